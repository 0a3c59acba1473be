/** A post step that is cancelled: it does what is possible in the runner's time limit, and lists what is left. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { key } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const rotate = { operation: 'rotate', host: 'host001', overlap: '1h' };
const longEnough = 11 * 60_000;

async function rotated(stage: Stage) {
  const older = await managedKey(stage);
  stage.elapsed = longEnough;
  const step = await stage.run(rotate);
  expect(step.status, step.log).toBe('success');
  return { older, step };
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('SIGINT with a working cluster: the older key is retired', async () => {
    await using stage = await openStage(cluster);
    const { older, step } = await rotated(stage);
    const post = step.startPost();
    stage.proxy.on({ path: /_bulk_update$/ }, 'request', async () => {
      void post.kill('SIGINT');
      await sleep(500); // the signal arrives while the request is on its way
    });
    const ended = await post.ended;
    expect(ended).toMatchObject({ exitCode: 0, annotations: [] });
    expect((await key(cluster, older.id)).expiration).toBeLessThanOrEqual(Date.now() + 3_600_000);
  });

  test.each(['cancel', 'SIGTERM'] as const)(
    'a cluster that does not answer, and %s: what is left is named within the runner’s time',
    async (how) => {
      await using stage = await openStage(cluster);
      const { older, step } = await rotated(stage);
      const post = step.startPost();
      const release = Promise.withResolvers<void>();
      stage.proxy.on({ path: /_query\/api_key$|_bulk_update$/, occurrence: 'every' }, 'request', () => {
        void (how === 'cancel' ? post.cancel() : post.kill('SIGTERM'));
        return release.promise;
      });
      const ended = await post.ended;
      release.resolve();
      expect(ended.signal, ended.log).toBeNull();
      expect(ended.exitCode).toBe(0);
      expect(ended.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining(older.id) },
      ]);
      expect(await validOf(cluster, { older })).toEqual(['older']);
    },
  );
});
