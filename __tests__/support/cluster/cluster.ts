/** Requests that tests send to a cluster, independent of src/: users, and listings of API keys. */
import { randomBytes } from 'node:crypto';
import { type Answer, type Cluster, request } from './request.ts';
import { until } from './until.ts';

export { type Answer, type Cluster, request } from './request.ts';

/** The body of PUT /_security/role. */
export type Role = {
  cluster?: string[];
  indices?: object[];
  applications?: object[];
  run_as?: string[];
  metadata?: object;
};

export type User = { username: string; password: string; role: string };

/** An API key as GET /_security/api_key and POST /_security/_query/api_key show it: never with its secret. Times in ms. */
export type ApiKey = {
  id: string;
  name: string;
  type: string;
  creation: number;
  expiration?: number;
  invalidated: boolean;
  invalidation?: number;
  username: string;
  realm: string;
  metadata: Record<string, unknown>;
  role_descriptors: Record<string, unknown>;
};

/**
 * Creates a user with its own role. `{ ...cluster, ...user }` is the cluster as that user.
 * The role of a minting user needs `manage_own_api_key` and all privileges of its keys.
 */
export async function createUser(cluster: Cluster, role: Role): Promise<User> {
  const username = `minter-${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('base64url');
  await expectOk(request(cluster, 'PUT', `/_security/role/${username}`, role));
  await expectOk(request(cluster, 'PUT', `/_security/user/${username}`, { password, roles: [username] }));
  return { username, password, role: username };
}

/** Whether this key (`id:api_key`, as in Beats) authenticates now. */
export async function authenticates(cluster: Cluster, credential: string): Promise<boolean> {
  const authorization = `ApiKey ${Buffer.from(credential).toString('base64')}`;
  const answer = await request(cluster, 'GET', '/_security/_authenticate', undefined, { authorization });
  if (answer.status === 401) return false;
  return (await expectOk(answer)) !== undefined;
}

/** The key of this id, valid or not, as soon as searches see it (up to a second after its creation). */
export async function key(cluster: Cluster, id: string): Promise<ApiKey> {
  return until(`the API key ${id} in searches of ${cluster.url}`, 10, async () => {
    const answer = await request<{ api_keys: ApiKey[] }>(
      cluster,
      'GET',
      `/_security/api_key?id=${encodeURIComponent(id)}`,
    );
    return answer.status === 404 ? undefined : (await expectOk(answer)).api_keys[0];
  });
}

/** Waits until searches (and so lists and invalidations) see these keys. */
export async function waitUntilVisible(cluster: Cluster, ...ids: string[]): Promise<void> {
  await Promise.all(ids.map((id) => key(cluster, id)));
}

/**
 * The keys that match a query (`{ term: { 'metadata.host': 'host001' } }`) and are neither invalidated nor expired, oldest first.
 * At most 1000. A key created less than a second ago may be missing: see {@link waitUntilVisible}.
 */
export async function validKeys(cluster: Cluster, query: object): Promise<ApiKey[]> {
  const body = {
    query: {
      bool: {
        filter: [query, { term: { invalidated: false } }],
        must_not: [{ range: { expiration: { lte: 'now' } } }], // a key that never expires has no such field
      },
    },
    sort: ['creation', 'name'],
    size: 1000,
  };
  return (await expectOk(request<{ api_keys: ApiKey[] }>(cluster, 'POST', '/_security/_query/api_key', body)))
    .api_keys;
}

/** The body of a 2xx answer. Throws for any other answer. */
export async function expectOk<Body>(pending: Answer<Body> | Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await pending;
  if (status >= 200 && status < 300) return body;
  throw new Error(`Elasticsearch answered ${status}: ${JSON.stringify(body)}`);
}
