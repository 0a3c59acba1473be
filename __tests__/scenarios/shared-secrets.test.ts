/** One GitHub secret that several repositories, identities or people write: no valid key of others is deleted or overwritten without a conflict. */
import { describe, expect, test } from 'vitest';
import { createUser, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import type { SecretAddress } from '../support/github/addresses.ts';
import { type Key, managedKey, validOf } from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

const beside = ['acme/api'];
const shared: SecretAddress = { scope: 'organization', owner: 'acme', name: 'HEARTBEAT_KEY' };
const delivery = { secret: 'HEARTBEAT_KEY', 'secret-scope': 'organization', expiration: '30d' };
const create = { operation: 'create', host: 'host001', ...delivery };
const rotate = { operation: 'rotate', host: 'host001', ...delivery };
const inUse = 'A valid key may be in this secret';
const held = (stage: Stage): Key => {
  const credential = stage.github.secret(shared)?.value ?? '';
  return { id: credential.split(':')[0] ?? '', credential };
};

/** Runs a step of that repository. Returns its key, which is in the secret then. */
async function deliver(
  stage: Stage,
  inputs: Record<string, string>,
  github: ReturnType<Stage['of']>,
): Promise<Key> {
  const step = await stage.run(inputs, { github });
  expect(step.status, step.log).toBe('success');
  await step.post();
  const key = held(stage);
  await waitUntilVisible(stage.cluster, key.id);
  return key;
}

/** A key of acme/api in the secret, as if an action without these rules had overwritten ours. */
async function overwritten(stage: Stage, environment: Record<string, string>): Promise<Key> {
  const { repository_id } = stage.of('acme/api');
  const target = { target: 'organization', target_repository: 'acme', secret: 'HEARTBEAT_KEY' };
  const metadata = { repository: 'acme/api', repository_id, ...environment, ...target };
  const key = await managedKey(stage, { metadata });
  stage.github.give(shared, { value: key.credential });
  return key;
}

/** Two minting users: neither sees the other's keys. The steps of acme/api use the second. */
async function asOtherUser(stage: Stage): Promise<Record<string, string>> {
  const { username, password } = await createUser(stage.cluster, minterRole);
  return { username, password };
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each([
    { by: 'host', inputs: { host: 'host001' }, environment: {} },
    { by: 'environment', inputs: { environment: 'production' }, environment: { environment: 'production' } },
  ])(
    'invalidate by $by keeps a secret with another repository’s valid key',
    async ({ inputs, environment }) => {
      await using stage = await openStage(cluster, { beside });
      const ours = await deliver(stage, { ...create, ...environment }, stage.of('acme/web'));
      const theirs = await overwritten(stage, environment);
      const step = await stage.run({ operation: 'invalidate', ...inputs });
      expect(step.status, step.log).toBe('success');
      expect(await validOf(cluster, { ours, theirs })).toEqual(['theirs']);
      expect(held(stage)).toEqual(theirs);
      expect(step.outputs.secrets).toBe('{}');
      expect(step.annotations.map(({ message }) => message).join()).toContain(theirs.id);
    },
  );

  test('invalidate keeps a secret that was written after our newest delivery', async () => {
    await using stage = await openStage(cluster, { beside });
    const ours = await deliver(stage, create, stage.of('acme/web'));
    stage.elapsed = 10 * 60_000;
    const theirs = await deliver(stage, { ...create, ...(await asOtherUser(stage)) }, stage.of('acme/api'));
    const step = await stage.run({ operation: 'invalidate', host: 'host001' });
    expect(step.status, step.log).toBe('success');
    expect(await validOf(cluster, { ours, theirs })).toEqual(['theirs']);
    expect(held(stage)).toEqual(theirs);
    expect(step.log).toContain('Kept organization secret HEARTBEAT_KEY of acme');
    expect(step.outputs.secrets).toBe('{}');
  });

  test.each(['create', 'rotate'])(
    '%s does not overwrite another repository’s valid key',
    async (operation) => {
      await using stage = await openStage(cluster, { beside });
      const ours = await deliver(stage, create, stage.of('acme/web'));
      const step = await stage.run(
        { ...create, operation, host: 'host002' },
        { github: stage.of('acme/api') },
      );
      expect(step.annotations).toMatchObject([{ title: inUse, message: expect.stringContaining(ours.id) }]);
      expect(step.annotations[0]?.message).toContain('acme/web');
      await step.post();
      expect(held(stage)).toEqual(ours);
      expect(await validOf(cluster, { ours })).toEqual(['ours']);
    },
  );

  test.each(['create', 'rotate'])(
    '%s warns or logs that it overwrites a value that no visible key explains',
    async (operation) => {
      await using stage = await openStage(cluster, { beside });
      const theirs = await deliver(stage, { ...create, ...(await asOtherUser(stage)) }, stage.of('acme/api'));
      const step = await stage.run({ ...create, operation });
      expect(step.status, step.log).toBe('success');
      expect(step.annotations).toMatchObject([
        { title: 'This secret may have been written by somebody else' },
      ]);
      expect(held(stage)).not.toEqual(theirs);
      expect(await validOf(cluster, { theirs })).toEqual(['theirs']);
    },
  );

  test.each([
    { other: 'host', inputs: { host: 'host002' } },
    { other: 'Beat', inputs: { beat: 'filebeat', index: 'heartbeat-*' } },
    { other: 'environment', inputs: { environment: 'staging' } },
  ])('rotate does not overwrite the valid key of another $other of this repository', async ({ inputs }) => {
    await using stage = await openStage(cluster);
    const ours = await deliver(stage, create, stage.of('acme/web'));
    const step = await stage.run({ ...rotate, ...inputs });
    expect(step.annotations).toMatchObject([{ title: inUse, message: expect.stringContaining(ours.id) }]);
    await step.post();
    expect(held(stage)).toEqual(ours);
  });

  test('a scheduled rotation does not claim that the secret holds its key after somebody else wrote it', async () => {
    await using stage = await openStage(cluster, { beside });
    const scheduled = { ...rotate, 'renew-before': '7d' };
    const ours = await deliver(stage, scheduled, stage.of('acme/web'));
    stage.elapsed = 60 * 60_000;
    const theirs = await deliver(stage, { ...rotate, ...(await asOtherUser(stage)) }, stage.of('acme/api'));
    const step = await stage.run(scheduled);
    expect(step.status, step.log).toBe('success');
    expect(step.log).toContain('rotation is due: the last write of the secret came too late');
    expect(step.annotations).toMatchObject([{ title: 'This secret may have been written by somebody else' }]);
    expect(await validOf(cluster, { ours, theirs })).toEqual(['ours', 'theirs']);
    expect(held(stage)).not.toEqual(theirs);
  });
});
