/** `dry-run` says what would be done, and changes nothing. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { test } from '../support/scenario/test.ts';
import { alive, createKey, metadata } from '../support/stage/keys.ts';
import { asRead } from '../support/stage/summary.ts';

const DRY = { 'dry-run': 'true' };

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('create: asks nothing, names the keys', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ ...DRY, operation: 'create', host: 'host001, host002' });
    expect(main).toMatchObject({ exitCode: 0, annotations: [], outputs: { changed: 'false' } });
    for (const host of ['host001', 'host002'])
      expect(main.log).toContain(`${host}: would create API key heartbeat_${host}`);
    expect(main.summary).toContain('### API keys that would be created');
    expect(JSON.parse(main.outputs.keys!)).toMatchObject([
      { host: 'host001', status: 'planned', name: 'heartbeat_host001', id: '' },
      { host: 'host002', status: 'planned', name: 'heartbeat_host002', id: '' },
    ]);
    expect(Object.keys(main.outputs)).not.toContain('api-key');
    await main.post();
    expect(here.asked()).toEqual([]);
  });

  test('create with revoke-after-job leaves nothing for the post step', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ ...DRY, operation: 'create', host: 'host001', 'revoke-after-job': 'true' });
    expect(await main.post()).toMatchObject({ exitCode: 0, log: '' });
    expect(here.asked()).toEqual([]);
  });

  test('invalidate: only looks, names the keys', async ({ setting }) => {
    const here = await setting(cluster);
    const key = await createKey(here.asMinter, { metadata: metadata(here) });
    const main = await here.run({ ...DRY, operation: 'invalidate', host: 'host001' });
    expect(here.asked()).toEqual(['POST /_security/_query/api_key']);
    expect(main).toMatchObject({ exitCode: 0, annotations: [] });
    expect(main.outputs).toEqual({ changed: 'false', keys: '[]', invalidated: '[]', secrets: '{}' });
    expect(main.log).toContain(`Would invalidate API key heartbeat_host001 (${key.id})`);
    expect(main.summary).toContain('### API keys that would be invalidated');
    expect(asRead(main.summary)).toContain(key.id);
    await main.post();
    expect(await alive(cluster, { key })).toEqual(['key']);
  });

  test('wrong inputs fail it like any other step', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ ...DRY, operation: 'create', host: 'host001', expiration: '2w' });
    expect(failureOf(main).title).toBe('Some inputs are not right');
    expect(here.asked()).toEqual([]);
  });
});
