/** Which key a host must be seen with. */
import { beforeAll, describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { confirm, newHost, openConfirming, rotatedHost } from '../support/scenario/confirming.ts';
import { newIndex, publish, putPipeline } from '../support/scenario/documents.ts';
import { managedKey } from '../support/stage/keys.ts';

describe.each(clusters())('confirm on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test('waits for a new key that no listing shows yet', async () => {
    await using stage = await openConfirming(cluster);
    const [host, index] = [newHost(), newIndex(cluster)];
    const older = await managedKey(stage, { metadata: { host } });
    await publish(cluster, older.credential, { host, index, pipeline: 'written-by' });
    const rotated = await stage.run({ operation: 'rotate', host });
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '4s' });
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain(`API key ${rotated.outputs.id}`);
  });

  test('does not wait for the key before it, which the host never used', async () => {
    await using stage = await openConfirming(cluster);
    const [host, index] = [newHost(), newIndex(cluster)];
    await managedKey(stage, { metadata: { host } });
    const rotated = await stage.run({ operation: 'rotate', host });
    await publish(cluster, rotated.outputs['api-key']!, { host, index, pipeline: 'written-by' });
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '10s' });
    expect(main.status, main.log).toBe('success');
  });

  test('a key by its id; and ids and hosts without a valid key of this repository', async () => {
    await using stage = await openConfirming(cluster);
    const { host, index, older, newest, writes } = await rotatedHost(stage);
    await publish(cluster, older.credential, writes);
    const byId = await confirm(stage, { 'key-id': older.id, 'seen-in': index });
    expect(byId.status, byId.log).toBe('success');
    const notYet = await confirm(stage, { 'key-id': newest.id, 'seen-in': index, timeout: '0s' });
    expect(notYet.exitCode).toBe(1);
    const both = await confirm(stage, {
      'key-id': `${older.id}, ${newest.id}`,
      'seen-in': index,
      timeout: '0s',
    });
    expect(JSON.parse(both.outputs.keys!)).toMatchObject([
      { id: older.id, status: 'seen' },
      { id: newest.id, status: 'not-seen', 'seen-with': older.id },
    ]);

    const foreign = await managedKey(stage, { metadata: { host, repository_id: '1' } });
    const not = async (inputs: Record<string, string>) =>
      (await confirm(stage, { 'seen-in': index, ...inputs })).annotations;
    expect(await not({ 'key-id': foreign.id })).toMatchObject([
      { message: expect.stringContaining(`${foreign.id}: not created by this action`) as string },
    ]);
    expect(await not({ 'key-id': 'AAAAAAAAAAAAAAAAAAAA' })).toMatchObject([
      { title: 'No API key to confirm was found' },
    ]);
    expect(await not({ host: `${host}\nother-host` })).toMatchObject([
      {
        title: 'No API key to confirm was found',
        message: expect.stringContaining('other-host: no valid API key that this user can see.') as string,
      },
    ]);
  });
});
