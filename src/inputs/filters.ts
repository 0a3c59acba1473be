import type { Delivery } from '../request.ts';
import type { Values } from './values.ts';

/** Which keys an operation covers: any host, Beat or purpose, unless the step names it. */
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

/** Access to the secrets that keys name: where those are is written in the keys, so only a token is needed. */
export function secretAccess({ githubToken }: Values): { delivery?: Delivery } {
  return githubToken ? { delivery: { token: githubToken } } : {};
}
