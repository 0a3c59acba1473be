/** The privileges for a confirm, and what works without some of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Cluster,
  createUser,
  expectOk,
  type Role,
  request,
  type User,
} from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { confirm, endOf, HOUR, newHost, rotatedHost } from '../support/scenario/confirming.ts';
import { newIndex, publish, putPipeline } from '../support/scenario/documents.ts';
import { mintingRoles, together } from '../support/scenario/minting-roles.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { minterRole, openStage } from '../support/stage/stage.ts';

const named = (name: string): Role => {
  const role = mintingRoles().get(name);
  if (!role) throw new Error(`docs/privileges.md has no role ${name}`);
  return role;
};
const minter = named('heartbeat-publishing-minter');
const confirmer = named('heartbeat-confirmer');

describe.each(clusters())('confirm on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test('the two roles of docs/privileges.md are enough to rotate, to confirm and to retire', async () => {
    await using stage = await openStage(cluster, { role: together([minter, confirmer]) });
    const [host, index] = [newHost(), newIndex(cluster)];
    const older = await managedKey(stage, { metadata: { host } });
    stage.earlier.set(older.id, HOUR);
    const rotated = await stage.run({ operation: 'rotate', host, overlap: 'until-confirmed' });
    await rotated.post();
    await publish(cluster, rotated.outputs['api-key']!, { host, index, pipeline: 'written-by' });
    const main = await confirm(stage, { host, 'seen-in': index, timeout: '20s', overlap: '1h' });
    expect(main.status, main.log).toBe('success');
    expect((await main.post()).annotations).toEqual([]);
    expect(await endOf(cluster, older)).toBeCloseTo(Date.now() + HOUR, -5);
  });

  describe.each([
    ['manage_own_api_key alone, of the owner', ['manage_own_api_key'], true, 'invalidated'],
    ['manage_api_key, of another user', ['manage_api_key'], false, 'invalidated'],
    ['read_security, of another user', ['read_security'], false, 'warned'],
  ] as const)('with %s', (_, privileges, isOwner, with0s) => {
    test.each(['0s', '1h'])('and an overlap of %s, it waits, and retires what it may', async (overlap) => {
      await using stage = await openStage(cluster, { role: minterRole });
      const { host, index, older, newest, writes } = await rotatedHost(stage);
      await publish(cluster, newest.credential, writes);
      const role = { ...confirmer, cluster: [...privileges] };
      const { username, password } = isOwner
        ? await withRole(cluster, stage.minter, role)
        : await createUser(cluster, role);
      const main = await confirm(stage, {
        host,
        'seen-in': index,
        timeout: '20s',
        overlap,
        username,
        password,
      });
      expect(main.status, main.log).toBe('success');
      const { annotations } = await main.post();
      const retired = overlap === '0s' && with0s === 'invalidated';
      expect(await validOf(cluster, { older, newest })).toEqual(retired ? ['newest'] : ['older', 'newest']);
      expect(annotations).toHaveLength(overlap === '0s' && with0s === 'warned' ? 1 : 0);
      if (overlap === '1h') expect(main.log).toContain(`API key ${older.id} is not changed`);
      if (!retired) expect(await endOf(cluster, older)).toBe(Infinity);
    });
  });

  test.each([
    ['manage_own_api_key', true, 0],
    ['manage_api_key', false, 0],
    ['read_security', false, 1],
  ])(
    'with %s a confirm after the overlap is over invalidates what it may',
    async (privilege, isOwner, warnings) => {
      await using stage = await openStage(cluster);
      const { host, index, older, newest, writes } = await rotatedHost(stage);
      stage.earlier.set(older.id, 26 * HOUR).set(newest.id, 25 * HOUR);
      await publish(cluster, newest.credential, writes);
      const role = { ...confirmer, cluster: [privilege] };
      const { username, password } = isOwner
        ? await withRole(cluster, stage.minter, role)
        : await createUser(cluster, role);
      const inputs = { host, 'seen-in': index, username, password };
      const early = await confirm(stage, { ...inputs, overlap: '30h' });
      expect(early.log).toContain('a confirm after 30h invalidates it');
      expect((await early.post()).annotations).toEqual([]);
      const main = await confirm(stage, { ...inputs, overlap: '24h' });
      expect((await main.post()).annotations).toHaveLength(warnings);
      expect(await validOf(cluster, { older, newest })).toEqual(warnings ? ['older', 'newest'] : ['newest']);
    },
  );

  test('without the privilege to read the documents the step fails at once, with the role to paste', async () => {
    await using stage = await openStage(cluster);
    const { host, newest } = await rotatedHost(stage);
    const main = await confirm(stage, { host, timeout: '1h' });
    expect(main.exitCode).toBe(1);
    expect(main.annotations).toMatchObject([
      {
        title: 'The documents cannot be searched',
        message: expect.stringContaining(
          'The user may not read heartbeat-*. Its role needs: "indices": [{ "names": ["heartbeat-*"], "privileges": ["read"] }].',
        ) as string,
      },
    ]);
    await main.post();
    expect(await validOf(cluster, { newest })).toEqual(['newest']);
  });

  test('a blocked index is no missing privilege', async () => {
    await using stage = await openStage(cluster, { role: together([minter, confirmer]) });
    const { host, index, newest, writes } = await rotatedHost(stage);
    await publish(cluster, newest.credential, writes);
    await expectOk(request(cluster, 'PUT', `/${index}/_settings`, { 'index.blocks.read': true }));
    const main = await confirm(stage, { host, 'seen-in': index });
    expect(main.annotations).toMatchObject([{ title: 'The cluster blocks the request' }]);
  });

  test('a user that may read other indices gets the same error at once', async () => {
    const indices = [...minterRole.indices, { names: ['metrics-*'], privileges: ['read'] }];
    await using stage = await openStage(cluster, { role: { ...minterRole, indices } });
    const { host } = await rotatedHost(stage);
    const main = await confirm(stage, { host, timeout: '1h' });
    expect(main.annotations).toMatchObject([{ title: 'The documents cannot be searched' }]);
  });
});

/** The same user without the other privileges that it had when the keys were created. */
async function withRole(cluster: Cluster, user: User, role: Role): Promise<User> {
  await expectOk(request(cluster, 'PUT', `/_security/role/${user.role}`, role));
  return user;
}
