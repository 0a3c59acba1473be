/** The next rotation after a failed one is not delayed by an undelivered key. */
import { describe, expect, test } from 'vitest';
import { key, validKeys, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Key, managedKey, publishes, toSecret, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const scheduled = {
  operation: 'rotate',
  host: 'host001',
  secret: 'HEARTBEAT_KEY',
  expiration: '30d',
  'renew-before': '1d',
  'max-age': '1h',
  overlap: '1h',
};
const address = { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' } as const;
const minute = 60_000;
const hour = 60 * minute;
const lostOnTheWay = { status: 502, headers: { 'Retry-After': '0' }, body: 'Bad Gateway' };

/** A key that the secret holds. */
async function deliveredKey(stage: Stage): Promise<Key> {
  const delivered = await managedKey(stage, { expiration: '30d', metadata: toSecret('HEARTBEAT_KEY') });
  stage.github.give(address, { value: delivered.credential });
  return delivered;
}

/** Makes the delivered key two hours older than a new one: the creation of a key cannot be set, the date of a secret can. */
function setBack({ github }: Stage, { credential }: Key): void {
  github.give(address, { value: credential, updatedAt: new Date(Date.now() - 2 * hour) });
}

/** A scheduled step finds that a rotation is due although the newest key is recent, and delivers a key. */
async function laterRotation(stage: Stage, why: string): Promise<string> {
  stage.elapsed = 30 * minute;
  const next = await stage.run(scheduled);
  expect(next.status, next.log).toBe('success');
  expect(next.log).toContain(`rotation is due: ${why}`);
  const post = await next.post();
  expect(post.annotations).toEqual([]);
  const value = stage.secret('HEARTBEAT_KEY');
  expect(await publishes(stage.cluster, value)).toBe(true);
  return value;
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each(['nothing', 'a secret that holds a key'])(
    'main and post were killed after the create, with %s before: the next scheduled rotation delivers',
    async (before) => {
      await using stage = await openStage(cluster);
      const older = before === 'nothing' ? undefined : await deliveredKey(stage);
      stage.elapsed = 2 * hour;
      const step = stage.start(scheduled);
      stage.proxy.on({ method: 'POST', path: /\/_security\/api_key$/ }, 'answer', () => step.kill());
      expect((await step.ended).signal).toBe('SIGKILL');
      const created = stage.proxy.exchanges.at(-1)!.answer!.body.toString();
      const { id, api_key } = JSON.parse(created) as { id: string; api_key: string };
      const orphan = { id, credential: `${id}:${api_key}` };
      await waitUntilVisible(cluster, id);
      if (older) setBack(stage, older);

      const value = await laterRotation(
        stage,
        older ? 'the newest key is not in the secret' : 'the secret does not exist',
      );
      expect([orphan.credential, older?.credential]).not.toContain(value);
      // The orphan cannot be recognised, so it is retired like any older key.
      const retired = { orphan, ...(older && { older }) };
      expect(await validOf(cluster, retired)).toEqual(Object.keys(retired));
      for (const one of Object.values(retired))
        expect((await key(cluster, one.id)).expiration).toBeLessThanOrEqual(Date.now() + hour);
    },
  );

  test('a lost write: the next scheduled rotation is due, and the key in the secret stays valid', async () => {
    await using stage = await openStage(cluster);
    const older = await deliveredKey(stage);
    const early = await stage.run(scheduled);
    expect(early.outputs.changed, early.log).toBe('false');

    stage.elapsed = 2 * hour;
    const lost = stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, with: lostOnTheWay });
    const step = await stage.run(scheduled);
    expect(lost.hits).toBeGreaterThan(1);
    expect(step.status).toBe('failure');
    expect(step.annotations.map(({ title }) => title)).toEqual([
      'It is not known whether GitHub took the secret',
    ]);
    const inDoubt = JSON.parse(step.outputs.keys!)[0].id as string;
    await step.post();
    await waitUntilVisible(cluster, inDoubt);
    const own = { term: { 'metadata.repository_id': String(stage.repositoryId) } };
    expect((await validKeys(cluster, own)).map(({ id }) => id)).toEqual([older.id, inDoubt]);
    expect(stage.secret('HEARTBEAT_KEY')).toBe(older.credential);
    expect(await publishes(cluster, older.credential)).toBe(true);

    stage.github.heal();
    setBack(stage, older);
    expect(await laterRotation(stage, 'the newest key is not in the secret')).not.toBe(older.credential);
    expect(await validOf(cluster, { older })).toEqual(['older']);
  });

  test('a write whose answer got lost counts as delivered when the secret shows a new date', async () => {
    await using stage = await openStage(cluster);
    const older = await deliveredKey(stage);
    stage.elapsed = 2 * hour;
    stage.github.fail({ method: 'PUT', path: /HEARTBEAT_KEY$/, afterWork: true, with: lostOnTheWay });
    const step = await stage.run(scheduled);
    expect(step.status, step.log).toBe('success');
    await step.post();
    expect(stage.secret('HEARTBEAT_KEY')).not.toBe(older.credential);
    expect(await publishes(cluster, stage.secret('HEARTBEAT_KEY'))).toBe(true);
    expect((await key(cluster, older.id)).expiration).toBeLessThanOrEqual(Date.now() + hour);
  });
});
