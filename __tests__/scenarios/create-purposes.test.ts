/** The privileges of keys for publishing, for monitoring and for both, and what is refused. */
import { randomBytes } from 'node:crypto';
import { describe, expect } from 'vitest';
import { key } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { AsKey } from '../support/scenario/as-key.ts';
import { test } from '../support/scenario/test.ts';

/** As in https://www.elastic.co/docs/reference/beats/heartbeat/beats-api-keys, with the fields that Elasticsearch adds. */
const NOTHING_MORE = { applications: [], run_as: [], metadata: {}, transient_metadata: { enabled: true } };
const WRITER = {
  cluster: ['monitor', 'read_ilm', 'read_pipeline'],
  indices: [
    {
      names: ['heartbeat-*'],
      privileges: ['view_index_metadata', 'create_doc', 'auto_configure'],
      allow_restricted_indices: false,
    },
  ],
  ...NOTHING_MORE,
};
const MONITORING = {
  cluster: ['monitor'],
  indices: [
    {
      names: ['.monitoring-beats-*'],
      privileges: ['create_index', 'create'],
      allow_restricted_indices: false,
    },
  ],
  ...NOTHING_MORE,
};

/** An index for this scenario only. */
const fresh = (prefix: string) => `${prefix}-${randomBytes(4).toString('hex')}`;

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('a publishing key creates documents in heartbeat-*, and does nothing else', async ({ setting }) => {
    const here = await setting(cluster);
    const { outputs } = await here.run({ operation: 'create', host: 'host001' });
    const beat = new AsKey(cluster, outputs['api-key']!);
    const index = fresh('heartbeat');

    expect(await beat.create(index, 'first')).toBe(201);
    expect(await beat.status('GET', '/')).toBe(200); // what a Beat asks first
    expect(await beat.status('POST', `/${index}/_search`, {})).toBe(403);
    expect(await beat.status('GET', `/${index}/_doc/first`)).toBe(403);
    expect(await beat.status('POST', `/${index}/_update/first`, { doc: { changed: true } })).toBe(403);
    expect(await beat.status('PUT', `/${index}/_doc/first`, { changed: true })).toBe(403);
    expect(await beat.status('DELETE', `/${index}/_doc/first`)).toBe(403);
    expect(await beat.status('DELETE', `/${index}`)).toBe(403);
    expect(await beat.create(fresh('logs'))).toBe(403);
    expect(await beat.create(fresh('.monitoring-beats-7'))).toBe(403);
    await expectNoKeys(beat, outputs.id!);
  });

  test('a monitoring key writes to .monitoring-beats-*, and does nothing else', async ({ setting }) => {
    const here = await setting(cluster);
    const { outputs } = await here.run({ operation: 'create', host: 'host001', purpose: 'monitoring' });
    const beat = new AsKey(cluster, outputs['api-key']!);
    const index = fresh('.monitoring-beats-7');

    expect(await beat.create(index)).toBe(201);
    expect(await beat.status('POST', `/${index}/_search`, {})).toBe(403);
    expect(await beat.create(fresh('heartbeat'))).toBe(403);
    expect(await beat.create(fresh('logs'))).toBe(403);
    await expectNoKeys(beat, outputs.id!);
  });

  test('one key for both purposes does both, and nothing else', async ({ setting }) => {
    const here = await setting(cluster);
    const purpose = 'publishing, monitoring';
    const { outputs } = await here.run({ operation: 'create', host: 'host001', purpose });
    const beat = new AsKey(cluster, outputs['api-key']!);
    const index = fresh('heartbeat');

    expect(await beat.create(index)).toBe(201);
    expect(await beat.create(fresh('.monitoring-beats-7'))).toBe(201);
    expect(await beat.status('POST', `/${index}/_search`, {})).toBe(403);
    expect(await beat.create(fresh('logs'))).toBe(403);
    await expectNoKeys(beat, outputs.id!);
  });

  test.for([
    { purpose: 'publishing', roles: { heartbeat_writer: WRITER } },
    { purpose: 'monitoring', roles: { heartbeat_monitoring: MONITORING } },
    {
      purpose: 'monitoring, publishing',
      roles: { heartbeat_writer: WRITER, heartbeat_monitoring: MONITORING },
    },
  ])(
    'a key for $purpose has the documented privileges and our metadata',
    async ({ purpose, roles }, { setting }) => {
      const here = await setting(cluster);
      const { outputs } = await here.run({
        operation: 'create',
        host: 'host001',
        purpose,
        environment: 'Production',
        metadata: 'team: edge',
      });
      const { name, username, role_descriptors, metadata, expiration } = await key(cluster, outputs.id!);
      expect({ name, username, expiration }).toEqual({
        name: 'heartbeat_host001',
        username: here.minter.username,
        expiration: undefined,
      });
      expect(role_descriptors).toEqual(roles);
      expect(metadata).toEqual({
        team: 'edge',
        managed_by: 'beats-api-key',
        server: 'https://github.com',
        repository_id: String(here.repositoryId),
        environment: 'production',
        beat: 'heartbeat',
        host: 'host001',
        purpose: purpose.split(', ').sort().join('+'),
        target: 'outputs',
        request: expect.stringMatching(/^[0-9a-f-]{36}$/),
        repository: 'acme/web',
        run_id: '7000000001',
        run_attempt: '1',
        job: 'deploy',
        workflow: 'deploy',
        actor: 'octocat',
        sha: 'ffac537e6cbbf934b08745a378932722df287a53',
      });
    },
  );
});

/** A key may manage neither other keys nor itself. */
async function expectNoKeys(beat: AsKey, id: string): Promise<void> {
  expect(await beat.status('POST', '/_security/api_key', { name: 'another', role_descriptors: {} })).toBe(
    403,
  );
  expect(await beat.status('POST', '/_security/_query/api_key', {})).toBe(403);
  expect(await beat.status('DELETE', '/_security/api_key', { ids: [id], owner: true })).toBe(403);
}
