import type { Delivery } from '../request.ts';
import type { Values } from './values.ts';

/** Which keys to look at: any host, Beat or purpose that the step does not name. */
export function filters({ hosts, beat, purposes }: Values): {
  hosts: string[];
  beat?: string;
  purpose?: string;
} {
  return {
    hosts,
    ...(beat !== undefined && { beat }),
    ...(purposes.length > 0 && { purpose: purposes.join('+') }),
  };
}

/** Access to the secrets that keys name: where those are is written in the keys, so a token is all it takes. */
export function secretAccess({ githubToken }: Values): { delivery?: Delivery } {
  return githubToken ? { delivery: { token: githubToken } } : {};
}
