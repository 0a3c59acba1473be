/** `create` to a GitHub secret: writes it once, and never overwrites a secret with another valid key. */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey, publishes, toSecret } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('delivers a key, and then refuses to overwrite it, for the same host or another', async () => {
    await using stage = await openStage(cluster);
    const inputs = { operation: 'create', host: 'host001', secret: 'HEARTBEAT_KEY', expiration: '30d' };
    const step = await stage.run(inputs);
    expect(step.status, step.log).toBe('success');
    expect(step.outputs).not.toHaveProperty('api-key');
    const value = stage.secret('HEARTBEAT_KEY');
    expect(await publishes(cluster, value)).toBe(true);
    const [id] = value.split(':');
    await waitUntilVisible(cluster, id!);

    const requests = stage.proxy.exchanges.length;
    for (const more of [{}, { host: 'host002' }, { environment: 'production' }]) {
      const again = await stage.run({ ...inputs, ...more });
      expect(again.annotations).toMatchObject([
        { title: 'A valid key may be in this secret', message: expect.stringContaining(id!) },
      ]);
      expect(again.annotations[0]!.message).toContain('operation: rotate');
      await again.post();
    }
    expect(stage.proxy.exchanges.slice(requests).map(({ path }) => path)).toEqual(
      Array(3).fill('/_security/_query/api_key'),
    );
    expect(stage.secret('HEARTBEAT_KEY')).toBe(value);
    expect(await publishes(cluster, value)).toBe(true);
  });

  test('a valid key for the secret that is not in it does not stop a create, and the log names it', async () => {
    await using stage = await openStage(cluster);
    const { id } = await managedKey(stage, { metadata: toSecret('HEARTBEAT_KEY') });
    // Longer than the time in which a step may deliver its key.
    stage.elapsed = 7 * 60_000;
    const step = await stage.run({ operation: 'create', host: 'host002', secret: 'HEARTBEAT_KEY' });
    expect(step.status, step.log).toBe('success');
    expect(step.log).toMatch(
      new RegExp(`API key ${id} was created for the .*, which, as far as GitHub shows, does not hold it`),
    );
  });
});
