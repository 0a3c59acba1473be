/** Names a host's valid key of another line: no rotation retires it, and it may never expire. */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';
import { asRead } from '../support/stage/summary.ts';

const toSecret = { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY', expiration: '30d' };
const report = { operation: 'report', host: 'host001' };

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each([
    { title: 'of the outputs, after a move to a secret', before: {} },
    { title: 'of an environment, where it was left empty', before: { environment: 'production' } },
  ])('a key $title, in the log of the rotation and in a report', async ({ before }) => {
    await using stage = await openStage(cluster);
    const forgotten = await managedKey(stage, { metadata: before });
    stage.elapsed = 11 * 60_000;
    const step = await stage.run(toSecret);
    expect(step.status, step.log).toBe('success');
    expect(step.log).toMatch(new RegExp(`API key ${forgotten.id} .* is valid too, .*does not retire it`));
    await step.post();
    await waitUntilVisible(cluster, step.outputs.id ?? '');
    expect(await validOf(cluster, { forgotten })).toEqual(['forgotten']);
    const reported = await stage.run(report);
    expect(reported.log).toMatch(
      new RegExp(`A rotation of one does not retire the others: .*${forgotten.id}`),
    );
  });

  test('two environments are two lines, and a key that is revoked after its job is not left over', async () => {
    await using stage = await openStage(cluster);
    await managedKey(stage, { metadata: { environment: 'staging' } });
    const ofJob = await stage.run({ operation: 'create', host: 'host001', 'revoke-after-job': 'true' });
    await waitUntilVisible(cluster, ofJob.outputs.id ?? '');
    const step = await stage.run({ ...toSecret, environment: 'production' });
    expect(step.status, step.log).toBe('success');
    expect(step.log).not.toContain('does not retire it');
    await waitUntilVisible(cluster, step.outputs.id ?? '');
    const reported = await stage.run(report);
    expect(reported.log).not.toContain('does not retire the others');
    // It is invalidated by design, so there is no warning.
    expect(reported.annotations).toEqual([]);
    await ofJob.post();
  });

  test('a rotation that is not due logs when the older keys are retired', async () => {
    await using stage = await openStage(cluster);
    const scheduled = { ...toSecret, 'renew-before': '7d' };
    const first = await stage.run(scheduled);
    await waitUntilVisible(cluster, first.outputs.id ?? '');
    const second = await stage.run(toSecret);
    await second.post({ jobStatus: 'failure' });
    await waitUntilVisible(cluster, second.outputs.id ?? '');
    const third = await stage.run(scheduled);
    expect(third.outputs, third.log).toMatchObject({ changed: 'false', id: second.outputs.id });
    for (const text of [third.log, asRead(third.summary)]) expect(text).toContain(first.outputs.id);
    expect(third.log).toContain('The next rotation that is due retires them, when its job succeeds.');
  });
});
