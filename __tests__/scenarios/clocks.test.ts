/** Differences between the clocks of runner, cluster and GitHub, or a wait between two readings, change no decision. */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { secondaryRateLimit } from '../support/github/faults.ts';
import { type FaultProxy, startProxy } from '../support/proxy/proxy.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const minutes = (count: number) => count * 60_000;
const scheduled = {
  operation: 'rotate',
  host: 'host001',
  secret: 'HEARTBEAT_KEY',
  expiration: '30d',
  'renew-before': '7d',
};

/** A proxy in front of the stage's GitHub double. */
async function before(stage: Stage, prepare: (proxy: FaultProxy) => void) {
  const proxy = await startProxy({ target: stage.github.apiUrl, product: 'github' });
  prepare(proxy);
  return { url: proxy.url, [Symbol.asyncDispose]: () => proxy.stop() };
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each([
    { title: 'the secret', path: /\/secrets\/HEARTBEAT_KEY$/ },
    { title: 'the public key', path: /public-key$/ },
  ])('a rotation does not become due by a rate limit while $title is read', async ({ path }) => {
    await using stage = await openStage(cluster);
    const first = await stage.run(scheduled);
    expect(first.status, first.log).toBe('success');
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    // The cluster's clock is read before the wait, GitHub's after it; GitHub's goes on while the step waits, and the step's own
    // does by skipWaitsOverMs.
    await using github = await before(stage, (proxy) => {
      const listed = Promise.withResolvers<void>();
      stage.proxy.on({ path: /_query\/api_key$/ }, 'end', () => listed.resolve());
      proxy.on({ path }, 'request', () => listed.promise);
    });
    stage.github.fail({ method: 'GET', path, occurrence: 1, with: secondaryRateLimit(75) });
    const again = stage.github.fail({ method: 'GET', path, occurrence: 2, with: 'hang' });
    void again.arrived().then(() => {
      stage.github.clockSkewMs = 75_000;
      again.release();
    });
    const second = await stage.run(scheduled, {
      skipWaitsOverMs: minutes(1),
      github: { api_url: github.url },
    });
    expect(second.status, second.log).toBe('success');
    expect(second.log).toContain('asks to wait 75 s');
    expect(second.outputs, second.log).toMatchObject({ changed: 'false', id: first.outputs.id });
  });

  test.each([-10, 10])('the cluster is %s minutes off GitHub: a recent key is recent', async (ahead) => {
    await using stage = await openStage(cluster);
    stage.github.clockSkewMs = minutes(ahead);
    const first = await stage.run(scheduled);
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    for (const clockAheadMs of [0, minutes(-10), minutes(10)]) {
      const again = await stage.run(scheduled, { clockAheadMs });
      expect(again.outputs, again.log).toMatchObject({ changed: 'false', id: first.outputs.id });
    }
  });

  test.each([-10, 10])(
    'invalidate with the runner’s clock %s minutes off invalidates a key that expires in 5',
    async (off) => {
      await using stage = await openStage(cluster);
      const ending = await managedKey(stage, { expiration: '5m' });
      const step = await stage.run(
        { operation: 'invalidate', 'key-id': ending.id },
        { clockAheadMs: minutes(off) },
      );
      expect(step.status, step.log).toBe('success');
      expect(JSON.parse(step.outputs.invalidated ?? '')).toEqual([ending.id]);
      expect(await validOf(cluster, { ending })).toEqual([]);
    },
  );

  test('a secret that was written an hour after the delivery holds another value: the rotation is due, and the log has the reason', async () => {
    await using stage = await openStage(cluster);
    const first = await stage.run(scheduled);
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    stage.elapsed = minutes(60);
    const place = { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' } as const;
    stage.github.give(place, { value: 'by hand' });
    const second = await stage.run(scheduled);
    expect(second.status, second.log).toBe('success');
    expect(second.log).toContain('rotation is due: the last write of the secret came too late');
    expect(second.annotations).toMatchObject([
      { title: 'This secret may have been written by somebody else' },
    ]);
    expect(stage.secret('HEARTBEAT_KEY')).not.toBe('by hand');
  });
});
