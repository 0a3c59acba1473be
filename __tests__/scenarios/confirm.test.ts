/** A host is confirmed by documents that it writes with its newest key. Only then are the older keys retired. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createUser, key } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { transcript } from '../support/runner/transcript.ts';
import {
  confirm,
  endOf,
  HOUR,
  openConfirming,
  rotatedHost,
  waiting,
} from '../support/scenario/confirming.ts';
import { confirmingRole, newIndex, publish, putPipeline } from '../support/scenario/documents.ts';
import { managedKey, toSecret, validOf } from '../support/stage/keys.ts';
import { asRead } from '../support/stage/summary.ts';

describe.each(clusters())('confirm on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test('a host that publishes with its newest key is confirmed, and the older key retired', async () => {
    await using stage = await openConfirming(cluster);
    const names = { host: 'host001', index: 'heartbeat-confirmed' };
    const { host, index, older, newest, writes } = await rotatedHost(stage, waiting, names);
    await publish(cluster, older.credential, writes);
    await publish(cluster, newest.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index });
    const post = await main.post();
    await expect(transcript([main, post], { elasticsearch: stage.proxy.url })).toMatchFileSnapshot(
      '__snapshots__/confirm.txt',
    );
    expect(await endOf(cluster, older)).toBeCloseTo(Date.now() + 24 * HOUR, -5);
    expect(await validOf(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('with an overlap of 0s the older key is invalidated when the job succeeds, and only then', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    await publish(cluster, newest.credential, writes);
    const inputs = { host, 'seen-in': index, overlap: '0s' };
    const failed = await confirm(stage, inputs);
    expect(failed.outputs.changed).toBe('true');
    await failed.post({ jobStatus: 'failure' });
    expect(await validOf(cluster, { older, newest })).toEqual(['older', 'newest']);
    const main = await confirm(stage, inputs);
    await main.post();
    expect(await validOf(cluster, { older, newest })).toEqual(['newest']);
  });

  test('a host that is still on its older key fails the step, which names that key', async () => {
    await using stage = await openConfirming(cluster);
    const names = { host: 'host001', index: 'heartbeat-not-confirmed' };
    const { host, index, older, newest, writes } = await rotatedHost(stage, waiting, names);
    await publish(cluster, older.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '3s', overlap: '0s' });
    const post = await main.post();
    await expect(transcript([main, post], { elasticsearch: stage.proxy.url })).toMatchFileSnapshot(
      '__snapshots__/confirm-older-key.txt',
    );
    expect(main.exitCode).toBe(1);
    expect(JSON.parse(main.outputs.keys!)).toMatchObject([
      { host, id: newest.id, status: 'not-seen', 'seen-at': '', 'seen-with': older.id },
    ]);
    expect(await validOf(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('a key of a rotation that did not wait is a gate only', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, older, newest, writes } = await rotatedHost(stage, {});
    await publish(cluster, newest.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index, overlap: '0s' });
    expect(main.status, main.log).toBe('success');
    expect(main.outputs.changed).toBe('false');
    await main.post();
    expect(await validOf(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('a key that was created within ten minutes of the one that was seen stays: a secret may hold it', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    const twin = await managedKey(stage, { metadata: { host, ...waiting } });
    stage.earlier.set(newest.id, 9 * 60_000);
    // Its rotation ended last, and both keys are old.
    stage.elapsed = 5 * HOUR;
    await publish(cluster, twin.credential, writes);
    const main = await confirm(stage, { host, 'seen-in': index, overlap: '0s' });
    await main.post();
    expect(await validOf(cluster, { older, newest, twin })).toEqual(['newest', 'twin']);
  });

  test('keys of another user are not changed, and the log has the reason', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    await publish(cluster, newest.credential, writes);
    const other = await createUser(cluster, { ...confirmingRole, cluster: ['read_security'] });
    const { username, password } = other;
    const main = await confirm(stage, { host, 'seen-in': index, username, password });
    expect(main.status, main.log).toBe('success');
    expect(main.log).toContain(
      `API key ${older.id} is not changed: only its owner can set it to expire: a confirm after 24h invalidates it, if this user may`,
    );
    await main.post();
    expect(await endOf(cluster, older)).toBe(Infinity);
  });

  test('a dry run searches once, prints the result, and changes nothing', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    const listKeys = () =>
      confirm(stage, { host, 'seen-in': index, overlap: '0s', 'dry-run': 'true', timeout: '1h' });
    const before = await listKeys();
    expect(before.exitCode).toBe(0);
    expect(JSON.parse(before.outputs.keys!)).toMatchObject([{ status: 'not-seen' }]);
    await publish(cluster, newest.credential, writes);
    const after = await listKeys();
    expect(JSON.parse(after.outputs.keys!)).toMatchObject([{ status: 'seen' }]);
    expect(after.outputs.changed).toBe('false');
    expect(after.log).toContain(`would invalidate API key ${older.id} after the job succeeds`);
    expect(asRead(after.summary)).toContain(`would retire <code>${older.id}</code> at once`);
    await after.post();
    expect(await validOf(cluster, { older, newest })).toEqual(['older', 'newest']);
  });

  test('a rotation until confirmed leaves the older key as it is, and a confirm retires it', async () => {
    await using stage = await openConfirming(cluster);
    const [host, index] = ['host001', newIndex(cluster)];
    const older = await managedKey(stage, { metadata: { host, ...toSecret('KEY') } });
    stage.earlier.set(older.id, HOUR);
    const rotated = await stage.run({ operation: 'rotate', host, secret: 'KEY', overlap: 'until-confirmed' });
    const after = await rotated.post();
    await expect(
      transcript([rotated, after], { elasticsearch: stage.proxy.url, github: stage.github.apiUrl }),
    ).toMatchFileSnapshot('__snapshots__/rotate-until-confirmed.txt');
    const newest = { id: rotated.outputs.id!, credential: stage.secret('KEY') };
    expect((await key(cluster, newest.id)).metadata).toMatchObject(waiting);
    expect(await endOf(cluster, older)).toBe(Infinity);

    await publish(cluster, newest.credential, { host, index, pipeline: 'written-by' });
    const main = await confirm(stage, { host, 'seen-in': index, overlap: '1h' });
    await main.post();
    expect(await endOf(cluster, older)).toBeCloseTo(Date.now() + HOUR, -5);
    expect(await endOf(cluster, newest)).toBe(Infinity);
  });
});
