/** How long a retired key stays valid, and its privileges until then. */
import { describe, expect, test } from 'vitest';
import { expectOk, key, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import {
  createKey,
  managedKey,
  metadata,
  monitoring,
  publishing,
  toSecret,
  validOf,
} from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage } from '../support/stage/stage.ts';

const hour = 3_600_000;
const longEnough = 11 * 60_000;
const rotation = { operation: 'rotate', host: 'host001', overlap: '1h' };

/** The key's privileges for the indices `other-*`, which do not belong to Heartbeat. */
async function reachesOther(stage: Stage, credential: string): Promise<boolean> {
  const authorization = `ApiKey ${Buffer.from(credential).toString('base64')}`;
  const body = { index: [{ names: ['other-*'], privileges: ['create_doc'] }] };
  const answer = request<{ has_all_requested: boolean }>(
    stage.cluster,
    'POST',
    '/_security/user/_has_privileges',
    body,
    { authorization },
  );
  return (await expectOk(answer)).has_all_requested;
}

async function rotateAndSucceed(stage: Stage): Promise<string> {
  const step = await stage.run(rotation);
  expect(step.status, step.log).toBe('success');
  const post = await step.post();
  expect(post.annotations).toEqual([]);
  await waitUntilVisible(stage.cluster, step.outputs.id!);
  return post.log;
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('a retired key expires within the overlap, and never later than before', async () => {
    await using stage = await openStage(cluster);
    const older = {
      never: await managedKey(stage),
      late: await managedKey(stage, { expiration: '30d' }),
      soon: await managedKey(stage, { expiration: '20m' }),
    };
    const before = await key(cluster, older.soon.id);
    stage.elapsed = longEnough;
    await rotateAndSucceed(stage);
    expect(await validOf(cluster, older)).toEqual(['never', 'late', 'soon']);
    for (const { id } of [older.never, older.late]) {
      const { expiration } = await key(cluster, id);
      expect(expiration).toBeGreaterThan(Date.now());
      expect(expiration).toBeLessThanOrEqual(Date.now() + hour);
    }
    expect((await key(cluster, older.soon.id)).expiration).toBe(before.expiration);
  });

  test('a key whose privileges the minting user has lost keeps them, and is invalidated when a successor is as old as the overlap', async () => {
    const wide = {
      heartbeat_writer: {
        ...publishing.heartbeat_writer,
        indices: [...publishing.heartbeat_writer.indices, { names: ['other-*'], privileges: ['create_doc'] }],
      },
    };
    const role = {
      ...minterRole,
      indices: [...minterRole.indices, { names: ['other-*'], privileges: ['create_doc'] }],
    };
    await using stage = await openStage(cluster, { role });
    const older = {
      equal: await managedKey(stage),
      wider: await managedKey(stage, { role_descriptors: wide }),
    };
    await expectOk(request(cluster, 'PUT', `/_security/role/${stage.minter.role}`, minterRole));
    expect(await reachesOther(stage, older.wider.credential)).toBe(true);

    stage.elapsed = longEnough;
    await rotateAndSucceed(stage);
    expect(await reachesOther(stage, older.wider.credential)).toBe(true);
    expect((await key(cluster, older.wider.id)).expiration).toBeUndefined();
    expect((await key(cluster, older.equal.id)).expiration).toBeLessThanOrEqual(Date.now() + hour);

    stage.elapsed = longEnough + hour;
    await rotateAndSucceed(stage);
    expect(await validOf(cluster, { wider: older.wider })).toEqual([]);
  });

  test('a key of another user is not updated, which only its owner may', async () => {
    const role = { ...minterRole, cluster: [...minterRole.cluster, 'manage_api_key'] };
    await using stage = await openStage(cluster, { role });
    await using others = await openStage(cluster);
    const foreign = await createKey(others.minter, { metadata: metadata(stage) });
    stage.elapsed = longEnough;
    const step = await stage.run(rotation);
    expect(step.status, step.log).toBe('success');
    await step.post();
    expect(await validOf(cluster, { foreign })).toEqual(['foreign']);
    expect((await key(cluster, foreign.id)).expiration).toBeUndefined();
    await waitUntilVisible(cluster, step.outputs.id!);

    stage.elapsed = longEnough + hour;
    const next = await stage.run(rotation);
    expect(next.annotations.map(({ title }) => title)).toEqual(['API keys of several users']);
    await next.post();
    expect(await validOf(cluster, { foreign })).toEqual([]);
  });

  test('a job longer than the rest of a key lengthens nothing', async () => {
    await using stage = await openStage(cluster);
    const older = await managedKey(stage, { expiration: '3h' });
    const before = await key(cluster, older.id);
    stage.elapsed = longEnough;
    const step = await stage.run(rotation);
    expect(step.log).toContain(`when the job succeeds, API key ${older.id} is set to expire`);
    // 30 minutes are left at the end of the job.
    stage.elapsed = 2.5 * hour;
    await step.post();
    expect((await key(cluster, older.id)).expiration).toBe(before.expiration);
  });

  test('a key that never reached the secret is no successor: the overlap of the one in the secret has not begun', async () => {
    await using stage = await openStage(cluster);
    const place = toSecret('HEARTBEAT_KEY');
    const held = await managedKey(stage, { role_descriptors: monitoring, metadata: place });
    await managedKey(stage, { metadata: place });
    const address = { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' } as const;
    stage.github.give(address, { value: held.credential, updatedAt: new Date(Date.now() - hour) });
    stage.elapsed = 2 * hour;
    const step = await stage.run({ ...rotation, secret: 'HEARTBEAT_KEY' });
    expect(step.status, step.log).toBe('success');
    await step.post();
    expect(await validOf(cluster, { held })).toEqual(['held']);
  });

  test('a key created by hand is no successor either', async () => {
    await using stage = await openStage(cluster);
    const held = await managedKey(stage, { role_descriptors: monitoring });
    await createKey(stage.minter, {});
    stage.elapsed = 2 * hour;
    const step = await stage.run({ ...rotation, adopt: 'true' });
    expect(step.status, step.log).toBe('success');
    await step.post();
    expect(await validOf(cluster, { held })).toEqual(['held']);
  });
});
