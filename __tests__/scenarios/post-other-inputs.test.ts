/** A step in between changed the evaluated inputs, so post authenticates as another user: it names the keys that it cannot find. */
import { describe, expect, test } from 'vitest';
import { createUser, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

const longEnough = 11 * 60_000;

/** The inputs of a step whose user differs in its post step. */
async function otherUser(stage: Stage): Promise<{ inputs: Record<string, string> }> {
  const { username, password } = await createUser(stage.cluster, minterRole);
  return { inputs: { cluster: stage.proxy.url, username, password } };
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each([{ title: 'a key to be revoked', inputs: { operation: 'create', 'revoke-after-job': 'true' } }])(
    '$title',
    async ({ inputs }) => {
      await using stage = await openStage(cluster);
      const step = await stage.run({ ...inputs, host: 'host001' });
      expect(step.status, step.log).toBe('success');
      const id = step.outputs.id ?? '';
      await waitUntilVisible(cluster, id);
      const other = await otherUser(stage);
      const post = await step.post({ inputs: { ...inputs, host: 'host001', ...other.inputs } });
      expect(post.exitCode).toBe(0);
      expect(post.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining(id) }]);
    },
  );

  test.each(['1h', '0s'])('an older key to be retired, with an overlap of %s', async (overlap) => {
    await using stage = await openStage(cluster);
    const older = await managedKey(stage);
    stage.elapsed = longEnough;
    const inputs = { operation: 'rotate', host: 'host001', overlap };
    const step = await stage.run(inputs);
    expect(step.status, step.log).toBe('success');
    const other = await otherUser(stage);
    const post = await step.post({ inputs: { ...inputs, ...other.inputs } });
    expect(post.exitCode).toBe(0);
    expect(post.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining(older.id) },
    ]);
    expect(await validOf(cluster, { older })).toEqual(['older']);
  });

  test('a key that main created before it was killed', async () => {
    await using stage = await openStage(cluster);
    const inputs = { operation: 'create', host: 'host001', expiration: '1h' };
    const running = stage.start(inputs);
    stage.proxy.on({ path: /_has_privileges$/ }, 'request', () => running.kill());
    const step = await running.ended;
    const [created] = stage.proxy.exchanges;
    const { id } = JSON.parse(created?.answer?.body.toString() ?? '');
    await waitUntilVisible(cluster, id);
    const other = await otherUser(stage);
    const post = await step.post({ inputs: { ...inputs, ...other.inputs }, jobStatus: 'failure' });
    expect(post.exitCode).toBe(0);
    expect(post.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining(id) }]);
  });
});
