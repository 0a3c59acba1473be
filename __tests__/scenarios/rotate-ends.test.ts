/** Expirations that others set while a job runs: no rotation moves one to a later time. */
import { describe, expect, test } from 'vitest';
import { expectOk, key, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const rotate = { operation: 'rotate', host: 'host001', overlap: '24h' };
const longEnough = 11 * 60_000;

/** A change by another run's post step or a person while the job runs. */
const end = (stage: Stage, id: string, expiration: string) =>
  expectOk(request(stage.minter, 'POST', '/_security/api_key/_bulk_update', { ids: [id], expiration }));

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each([{ had: undefined }, { had: '30d' }])(
    'a key with expiration $had that was meanwhile set to expire in 10 minutes keeps that',
    async ({ had }) => {
      await using stage = await openStage(cluster);
      const [older, other] = await Promise.all(
        [1, 2].map(() => managedKey(stage, had === undefined ? {} : { expiration: had })),
      );
      stage.elapsed = longEnough;
      const step = await stage.run(rotate);
      expect(step.status, step.log).toBe('success');
      stage.elapsed = 0;
      await end(stage, older?.id ?? '', '10m');
      const { expiration } = await key(cluster, older?.id ?? '');
      const post = await step.post();
      expect(post.annotations).toEqual([]);
      expect((await key(cluster, older?.id ?? '')).expiration).toBe(expiration);
      const { expiration: set = 0 } = await key(cluster, other?.id ?? '');
      expect(Math.abs(set - Date.now() - 24 * 3_600_000)).toBeLessThan(60_000);
      // The log of the post step is true.
      expect(post.log).toMatch(new RegExp(`${other?.id}.*expires?`, 'i'));
      expect(post.log).not.toMatch(new RegExp(`Retired:[^\n]*${older?.id}`));
    },
  );

  test('the post step of a second rotation moves no expiration of the first to a later time', async () => {
    await using stage = await openStage(cluster);
    const older = await managedKey(stage);
    stage.elapsed = longEnough;
    const slow = await stage.run(rotate, { github: { run_id: '7000000001' } });
    await waitUntilVisible(cluster, slow.outputs.id ?? '');
    const quick = await stage.run({ ...rotate, overlap: '10m' }, { github: { run_id: '7000000002' } });
    stage.elapsed = 0;
    await quick.post();
    const { expiration = 0 } = await key(cluster, older.id);
    expect(expiration).toBeLessThan(Date.now() + 11 * 60_000);
    await slow.post();
    expect((await key(cluster, older.id)).expiration).toBe(expiration);
  });
});
