import type { PrivilegesBody } from '../beats/privileges.ts';
import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import type { Listing } from '../keys/record.ts';
import type { Clock } from '../runner/clock.ts';
import { type MakeSecret, Secret } from '../runner/secret.ts';
import type { AskOptions, Elasticsearch } from './client.ts';
import { listAll, momentOf } from './listing.ts';
import type { KeyQuery } from './queries.ts';
import { RequestError } from './request-error.ts';
import { withRetry } from './retry.ts';

/** What a create asks for, in the server's words. */
export interface KeySpec {
  name: string;
  role_descriptors: RoleDescriptors;
  expiration?: string;
  metadata: Record<string, unknown>;
}

/** A key whose secret this step holds. */
export interface MintedKey {
  id: string;
  name: string;
  /** ms since the epoch, the server's clock; absent for a key that never expires. */
  expiration?: number;
  /** The 22 characters that a Beat takes behind `id:`. Masked alone, so that a log shows `id:***`. */
  apiKey: Secret;
  /** base64 of `id:api_key`, the form of the `Authorization` header. */
  encoded: Secret;
}

/** `id:api_key`, the form that a Beat's file takes. Its secret half is masked already. */
export const credentialOf = ({ id, apiKey }: Pick<MintedKey, 'id' | 'apiKey'>): Secret =>
  new Secret(`${id}:${apiKey.reveal()}`, () => {});

export interface Verification {
  /** The user whose key it is: the minting user. */
  username: string;
  /** Requested privileges that were not granted, in plain words: `create_doc on heartbeat-*`. */
  missing: string[];
  /** Whether the key may manage API keys. */
  managesOwnKeys: boolean;
}

/** The calls of the API key endpoints, typed, and nothing else. All but `create` are repeated when they may be. */
export interface ApiKeys {
  /** The same calls under another signal: for requests after a cancellation. */
  within(signal: AbortSignal): ApiKeys;
  /** One try, never repeated. @throws RequestError */
  create(spec: KeySpec): Promise<MintedKey>;
  /** Sent with the key itself. A 401 is a RequestError `refused`. */
  verify(key: MintedKey, privileges: PrivilegesBody): Promise<Verification>;
  list(query: KeyQuery): Promise<Listing>;
  /** The name of the user who creates the keys. */
  username(): Promise<string>;
  /**
   * `owner`: all that `manage_own_api_key` allows. Sent in chunks.
   * @returns ids that the server reports as invalidated, now or before; it answers 200 whether or not there are others
   */
  invalidate(ids: string[], options: { owner: boolean }): Promise<string[]>;
  /** Sets keys of this user to expire; returns the ids that were updated. It re-snapshots the owner's privileges. */
  expire(ids: string[], expiration: string): Promise<string[]>;
  /** Whether the key still authenticates: false on 401. */
  authenticates(key: MintedKey): Promise<boolean>;
}

/** Ids in one DELETE or bulk update: 1,316 were measured to take 2 s. */
const chunk = 1_000;

/** @param ports `cluster.met`: whether the cluster has answered before, in this process or in main before this post step */
export function apiKeys(
  elasticsearch: Elasticsearch,
  ports: { clock: Clock; signal: AbortSignal; secret: MakeSecret; cluster: { met: boolean } },
): ApiKeys {
  const { call, security } = elasticsearch;
  const { signal, secret, cluster } = ports;
  const options: AskOptions = { signal };
  const as = ({ encoded }: MintedKey): AskOptions => ({
    signal,
    headers: { authorization: `ApiKey ${encoded.reveal()}` },
  });
  const known = (field: string): AskOptions => ({ signal, evenUnmarked: field });
  const once = async <T>(answering: Promise<T>) => {
    const answer = await answering;
    cluster.met = true;
    return answer;
  };
  const repeat = <T>(work: () => Promise<T>) => withRetry(() => once(work()), ports);

  return {
    within: (other) => apiKeys(elasticsearch, { ...ports, signal: other }),

    async create(spec) {
      // refresh=false: a fresh key authenticates at once; waiting for the index costs up to a second each.
      // POST: the client would PUT, which proxies take for a request that they may repeat.
      const request = {
        method: 'POST',
        path: '/_security/api_key',
        querystring: { refresh: 'false' },
        body: spec,
      };
      const answer = await once(call(request, options));
      return minted(answer as Record<string, unknown>, spec.name, secret);
    },

    async verify(key, privileges) {
      const asked = { ...privileges, cluster: [...privileges.cluster, 'manage_own_api_key'] };
      const answer = await repeat(() => security.hasPrivileges(asked, as(key)));
      return verificationOf(answer, privileges);
    },

    list(query) {
      const how = query.evenUnmarked ? known('api_keys') : options;
      const ask = async (body: object) => {
        const sentAt = ports.clock.now();
        const answer = await security.queryApiKeys(body, how);
        return { answer, sentAt, arrivedAt: ports.clock.now() };
      };
      return listAll((body) => repeat(() => ask(body)), query);
    },

    async invalidate(ids, { owner }) {
      const invalidated: string[] = [];
      for (let from = 0; from < ids.length; from += chunk) {
        const part = ids.slice(from, from + chunk);
        const body = { ids: part, ...(owner && { owner: true }) };
        const answer = await repeat(() => security.invalidateApiKey(body, known('invalidated_api_keys')));
        const done = [
          ...strings(answer.invalidated_api_keys),
          ...strings(answer.previously_invalidated_api_keys),
        ];
        invalidated.push(...done.filter((id) => part.includes(id)));
      }
      return invalidated;
    },

    async expire(ids, expiration) {
      const updated: string[] = [];
      for (let from = 0; from < ids.length; from += chunk) {
        const body = { ids: ids.slice(from, from + chunk), expiration };
        const answer = await repeat(() => security.bulkUpdateApiKeys(body, options));
        updated.push(...strings(answer.updated), ...strings(answer.noops));
      }
      return updated;
    },

    async username() {
      const { username } = await repeat(() => security.authenticate({}, known('username')));
      if (typeof username !== 'string')
        throw new RequestError('ambiguous', { status: 200, type: 'unreadable' });
      return username;
    },

    async authenticates(key) {
      try {
        await repeat(() => security.authenticate({}, { ...known('username'), ...as(key) }));
        return true;
      } catch (error) {
        if (error instanceof RequestError && error.status === 401) return false;
        throw error;
      }
    },
  };
}

const strings = (value: unknown) =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** @throws RequestError `ambiguous` for a 200 in another form: a key may exist all the same */
function minted(answer: Record<string, unknown>, name: string, secret: MakeSecret): MintedKey {
  const { id, api_key, expiration } = answer;
  if (
    typeof id !== 'string' ||
    typeof api_key !== 'string' ||
    !/^[\w-]{1,128}$/.test(id) ||
    !/^[\w+/=-]{16,256}$/.test(api_key)
  )
    throw new RequestError('ambiguous', { status: 200, problem: 'unreadable' });
  const end = momentOf(expiration);
  return {
    id,
    name,
    ...(end !== undefined && { expiration: end }),
    apiKey: secret(api_key),
    encoded: secret(Buffer.from(`${id}:${api_key}`).toString('base64')),
  };
}

interface HasPrivilegesAnswer {
  username?: unknown;
  cluster?: Record<string, unknown>;
  index?: Record<string, Record<string, unknown>>;
  application?: Record<string, Record<string, Record<string, unknown>>>;
}

/** Reads only what was asked: a privilege that the answer does not name is missing. */
export function verificationOf(answer: HasPrivilegesAnswer, asked: PrivilegesBody): Verification {
  if (typeof answer.username !== 'string' || typeof answer.cluster?.manage_own_api_key !== 'boolean')
    throw new RequestError('ambiguous', { status: 200, problem: 'unreadable' });
  const missing: string[] = [];
  for (const privilege of asked.cluster)
    if (answer.cluster[privilege] !== true) missing.push(`cluster privilege ${privilege}`);
  for (const { names, privileges } of asked.index)
    for (const name of names)
      for (const privilege of privileges)
        if (answer.index?.[name]?.[privilege] !== true) missing.push(`${privilege} on ${name}`);
  for (const { application, resources, privileges } of asked.application)
    for (const resource of resources)
      for (const privilege of privileges)
        if (answer.application?.[application]?.[resource]?.[privilege] !== true)
          missing.push(`${privilege} on ${resource} of application ${application}`);
  return {
    username: answer.username,
    missing: [...new Set(missing)],
    managesOwnKeys: answer.cluster.manage_own_api_key,
  };
}
