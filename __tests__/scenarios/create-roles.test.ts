/** Role descriptors and index patterns of the user's own. */
import { describe, expect } from 'vitest';
import { key } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { AsKey } from '../support/scenario/as-key.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { test } from '../support/scenario/test.ts';

const role = {
  cluster: ['manage_own_api_key', 'monitor', 'read_ilm', 'read_pipeline'],
  indices: [{ names: ['uptime-*', 'checks-*'], privileges: ['all'] }],
};

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('index replaces the patterns of the publishing role', async ({ setting }) => {
    const here = await setting(cluster, { role });
    const { outputs } = await here.run({ operation: 'create', host: 'host001', index: 'uptime-*, checks-*' });
    const beat = new AsKey(cluster, outputs['api-key']!);
    expect(await beat.create(`uptime-${here.repositoryId}`)).toBe(201);
    expect(await beat.create(`checks-${here.repositoryId}`)).toBe(201);
    expect(await beat.create(`heartbeat-${here.repositoryId}`)).toBe(403);
    const { role_descriptors } = await key(cluster, outputs.id!);
    expect(role_descriptors).toMatchObject({
      heartbeat_writer: {
        cluster: ['monitor', 'read_ilm', 'read_pipeline'],
        indices: [
          {
            names: ['uptime-*', 'checks-*'],
            privileges: ['view_index_metadata', 'create_doc', 'auto_configure'],
          },
        ],
      },
    });
  });

  test('role-descriptors replace the built-in roles, and are verified', async ({ setting }) => {
    const here = await setting(cluster, { role });
    const { outputs, exitCode } = await here.run({
      operation: 'create',
      host: 'host001',
      'role-descriptors': [
        'uptime_writer:',
        '  cluster: [monitor]',
        '  index:',
        '    - { names: uptime-*, privileges: [create_doc, auto_configure] }',
        'uptime_reader:',
        '  indices: [{ names: [uptime-*], privileges: [read] }]',
      ].join('\n'),
    });
    expect(exitCode).toBe(0);
    const { body } = here.proxy.exchanges[1]!;
    expect(JSON.parse(body)).toEqual({
      cluster: ['monitor', 'manage_own_api_key'],
      index: [
        { names: ['uptime-*'], privileges: ['create_doc', 'auto_configure'] },
        { names: ['uptime-*'], privileges: ['read'] },
      ],
      application: [],
    });
    const beat = new AsKey(cluster, outputs['api-key']!);
    const index = `uptime-roles-${here.repositoryId}`;
    expect(await beat.create(index)).toBe(201);
    expect(await beat.status('POST', `/${index}/_search`, {})).toBe(200);
    expect(await beat.create(`checks-${here.repositoryId}`)).toBe(403);
  });

  test('a key that may manage API keys by its role descriptors is not reported as one that may not', async ({
    setting,
  }) => {
    const here = await setting(cluster, { role });
    const verified = async (cluster: string) =>
      (
        await here.run({
          operation: 'create',
          host: 'host001',
          'role-descriptors': `{"own": {"cluster": ["${cluster}"]}}`,
        })
      ).log.match(/verified: .*/)?.[0];
    expect(await verified('manage_own_api_key')).toBe('verified: the key has the requested privileges');
    expect(await verified('monitor')).toBe(
      'verified: the key has the requested privileges, and may not manage API keys',
    );
  });

  test('a privilege that this version does not know: the cluster rejects it, and nothing is created', async ({
    setting,
  }) => {
    const here = await setting(cluster, { role });
    const step = await here.run({
      operation: 'create',
      host: 'host001',
      'role-descriptors': '{"writer": {"cluster": ["monitr"]}}',
    });
    const { title, message } = failureOf(step);
    expect(title).toBe('Elasticsearch rejected the request');
    expect(message).toContain('role-descriptors name a cluster privilege that this version does not have.');
    expect(here.created()).toEqual([]);
  });

  test('the log names what cannot be verified, and the rest is verified', async ({ setting }) => {
    const here = await setting(cluster, { role: { ...role, run_as: ['somebody'] } });
    const step = await here.run({
      operation: 'create',
      host: 'host001',
      'role-descriptors': '{"writer": {"cluster": ["monitor"], "run_as": ["somebody"]}}',
    });
    expect(step.exitCode).toBe(0);
    expect(step.log).toContain('run_as cannot be verified');
    expect(here.asked()).toContain('POST /_security/user/_has_privileges');
  });
});
