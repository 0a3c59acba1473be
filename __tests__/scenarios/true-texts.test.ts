/** Texts claim only what was observed: no missing key, no work that was not in progress, no false promise. */
import { describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';

const toSecret = { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY', overlap: '1h' };
const lost = { status: 502, headers: { 'Retry-After': '0' }, body: 'Bad Gateway' };
const longEnough = 11 * 60_000;

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('a cancelled create is not reported as cancelled while listing', async () => {
    await using stage = await openStage(cluster);
    const running = stage.start({ operation: 'create', host: 'host001', expiration: '1h' });
    stage.proxy.on({ path: /^\/_security\/api_key$/ }, 'request', async () => {
      void running.cancel();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    const step = await running.ended;
    expect(step.annotations).toMatchObject([{ title: 'The step was cancelled' }]);
    expect(step.annotations[0]?.message).not.toMatch(/list/i);
  });

  test('if the delivery of a first key is unknown, no older key is mentioned', async () => {
    await using stage = await openStage(cluster);
    stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, with: lost });
    const step = await stage.run(toSecret);
    const post = await step.post();
    expect(step.status).toBe('failure');
    for (const { log, summary } of [step, post])
      expect(`${log}${summary}`).not.toMatch(/\b(old|older|both|previous)\b/i);
  });

  test('a key that expires meanwhile is not reported as valid for another hour', async () => {
    await using stage = await openStage(cluster);
    const older = await managedKey(stage);
    stage.elapsed = longEnough;
    const step = await stage.run({ operation: 'rotate', host: 'host001', overlap: '1h' });
    expect(step.log).toContain(older.id);
    expect(step.log).not.toContain('will live for another');
    const post = await step.post({ jobStatus: 'failure' });
    expect(post.log).not.toMatch(/will live for another/);
  });

  test('1,000 hosts with long names fit into GitHub’s limit for outputs', async () => {
    await using stage = await openStage(cluster);
    const hosts = Array.from({ length: 1000 }, (_, index) =>
      `host${String(index).padStart(4, '0')}`.padEnd(100, 'x'),
    );
    const step = await stage.run({
      operation: 'rotate',
      host: hosts.join(),
      secret: '{host}',
      'secret-scope': 'organization',
      'dry-run': 'true',
    });
    expect(step.exitCode, step.log).toBe(0);
    const size = Object.entries(step.outputs).reduce(
      (sum, [name, value]) => sum + name.length + value.length,
      0,
    );
    expect(2 * size).toBeLessThan(1_000_000);
    expect(step.annotations.map(({ title }) => title).join()).toMatch(/output/i);
  });
});
