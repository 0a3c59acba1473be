/** What other runs do while a step is at work, or between two of its kind within minutes. */
import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Key, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const place = { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' } as const;
const minutes = (count: number) => count * 60_000;
const inputs = { host: 'host001', secret: 'HEARTBEAT_KEY', expiration: '30d' };
const rotate = { ...inputs, operation: 'rotate' };
const inSecret = (stage: Stage): Key => {
  const credential = stage.secret('HEARTBEAT_KEY');
  return { id: credential.split(':')[0] ?? '', credential };
};

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each(['create', 'rotate'])(
    '%s: a secret that another run writes after the keys were listed keeps its key',
    async (operation) => {
      await using stage = await openStage(cluster);
      const lookUp = { method: 'GET', path: /HEARTBEAT_KEY$/, occurrence: 1, with: 'hang' } as const;
      const held = stage.github.fail(lookUp);
      const slow = stage.start({ ...inputs, operation });
      await held.arrived();
      await expect.poll(() => stage.proxy.exchanges.some(({ answer }) => answer?.status === 200)).toBe(true);
      const other = await stage.run({ ...inputs, operation: 'create', host: 'host002' });
      expect(other.status, other.log).toBe('success');
      const theirs = inSecret(stage);
      held.release();
      const step = await slow.ended;
      expect(step.annotations).toMatchObject([{ message: expect.stringContaining(theirs.id) }]);
      expect(inSecret(stage)).toEqual(theirs);
      expect(await validOf(cluster, { theirs })).toEqual(['theirs']);
    },
  );

  test('an organization secret that another repository writes after the keys were listed keeps its key', async () => {
    await using stage = await openStage(cluster, { beside: ['acme/api'] });
    // A unique name: users of other tests see every key of the cluster.
    const shared = { secret: `KEY_${randomInt(1e9)}`, 'secret-scope': 'organization' };
    const value = () =>
      stage.github.secret({ scope: 'organization', owner: 'acme', name: shared.secret })?.value;
    const lookUp = { method: 'GET', path: /KEY_\d+$/, occurrence: 1, with: 'hang' } as const;
    const held = stage.github.fail(lookUp);
    const slow = stage.start({ ...rotate, ...shared });
    await held.arrived();
    await expect.poll(() => stage.proxy.exchanges.some(({ answer }) => answer?.status === 200)).toBe(true);
    const other = await stage.run({ ...rotate, ...shared }, { github: stage.of('acme/api') });
    expect(other.status, other.log).toBe('success');
    const theirs = value();
    expect(theirs).toBeDefined();
    held.release();
    const step = await slow.ended;
    expect(step.annotations).toMatchObject([{ message: expect.stringContaining('acme/api') }]);
    expect(value()).toBe(theirs);
  });

  test('of two keys within minutes the one in the secret is invalidated: the next scheduled rotation is due', async () => {
    await using stage = await openStage(cluster);
    await stage.run(rotate);
    const older = inSecret(stage);
    await waitUntilVisible(cluster, older.id);
    await stage.run(rotate);
    const leaked = inSecret(stage);
    await waitUntilVisible(cluster, leaked.id);
    // The second one was created and delivered three minutes after the first, and a minute ago.
    stage.earlier.set(older.id, minutes(4)).set(leaked.id, minutes(1));
    stage.github.give(place, { value: leaked.credential, updatedAt: new Date(Date.now() - minutes(1)) });
    const teardown = await stage.run({ operation: 'invalidate', 'key-id': leaked.id });
    expect(teardown.status, teardown.log).toBe('success');
    expect(await validOf(cluster, { older, leaked })).toEqual(['older']);
    const scheduled = await stage.run({ ...rotate, 'max-age': '20d' });
    expect(scheduled.status, scheduled.log).toBe('success');
    const newer = inSecret(stage);
    expect(await validOf(cluster, { newer }), scheduled.log).toEqual(['newer']);
    await waitUntilVisible(cluster, newer.id);
    const next = await stage.run({ ...rotate, 'max-age': '20d' });
    expect(next.outputs, next.log).toMatchObject({ changed: 'false', id: newer.id });
  });

  test('a key that is delivered while its host is torn down: no secret is left without a word', async () => {
    await using stage = await openStage(cluster);
    await stage.run(rotate);
    await waitUntilVisible(cluster, inSecret(stage).id);
    stage.proxy.on({ method: 'DELETE', path: /_security\/api_key$/ }, 'request', async () => {
      await stage.run(rotate);
      await waitUntilVisible(cluster, inSecret(stage).id);
    });
    const teardown = await stage.run({ operation: 'invalidate', host: 'host001' });
    expect(teardown.status, teardown.log).toBe('success');
    expect(JSON.parse(teardown.outputs.invalidated ?? '')).toHaveLength(2);
    const isLeft = stage.github.secrets().length > 0;
    const named = teardown.annotations.filter(({ message }) => message.includes('HEARTBEAT_KEY'));
    expect(isLeft, teardown.log).toBe(named.length > 0);
  });
});
