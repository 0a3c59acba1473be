/** What each purpose's key is for, and what it must not do, done as the product does it: by what was tried → HTTP status. */
import type { RoleDescriptor } from '../../../src/beats/role-descriptors.ts';
import { type Cluster, expectOk, request } from '../cluster/cluster.ts';
import type { AsKey } from './as-key.ts';

export interface Work {
  /** Must be allowed. */
  needs: Record<string, number>;
  /** Must be answered with 403. */
  refused: Record<string, number>;
}

interface Place {
  cluster: Cluster;
  descriptor: RoleDescriptor;
  /** Random: what makes names of this test its own. */
  tag: string;
}

export async function work(purpose: string, key: AsKey, place: Place): Promise<Work> {
  const { needs, refused } = await (own[purpose] ?? reading)(key, place);
  return { needs, refused: { ...refused, ...(await nobody(key, place)) } };
}

const own: Record<string, (key: AsKey, place: Place) => Promise<Work>> = {
  publishing: writing,
  monitoring: writing,
  setup,
  'central-management': async (key) => ({
    needs: { 'see the cluster': await key.status('GET', '/') },
    refused: {},
  }),
};

/** Into every index that the key is for. Without a right to make one, somebody with more has made it before. */
async function writing(key: AsKey, { cluster, descriptor, tag }: Place): Promise<Work> {
  const result: Work = { needs: {}, refused: {} };
  const { needs, refused } = result;
  if (descriptor.cluster?.includes('monitor')) needs['see the cluster'] = await key.status('GET', '/');
  if (descriptor.cluster?.includes('read_pipeline')) {
    await expectOk(request(cluster, 'PUT', `/_ingest/pipeline/${tag}`, { processors: [] }));
    needs['see a pipeline'] = await key.status('GET', `/_ingest/pipeline/${tag}`);
  }
  for (const { names, privileges } of descriptor.indices ?? [])
    for (const index of names.map((pattern) => indexOf(pattern, tag))) {
      if (!privileges.some((name) => ['auto_configure', 'create_index'].includes(name)))
        await request(cluster, 'PUT', `/${index}`);
      needs[`add a document to ${index}`] = await key.bulk('create', index, 'one');
      refused[`read ${index}`] = await key.status('POST', `/${index}/_search`);
      refused[`change a document of ${index}`] = await key.status('POST', `/${index}/_update/one`, {
        doc: {},
      });
      refused[`delete a document of ${index}`] = await key.status('DELETE', `/${index}/_doc/one`);
      refused[`delete ${index}`] = await key.status('DELETE', `/${index}`);
      // `create` of the monitoring roles allows it; that is as Elastic's page has it.
      if (privileges.includes('create_doc'))
        refused[`write a document of ${index} anew`] = await key.bulk('index', index, 'one');
    }
  return result;
}

async function setup(key: AsKey, { descriptor, tag }: Place): Promise<Work> {
  const index = indexOf(descriptor.indices![0]!.names[0]!, tag);
  const template = { index_patterns: [`${index}-*`], template: {} };
  return {
    needs: {
      'write an index template': await key.status('PUT', `/_index_template/${index}`, template),
      'write a pipeline': await key.status('PUT', `/_ingest/pipeline/${index}`, { processors: [] }),
      'make an index': await key.status('PUT', `/${index}`),
      'change its mappings': await key.status('PUT', `/${index}/_mapping`, {
        properties: { a: { type: 'keyword' } },
      }),
    },
    refused: {
      'add a document': await key.bulk('create', index),
      'read documents': await key.status('POST', `/${index}/_search`),
      'make an index of somebody else': await key.status('PUT', `/other-${tag}`),
    },
  };
}

async function reading(key: AsKey, { cluster, descriptor, tag }: Place): Promise<Work> {
  const result: Work = { needs: {}, refused: {} };
  for (const index of descriptor.indices!.flatMap(({ names }) => names).map((name) => indexOf(name, tag))) {
    await request(cluster, 'PUT', `/${index}`); // or it is there
    result.needs[`read ${index}`] = await key.status('POST', `/${index}/_search`);
    result.refused[`add a document to ${index}`] = await key.bulk('create', index);
    result.refused[`delete ${index}`] = await key.status('DELETE', `/${index}`);
  }
  return result;
}

/** What no Beat's key may do. */
async function nobody(key: AsKey, { tag }: Place): Promise<Record<string, number>> {
  return {
    'add a document to another index': await key.bulk('create', `other-${tag}`),
    'read another index': await key.status('POST', `/other-${tag}/_search`),
    'make an API key': await key.status('POST', '/_security/api_key', {
      name: tag,
      role_descriptors: { a: {} },
    }),
    'make a user': await key.status('PUT', `/_security/user/${tag}`, { password: 'a password', roles: [] }),
    'change the settings of the cluster': await key.status('PUT', '/_cluster/settings', {
      persistent: { 'search.max_buckets': null },
    }),
  };
}

/** An index that this pattern covers: `logs-*-*` → `logs-TAG-default`. */
const indexOf = (pattern: string, tag: string) =>
  pattern.replace(/\*-\*$/, `${tag}-default`).replace('*', tag);
