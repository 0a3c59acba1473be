/** What must be refused to every key, unless its list allows it. */
import { type Cluster, expectOk, request } from '../cluster/cluster.ts';
import type { Fresh } from './fresh.ts';
import type { ProductRequest, Refusals } from './list.ts';
import { asKey, type Credential, isGranted } from './send.ts';

/** An existing document, by its real location: for a data stream its backing index. */
interface Place {
  name: string;
  _index: string;
  _id: string;
  _seq_no: number;
  _primary_term: number;
}

type Try = Pick<ProductRequest, 'method' | 'path' | 'body' | 'action'>;

const document = { '@timestamp': '2026-11-28T08:00:00Z' };

/** A backing index accepts a change of a document only for the version in the request. */
const there = ({ _index, _id, _seq_no, _primary_term }: Place, endpoint = '_doc') =>
  `/${_index}/${endpoint}/${_id}?if_seq_no=${_seq_no}&if_primary_term=${_primary_term}`;

/** On an index or a data stream. */
const onName: Record<string, (place: Place) => Try> = {
  search: ({ name }) => ({ method: 'POST', path: `/${name}/_search` }),
  'overwrite a document': (place) => ({ method: 'PUT', path: there(place), body: document }),
  'update a document': (place) => ({ method: 'POST', path: there(place, '_update'), body: { doc: {} } }),
  'delete a document': (place) => ({ method: 'DELETE', path: there(place) }),
  'delete it': ({ name }) => ({ method: 'DELETE', path: `/${name}` }),
  'change its mappings': ({ name }) => ({
    method: 'PUT',
    path: `/${name}/_mapping`,
    body: { properties: { added: { type: 'keyword' } } },
  }),
  'refresh it': ({ name }) => ({ method: 'POST', path: `/${name}/_refresh` }),
  'read its statistics': ({ name }) => ({ method: 'GET', path: `/${name}/_stats` }),
  'read its metadata': ({ name }) => ({ method: 'GET', path: `/${name}/_mapping` }),
};

/**
 * A write privilege on an index includes changes of its mappings, by a deprecated rule that does not apply to data streams
 * (https://www.elastic.co/docs/reference/elasticsearch/security-privileges, `create_doc`).
 */
export const ofAnyIndex: readonly string[] = ['change its mappings'];

/** On an index or a data stream of another product. */
const onForeign: Record<string, (name: string) => Try> = {
  'add a document': (name) => ({ method: 'PUT', path: `/${name}/_create/one`, body: document }),
  search: (name) => ({ method: 'POST', path: `/${name}/_search` }),
};

const onCluster: Record<string, Try> = {
  'create an API key': {
    method: 'POST',
    path: '/_security/api_key',
    body: { name: 'refused', role_descriptors: { none: {} } },
  },
  'read users': { method: 'GET', path: '/_security/user' },
  'create a user': {
    method: 'PUT',
    path: '/_security/user/refused',
    body: { password: 'a long password', roles: [] },
  },
  'read the security index': { method: 'POST', path: '/.security-7/_search' },
  'change the settings of the cluster': {
    method: 'PUT',
    path: '/_cluster/settings',
    body: { persistent: { 'search.max_buckets': null } },
  },
  'write an index template': {
    method: 'PUT',
    path: '/_index_template/refused',
    body: { index_patterns: ['refused'] },
  },
  'read an ingest pipeline': { method: 'GET', path: '/_ingest/pipeline/refused' },
  'write an ingest pipeline': {
    method: 'PUT',
    path: '/_ingest/pipeline/refused',
    body: { processors: [] },
  },
  'read a lifecycle policy': { method: 'GET', path: '/_ilm/policy/refused', action: { name: 'read_ilm' } },
  'write a lifecycle policy': {
    method: 'PUT',
    path: '/_ilm/policy/refused',
    action: { name: 'cluster:admin/ilm/put' },
  },
  'send monitoring data': {
    method: 'POST',
    path: '/_monitoring/bulk',
    action: { name: 'cluster:admin/xpack/monitoring/bulk' },
  },
  'read a Logstash pipeline': {
    method: 'GET',
    path: '/_logstash/pipeline',
    action: { name: 'cluster:admin/logstash/pipeline/get' },
  },
  'write a Logstash pipeline': {
    method: 'PUT',
    path: '/_logstash/pipeline/x',
    action: { name: 'cluster:admin/logstash/pipeline/put' },
  },
};

export interface Attempted {
  attempts: number;
  /** What was allowed although it must not be, or refused although the list allows it. */
  wrong: string[];
}

/**
 * Tries everything on existing targets, because more is refused for a missing index.
 * @param refusals the cluster and foreign names of a key are the same for all its configurations: once is enough
 */
export async function attemptRefused(
  cluster: Cluster,
  credential: Credential,
  refusals: Partial<Refusals>,
  fresh: Fresh,
): Promise<Attempted> {
  const attempts = await attemptsOf(cluster, refusals, fresh);
  const wrong = await Promise.all(attempts.map((attempt) => wrongWith(cluster, credential, attempt)));
  return { attempts: attempts.length, wrong: wrong.flat() };
}

/** Whether any attempt has the wrong result; stops at the first. */
export async function anyWrong(
  cluster: Cluster,
  credential: Credential,
  refusals: Refusals,
  fresh: Fresh,
): Promise<boolean> {
  for (const attempt of await attemptsOf(cluster, refusals, fresh))
    if ((await wrongWith(cluster, credential, attempt)).length > 0) return true;
  return false;
}

interface OneAttempt {
  what: string;
  attempt: Try;
  /** Whether the list allows it. */
  may: boolean;
}

async function attemptsOf(
  cluster: Cluster,
  { on = {}, cluster: onIt, foreign = [] }: Partial<Refusals>,
  fresh: Fresh,
): Promise<OneAttempt[]> {
  const places = await Promise.all(Object.keys(on).map((name) => placeIn(cluster, fresh(name))));
  return [
    ...Object.entries(on).flatMap(([name, may], position) =>
      allOf(onName, name, may, (attempt) => attempt(places[position] as Place)),
    ),
    ...foreign.flatMap((name) => allOf(onForeign, name, [], (attempt) => attempt(fresh(name)))),
    ...(onIt ? allOf(onCluster, 'the cluster', onIt, (attempt) => attempt) : []),
  ];
}

async function wrongWith(
  cluster: Cluster,
  credential: Credential,
  { what, attempt, may }: OneAttempt,
): Promise<string[]> {
  const refused = await isRefused(cluster, credential, attempt);
  if (refused === !may) return [];
  return [`${what}: ${refused ? 'refused, and the list says that it may' : 'allowed'}`];
}

async function placeIn(cluster: Cluster, name: string): Promise<Place> {
  const added = await expectOk(request<Omit<Place, 'name'>>(cluster, 'POST', `/${name}/_doc`, document));
  return { ...added, name };
}

/** Every attempt of a kind. Each name in `may` must be one of them. */
function allOf<Kind>(
  kinds: Record<string, Kind>,
  where: string,
  may: readonly string[],
  attempt: (kind: Kind) => Try,
): OneAttempt[] {
  for (const kind of may) if (!(kind in kinds)) throw new Error(`refusals.ts has no "${kind}".`);
  return Object.entries(kinds).map(([name, kind]) => ({
    what: `${name} (${where})`,
    attempt: attempt(kind),
    may: may.includes(name),
  }));
}

async function isRefused(cluster: Cluster, credential: Credential, attempt: Try): Promise<boolean> {
  if (attempt.action) return !(await isGranted(cluster, credential, attempt.action));
  const { status } = await asKey(cluster, credential, attempt.method, attempt.path, attempt.body);
  return status === 403;
}
