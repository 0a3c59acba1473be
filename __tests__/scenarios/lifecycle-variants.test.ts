/** Further cases of shared secrets, re-runs, clocks, expirations and signals. */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { expectOk, key, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Key, managedKey, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const minutes = (count: number) => count * 60_000;
const ours = { secret: 'HEARTBEAT_KEY', expiration: '30d' };
const create = { operation: 'create', host: 'host001', ...ours };
const rotate = { operation: 'rotate', host: 'host001', ...ours };
const scheduled = { ...rotate, 'renew-before': '7d' };
const inUse = 'A valid key may be in this secret';
const attempt = (run_attempt: string) => ({ github: { run_attempt } });
const held = (stage: Stage): Key => {
  const credential = stage.secret('HEARTBEAT_KEY');
  return { id: credential.split(':')[0] ?? '', credential };
};

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('a repository’s own secret that another repository’s workflow writes', async () => {
    await using stage = await openStage(cluster, { beside: ['acme/api'] });
    // A unique name, because users of other tests see every key of the cluster and are in another acme/web.
    const secret = `KEY_${randomInt(1e9)}`;
    const first = await stage.run(
      { ...create, secret, 'secret-repository': 'acme/web' },
      { github: stage.of('acme/api') },
    );
    expect(first.status, first.log).toBe('success');
    const theirs = stage.secret(secret);
    await waitUntilVisible(cluster, theirs.split(':')[0] ?? '');
    for (const inputs of [create, rotate]) {
      const refused = await stage.run({ ...inputs, secret, host: 'host002' });
      expect(refused.annotations).toMatchObject([
        { title: inUse, message: expect.stringContaining('acme/api') },
      ]);
    }
    expect(stage.secret(secret)).toBe(theirs);
  });

  test('an older key that leaked is invalidated alone: the newer one is in the secret', async () => {
    await using stage = await openStage(cluster);
    await stage.run(rotate);
    const older = held(stage);
    await waitUntilVisible(cluster, older.id);
    await stage.run(rotate);
    const newer = held(stage);
    await waitUntilVisible(cluster, newer.id);
    const step = await stage.run({ operation: 'invalidate', 'key-id': older.id });
    expect(step.status, step.log).toBe('success');
    expect(await validOf(cluster, { older, newer })).toEqual(['newer']);
    expect(held(stage)).toEqual(newer);
    const last = await stage.run({ operation: 'invalidate', 'key-id': newer.id });
    expect(last.status, last.log).toBe('success');
    expect(stage.github.secrets()).toEqual([]);
  });

  test.each([-10, 0, 10])(
    'a runner that died right after the write, GitHub’s clock %s minutes off: the next attempt changes nothing',
    async (off) => {
      await using stage = await openStage(cluster);
      stage.github.clockSkewMs = minutes(off);
      const write = stage.github.fail({
        method: 'PUT',
        path: /HEARTBEAT_KEY$/,
        afterWork: true,
        with: 'hang',
      });
      const running = stage.start(create, attempt('1'));
      await write.arrived();
      await running.kill();
      write.release();
      stage.github.heal();
      const first = held(stage);
      await waitUntilVisible(cluster, first.id);
      const second = await stage.run(create, { ...attempt('2'), clockAheadMs: minutes(off) });
      expect(second.outputs, second.log).toMatchObject({ changed: 'false', id: first.id });
      expect(held(stage)).toEqual(first);
    },
  );

  test('a rotation does not become due by a rate limit of the cluster while keys are listed', async () => {
    await using stage = await openStage(cluster);
    const first = await stage.run(scheduled);
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    let refused = 0;
    stage.proxy.rewrite({
      answer: (answer, { path }) => {
        if (!path.endsWith('_query/api_key') || refused++ > 0) return answer;
        const error = { type: 'es_rejected_execution_exception', reason: 'busy' };
        return {
          status: 429,
          headers: { ...answer.headers, 'retry-after': '75' },
          body: Buffer.from(JSON.stringify({ error, status: 429 })),
        };
      },
    });
    const second = await stage.run(scheduled, { skipWaitsOverMs: 10_000 });
    expect(refused).toBeGreaterThan(0);
    if (second.status === 'success')
      expect(second.outputs, second.log).toMatchObject({ changed: 'false', id: first.outputs.id });
    expect(held(stage).id).toBe(first.outputs.id);
  });

  test('a rotation does not become due by a list of keys that is answered late', async () => {
    await using stage = await openStage(cluster);
    const first = await stage.run(scheduled);
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    // 90 s on the step's clock, which is three seconds here.
    const fast = { times: 30, since: Date.now() };
    const list = { path: /_query\/api_key$/ };
    stage.proxy.fault(list, async (flow) => {
      const answer = await flow.passOn();
      await sleep(3_000);
      await flow.reply(answer);
    });
    const second = await stage.run({ ...scheduled, 'request-timeout': '10m' }, { fast });
    expect(second.outputs, second.log).toMatchObject({ changed: 'false', id: first.outputs.id });
    expect(held(stage).id).toBe(first.outputs.id);
  });

  test.each(['0s', '1h'])(
    'an older key that somebody invalidated while the job ran (overlap %s)',
    async (overlap) => {
      await using stage = await openStage(cluster);
      const older = await managedKey(stage);
      stage.elapsed = minutes(11);
      const step = await stage.run({ operation: 'rotate', host: 'host001', overlap });
      expect(step.status, step.log).toBe('success');
      await expectOk(request(stage.minter, 'DELETE', '/_security/api_key', { ids: [older.id], owner: true }));
      const post = await step.post();
      expect(post.annotations).toEqual([]);
      expect(post.log).not.toMatch(/Retired|set to expire/);
      expect((await key(cluster, older.id)).invalidated).toBe(true);
    },
  );

  test('a post step that is cancelled while it cleans up names what main created', async () => {
    await using stage = await openStage(cluster);
    const running = stage.start({ operation: 'create', host: 'host001', expiration: '1h' });
    stage.proxy.on({ path: /_has_privileges$/ }, 'request', () => running.kill());
    const step = await running.ended;
    const id = JSON.parse(stage.proxy.exchanges[0]?.answer?.body.toString() ?? '').id as string;
    const post = step.startPost({ jobStatus: 'cancelled' });
    const release = Promise.withResolvers<void>();
    stage.proxy.on({ path: /_query\/api_key$|_security\/api_key$/, occurrence: 'every' }, 'request', () => {
      void post.cancel();
      return release.promise;
    });
    const ended = await post.ended;
    release.resolve();
    expect(ended).toMatchObject({ exitCode: 0, signal: null });
    expect(ended.annotations.map(({ message }) => message).join()).toContain(id);
  });
});
