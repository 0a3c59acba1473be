/** A repeated `invalidate`: a secret that somebody else wrote is kept, and an unknown id is an error. */
import { describe, expect, test } from 'vitest';
import { createUser, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { createKey, managedKey, metadata, toSecret, validOf } from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

const place = { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' } as const;
const byHost = { operation: 'invalidate', host: 'host001' };
const minutes = (count: number) => count * 60_000;

async function deliver(stage: Stage): Promise<string> {
  const step = await stage.run({
    operation: 'create',
    host: 'host001',
    secret: 'HEARTBEAT_KEY',
    expiration: '30d',
  });
  expect(step.status, step.log).toBe('success');
  await step.post();
  await waitUntilVisible(stage.cluster, step.outputs.id ?? '');
  return step.outputs.id ?? '';
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each([
    { title: 'by host', inputs: () => byHost },
    { title: 'by key-id', inputs: (id: string) => ({ operation: 'invalidate', 'key-id': id }) },
  ])('a second run ($title) keeps a secret that somebody set in between', async ({ inputs }) => {
    await using stage = await openStage(cluster);
    const id = await deliver(stage);
    const first = await stage.run(inputs(id));
    expect(first.outputs, first.log).toMatchObject({ changed: 'true' });
    expect(stage.github.secret(place)).toBeUndefined();
    stage.elapsed = 3_000;
    stage.github.give(place, { value: 'by hand' });
    const second = await stage.run(inputs(id));
    expect(second.status, second.log).toBe('success');
    expect(stage.secret('HEARTBEAT_KEY')).toBe('by hand');
    expect(second.outputs).toMatchObject({ changed: 'false', secrets: '{}', invalidated: '[]' });
    expect(second.annotations.map(({ message }) => message).join()).toContain('HEARTBEAT_KEY');
  });

  test('a second run with nothing left to do has changed nothing', async () => {
    await using stage = await openStage(cluster);
    const id = await deliver(stage);
    await stage.run(byHost);
    for (const inputs of [byHost, { operation: 'invalidate', 'key-id': id }]) {
      const second = await stage.run(inputs);
      expect(second.status, second.log).toBe('success');
      expect(second.outputs).toMatchObject({ changed: 'false', secrets: '{}', invalidated: '[]' });
      expect(`${second.log}${second.summary}`).not.toMatch(/deleted/i);
    }
  });

  test('a secret that was written a day after the key was created does not hold this key', async () => {
    await using stage = await openStage(cluster);
    const id = await deliver(stage);
    stage.elapsed = minutes(24 * 60);
    stage.github.give(place, { value: 'by hand' });
    const step = await stage.run({ operation: 'invalidate', 'key-id': id });
    expect(step.status, step.log).toBe('success');
    expect(JSON.parse(step.outputs.invalidated ?? '')).toEqual([id]);
    expect(stage.secret('HEARTBEAT_KEY')).toBe('by hand');
    expect(step.annotations.map(({ message }) => message).join()).toContain('HEARTBEAT_KEY');
  });

  test('a forged key does not delete a secret that it was never delivered to', async () => {
    await using stage = await openStage(cluster, { beside: ['acme/api'] });
    const theirs = { ...place, repo: 'api' };
    stage.github.give(theirs, {
      value: 'another repository’s',
      updatedAt: new Date(Date.now() - minutes(90)),
    });
    const forged = { ...toSecret('HEARTBEAT_KEY'), target_repository: 'acme/api' };
    const key = await managedKey(stage, { metadata: forged });
    const step = await stage.run(byHost);
    expect(step.status, step.log).toBe('success');
    expect(await validOf(cluster, { key })).toEqual([]);
    expect(stage.github.secret(theirs)?.value).toBe('another repository’s');
  });

  test('a secret of another repository is not deleted without a word', async () => {
    await using stage = await openStage(cluster, { beside: ['acme/api'] });
    const step = await stage.run({
      operation: 'create',
      host: 'host001',
      secret: 'HEARTBEAT_KEY',
      expiration: '30d',
      'secret-repository': 'acme/api',
    });
    await waitUntilVisible(cluster, step.outputs.id ?? '');
    const gone = await stage.run(byHost);
    expect(gone.status, gone.log).toBe('success');
    expect(stage.github.secret({ ...place, repo: 'api' })).toBeUndefined();
    expect(gone.annotations.map(({ message }) => message).join()).toContain('acme/api');
  });

  test.each([
    { title: 'is mistyped', other: false },
    { title: 'is of another user', other: true },
  ])('an id that $title is an error, and the others are invalidated all the same', async ({ other }) => {
    await using stage = await openStage(cluster);
    const leaked = await managedKey(stage);
    const otherUser = { ...cluster, ...(await createUser(cluster, minterRole)) };
    const theirs = await createKey(otherUser, { metadata: metadata(stage) });
    const missing = other ? theirs.id : 'AbCdEfGhIjKlMnOpQrSt';
    const step = await stage.run({ operation: 'invalidate', 'key-id': `${leaked.id}, ${missing}` });
    expect(step.status).toBe('failure');
    expect(step.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining(missing) }]);
    expect(step.annotations[0]?.message).toContain('read_security');
    expect(step.annotations[0]?.message).not.toContain(leaked.id);
    expect(JSON.parse(step.outputs.invalidated ?? '')).toEqual([leaked.id]);
    expect(await validOf(cluster, { leaked, theirs })).toEqual(['theirs']);
  });
});
