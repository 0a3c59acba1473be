/** A key with revoke-after-job is invalidated in the post step, with any outcome. */
import { describe, expect } from 'vitest';
import { expectOk, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { test } from '../support/scenario/test.ts';

const CREATE = { operation: 'create', host: 'host001', 'revoke-after-job': 'true' };
const HOUR = 3_600_000;

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for(['success', 'failure', 'cancelled'] as const)(
    'when the job is over: %s',
    async (jobStatus, { setting }) => {
      const here = await setting(cluster);
      const main = await here.run(CREATE);
      expect(await here.validIds()).toEqual([main.outputs.id]);
      // Immediately, before a search shows the key.
      const post = await main.post({ jobStatus });
      expect(post).toMatchObject({ exitCode: 0, annotations: [] });
      expect(post.log).toContain(`Invalidated: ${main.outputs.id}`);
      expect(await here.validIds()).toEqual([]);
    },
  );

  test('it expires after a day if the post step never runs', async ({ setting }) => {
    const here = await setting(cluster);
    const { outputs } = await here.run(CREATE);
    const lifetime = Date.parse(outputs['expires-at']!) - Date.now();
    expect(lifetime).toBeGreaterThan(23.9 * HOUR);
    expect(lifetime).toBeLessThan(24.1 * HOUR);
  });

  test('all keys of several hosts are invalidated', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ ...CREATE, host: 'host001, host002, host003' });
    expect(await here.validIds()).toHaveLength(3);
    await main.post();
    expect(await here.validIds()).toEqual([]);
  });

  test('a key that is already invalid is no warning', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run(CREATE);
    const { id } = main.outputs;
    await waitUntilVisible(cluster, id!);
    await expectOk(request(cluster, 'DELETE', '/_security/api_key', { ids: [id] }));
    expect(await main.post()).toMatchObject({ exitCode: 0, annotations: [] });
  });

  test('when the cluster is unreachable, a warning names the key, and the job does not fail', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const main = await here.run(CREATE);
    here.proxy.down();
    const post = await main.post();
    expect(post).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] });
    expect(post.annotations).toHaveLength(1);
    expect(post.annotations[0]!.message).toContain(
      `${main.outputs.id} of host001 (expires ${main.outputs['expires-at']})`,
    );
    await here.proxy.up();
  });
});
