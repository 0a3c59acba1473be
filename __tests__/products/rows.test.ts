/** Tests the lists themselves: they must find rows that are known not to work, and rows with one privilege too many. */
import { describe, expect, test } from 'vitest';
import { differences } from '../../scripts/documented.ts';
import type { IndexPrivileges, RoleDescriptor } from '../../src/beats/role-descriptors.ts';
import { rowsOf } from '../../src/beats/roles.ts';
import type { Cluster } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { freshNames } from '../support/products/fresh.ts';
import { keyWith, replaced } from '../support/products/least.ts';
import { describeRequest } from '../support/products/list.ts';
import { products, purposesOf } from '../support/products/products.ts';
import { anyWrong } from '../support/products/refusals.ts';
import { prepare, sendAll } from '../support/products/send.ts';

/** By row: where the key of Elastic's page fails, which this action used until November 2026. */
const rowsOfBefore = [
  {
    row: 'apm-server: tail-based-sampling',
    title: 'apm-server 9 with tail-based sampling',
    fails: 'GET /traces-apm.sampled-default/_stats/get?level=shards',
  },
  {
    row: 'apm-server: monitoring',
    title: 'apm-server 9 with monitoring.enabled',
    fails: 'GET /',
  },
  {
    row: 'logstash: publishing',
    title: 'logstash 8 and 9 as installed',
    fails: 'POST /_bulk: create logs-generic-default',
  },
  {
    row: 'logstash: monitoring',
    title: 'logstash with xpack.monitoring.enabled',
    fails: 'POST /_monitoring/bulk?system_id=logstash&system_api_version=7&interval=1s',
  },
];

test("each row whose page's own can be pasted is among them", () => {
  const pasted = Object.entries(differences).filter(([, { documented }]) => documented);
  expect(pasted.map(([row]) => row).sort()).toEqual(rowsOfBefore.map(({ row }) => row).sort());
});

/** Each test sends many requests, and the machine may be busy. */
const slowly = { timeout: 180_000 };

function listedAs(title: string) {
  for (const { product, configurations } of products)
    for (const configuration of configurations)
      if (configuration.title === title) return { product, configuration };
  throw new Error(`No list has the title "${title}".`);
}

interface Widened {
  title: string;
  purpose: string;
  cluster?: string[];
  index?: string[];
  names?: string[];
}

const tooMany: Widened[] = [
  {
    title: 'heartbeat 8 and 9 as installed',
    purpose: 'publishing',
    cluster: [
      ...['manage_security', 'read_security', 'manage_api_key', 'manage_own_api_key', 'manage', 'all'],
      ...['manage_ilm', 'manage_index_templates', 'manage_pipeline', 'manage_logstash_pipelines'],
      'cluster:admin/xpack/monitoring/bulk',
    ],
    index: ['read', 'index', 'delete', 'write', 'delete_index', 'manage', 'maintenance', 'monitor', 'all'],
    names: ['*', 'logs-*', 'traces-*'],
  },
  {
    title: 'apm-server 9 as installed',
    purpose: 'publishing',
    cluster: ['read_ilm', 'read_pipeline'],
    index: ['read', 'view_index_metadata', 'maintenance'],
    names: ['traces-*', 'logs-*', 'metrics-*'],
  },
  {
    title: 'apm-server 9 with tail-based sampling',
    purpose: 'tail-based-sampling',
    index: ['delete', 'index', 'manage', 'view_index_metadata'],
    names: ['traces-apm-*'],
  },
  {
    title: 'apm-server 9 with monitoring.enabled',
    purpose: 'monitoring',
    index: ['create', 'read', 'delete'],
  },
  {
    title: 'logstash 8 and 9 as installed',
    purpose: 'publishing',
    cluster: ['read_ilm', 'manage_ilm', 'read_pipeline', 'manage_index_templates'],
    index: ['read', 'view_index_metadata', 'delete_index'],
    names: ['metrics-*', 'logstash-*', 'ecs-logstash-*'],
  },
  {
    title: 'logstash with an index, its template there or manage_template => false',
    purpose: 'indexing',
    cluster: ['read_ilm', 'manage_index_templates'],
    index: ['index', 'delete', 'write', 'view_index_metadata', 'manage'],
    names: ['logs-*'],
  },
];

/** The row of a purpose with each of these additions, by the addition. */
function wider({
  title,
  purpose,
  cluster = [],
  index = [],
  names = [],
}: Widened): [string, RoleDescriptor][] {
  const [[, row] = []] = rowsOf(listedAs(title).product, [purpose]);
  const { descriptor = {} } = row ?? {};
  const onIndices = (change: (entry: IndexPrivileges) => Partial<IndexPrivileges>): RoleDescriptor => ({
    ...descriptor,
    indices: (descriptor.indices ?? []).map((entry) => ({ ...entry, ...change(entry) })),
  });
  return [
    ...cluster.map((name): [string, RoleDescriptor] => [
      name,
      { ...descriptor, cluster: [...(descriptor.cluster ?? []), name] },
    ]),
    ...index.map((name): [string, RoleDescriptor] => [
      name,
      onIndices(({ privileges }) => ({ privileges: [...privileges, name] })),
    ]),
    ...names.map((name): [string, RoleDescriptor] => [
      name,
      onIndices((entry) => ({ names: [...entry.names, name] })),
    ]),
  ];
}

const keyOf = (cluster: Cluster, title: string, purpose: string, row: RoleDescriptor) => {
  const { product, configuration } = listedAs(title);
  const purposes = purposesOf(product, configuration);
  return keyWith(cluster, replaced(product, purposes, purpose, row, configuration.index));
};

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test.each(rowsOfBefore)("the page's own does not work: $row", slowly, async ({ row, title, fails }) => {
    const { configuration } = listedAs(title);
    const [, purpose = ''] = row.split(': ');
    const [documented = {}] = Object.values(differences[row]?.documented ?? {});
    const fresh = freshNames();
    await prepare(cluster, configuration, fresh);
    const answers = await sendAll(
      cluster,
      await keyOf(cluster, title, purpose, documented),
      configuration,
      fresh,
    );
    const failed = answers.filter(({ asNeeded }) => !asNeeded).map(({ request }) => describeRequest(request));
    expect(failed[0]).toBe(fails);
  });
});

// Privileges are the same on all versions, so one is enough.
describe.each(clusters().slice(-1))('Elasticsearch $version', (cluster) => {
  test.each(tooMany)('one privilege too many: $title', slowly, async (widened) => {
    const { configuration } = listedAs(widened.title);
    const fresh = freshNames();
    await prepare(cluster, configuration, fresh);
    const unnoticed: string[] = [];
    for (const [added, row] of wider(widened)) {
      const credential = await keyOf(cluster, widened.title, widened.purpose, row);
      if (!(await anyWrong(cluster, credential, configuration.refusals, fresh))) unnoticed.push(added);
    }
    expect(unnoticed).toEqual([]);
  });
});
