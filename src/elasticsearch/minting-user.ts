import type { PrivilegesBody } from '../beats/privileges.ts';
import type { Clock } from '../runner/clock.ts';
import { type Verification, verificationOf } from './api-keys.ts';
import type { Elasticsearch } from './client.ts';
import { RequestError } from './request-error.ts';
import { withRetry } from './retry.ts';

/** As whom the cluster takes the step's credentials. */
export interface Identity {
  username: string;
  realm: string;
  /** `native`, `jwt`, `file`, … */
  realmType: string;
}

/** What the cluster says of the step's own credentials, and of itself. Changes nothing. */
export interface MintingUser {
  /** @throws RequestError `refused` with status 401 */
  authenticate(): Promise<Identity>;
  /** Whether the user has these privileges. Any user may ask that. */
  ask(privileges: PrivilegesBody): Promise<Verification>;
  /** `9.5.3`, or `serverless`. @throws RequestError `refused` with status 403 where the user lacks `monitor` */
  version(): Promise<string>;
}

export function mintingUser(
  { call, security }: Elasticsearch,
  ports: { clock: Clock; signal: AbortSignal; cluster: { met: boolean } },
): MintingUser {
  const { signal } = ports;
  const ask = async <T>(work: () => Promise<T>) => (await withRetry(work, ports)) as Record<string, unknown>;
  return {
    async authenticate() {
      const answer = await ask(() => security.authenticate({}, { signal }));
      const { name, type } = (answer.authentication_realm ?? {}) as Record<string, unknown>;
      return { username: text(answer.username), realm: text(name), realmType: text(type) };
    },

    async ask(privileges) {
      const asked = { ...privileges, cluster: [...privileges.cluster, 'manage_own_api_key'] };
      return verificationOf(await ask(() => security.hasPrivileges(asked, { signal })), privileges);
    },

    async version() {
      const { version } = await ask(() => call({ method: 'GET', path: '/' }, { signal }));
      const { number, build_flavor: flavor } = (version ?? {}) as Record<string, unknown>;
      return flavor === 'serverless' ? 'serverless' : text(number);
    },
  };
}

/** @throws RequestError where Elasticsearch answers with a text */
function text(value: unknown): string {
  if (typeof value !== 'string') throw new RequestError('ambiguous', { status: 200, type: 'unreadable' });
  return value;
}
