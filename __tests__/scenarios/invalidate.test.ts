/** `invalidate` by host, by key id and by environment: which keys, and how many requests. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { Setting } from '../support/scenario/setting.ts';
import { test } from '../support/scenario/test.ts';
import { createKey, metadata, validOf } from '../support/stage/keys.ts';
import { asRead } from '../support/stage/summary.ts';

const QUERY = 'POST /_security/_query/api_key';
const DELETE = 'DELETE /_security/api_key';

/** A key of the setting's repository, as by `create`, visible for searches. */
const ours = (here: Setting, other: Record<string, string> = {}) =>
  createKey(here.asMinter, { metadata: metadata(here, other) });

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('by host: three requests, and a second time is success with nothing to do', async ({ setting }) => {
    const here = await setting(cluster);
    const keys = {
      publishing: await ours(here),
      monitoring: await ours(here, { purpose: 'monitoring' }),
      other: await ours(here, { host: 'host002' }),
    };
    const ids = [keys.publishing.id, keys.monitoring.id];

    const step = await here.run({ operation: 'invalidate', host: 'host001' });
    expect(here.asked()).toEqual([QUERY, DELETE, QUERY]);
    expect(step).toMatchObject({ exitCode: 0, annotations: [] });
    expect(step.outputs).toMatchObject({
      changed: 'true',
      invalidated: JSON.stringify(ids),
      secrets: '{}',
    });
    const common = { host: 'host001', beat: 'heartbeat', owner: here.minter.username, status: 'invalidated' };
    expect(JSON.parse(step.outputs.keys!)).toEqual([
      expect.objectContaining({ ...common, id: ids[0], purpose: 'publishing' }),
      expect.objectContaining({ ...common, id: ids[1], purpose: 'monitoring' }),
    ]);
    for (const id of ids) {
      expect(step.log).toContain(`Invalidated API key heartbeat_host001 (${id})`);
      expect(asRead(step.summary)).toContain(id);
    }
    expect(await validOf(cluster, keys)).toEqual(['other']);
    await step.post();

    const again = await here.run({ operation: 'invalidate', host: 'host001' });
    expect(again).toMatchObject({ exitCode: 0, annotations: [] });
    expect(again.outputs).toMatchObject({ changed: 'false', invalidated: '[]' });
    expect(again.log).toContain('There was no valid API key to invalidate.');
    expect(here.asked()).not.toContain(DELETE);
    expect(await validOf(cluster, keys)).toEqual(['other']);
  });

  test('a new key is invalidated, though no search shows it yet', async ({ setting }) => {
    const here = await setting(cluster);
    const { outputs } = await here.run({ operation: 'create', host: 'host001' });
    const step = await here.run({ operation: 'invalidate', host: 'host001' });
    expect(step.outputs).toMatchObject({ changed: 'true', invalidated: JSON.stringify([outputs.id]) });
    expect(await here.validIds()).toEqual([]);
  });

  test('by host, Beat and purpose: only the keys that are all of that', async ({ setting }) => {
    const here = await setting(cluster);
    const keys = {
      publishing: await ours(here),
      monitoring: await ours(here, { purpose: 'monitoring' }),
      both: await ours(here, { purpose: 'monitoring+publishing' }),
      'of another Beat': await ours(here, { purpose: 'monitoring', beat: 'filebeat' }),
    };
    const step = await here.run({
      operation: 'invalidate',
      host: 'host001',
      beat: 'heartbeat',
      purpose: 'monitoring',
    });
    expect(JSON.parse(step.outputs.invalidated!)).toEqual([keys.monitoring.id]);
    expect(await validOf(cluster, keys)).toEqual(['publishing', 'both', 'of another Beat']);
  });

  test('by key id: just these, and one that is invalidated already is no error', async ({ setting }) => {
    const here = await setting(cluster);
    const keys = { first: await ours(here), second: await ours(here) };
    const inputs = { operation: 'invalidate', 'key-id': keys.first.id };
    const step = await here.run(inputs);
    expect(here.asked()).toEqual([QUERY, DELETE, QUERY]);
    expect(JSON.parse(step.outputs.invalidated!)).toEqual([keys.first.id]);
    expect(await validOf(cluster, keys)).toEqual(['second']);

    const again = await here.run(inputs);
    expect(again).toMatchObject({ exitCode: 0, outputs: { changed: 'false', invalidated: '[]' } });
    expect(await validOf(cluster, keys)).toEqual(['second']);
  });

  test('by environment, in any letter case: all hosts of it, and no other environment', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const keys = {
      host001: await ours(here, { environment: 'pr-12' }),
      host002: await ours(here, { environment: 'pr-12', host: 'host002', purpose: 'monitoring' }),
      'pr-1': await ours(here, { environment: 'pr-1' }),
      'pr-123': await ours(here, { environment: 'pr-123' }),
      'no environment': await ours(here),
    };
    const step = await here.run({ operation: 'invalidate', environment: 'Pr-12' });
    expect(here.asked()).toEqual([QUERY, DELETE, QUERY]);
    expect(JSON.parse(step.outputs.invalidated!)).toEqual([keys.host001.id, keys.host002.id]);
    expect(await validOf(cluster, keys)).toEqual(['pr-1', 'pr-123', 'no environment']);
  });

  test('without an environment only the keys that have none', async ({ setting }) => {
    const here = await setting(cluster);
    const keys = { none: await ours(here), production: await ours(here, { environment: 'production' }) };
    const step = await here.run({ operation: 'invalidate', host: 'host001' });
    expect(JSON.parse(step.outputs.invalidated!)).toEqual([keys.none.id]);
    expect(await validOf(cluster, keys)).toEqual(['production']);
  });
});
