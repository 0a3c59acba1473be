/** Minting users with different privileges: the effect of each operation on keys of an earlier user, and its requests. */
import { describe, expect } from 'vitest';
import {
  authenticates,
  type Cluster,
  createUser,
  key,
  waitUntilVisible,
} from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { transcript } from '../support/runner/transcript.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { MINTING_ROLE, type Setting } from '../support/scenario/setting.ts';
import { test } from '../support/scenario/test.ts';

/** The age from which another run's key is settled, in ms. */
const longEnough = 11 * 60_000;

const all = async (here: Setting, ...privileges: string[]) => {
  const cluster = [...MINTING_ROLE.cluster.slice(1), ...privileges];
  const { username, password } = await createUser(here.cluster, { ...MINTING_ROLE, cluster });
  here.secrets.push(password);
  return { username, password };
};

/** The key of the earlier minting user. */
async function earlier(here: Setting) {
  const { outputs } = await here.run({ operation: 'rotate', host: 'host001' });
  await waitUntilVisible(here.cluster, outputs.id!);
  here.asked();
  return { id: outputs.id!, credential: outputs['api-key']! };
}

async function rotated(here: Setting, user: Record<string, string>, overlap: string) {
  here.elapsed += longEnough;
  const main = await here.run({ operation: 'rotate', host: 'host001', overlap, ...user });
  expect(main).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
  const post = await main.post();
  return { main, post, asked: here.asked() };
}

const isValid = (cluster: Cluster, { credential }: { credential: string }) =>
  authenticates(cluster, credential);
const rotation = [
  'POST /_security/_query/api_key',
  'POST /_security/api_key?refresh=false',
  'POST /_security/user/_has_privileges',
];

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test('manage_own_api_key: the fewest requests for its own keys', async ({ setting }) => {
    const here = await setting(cluster);
    const old = await earlier(here);
    const { username, password } = here.minter;
    const { post, asked } = await rotated(here, { username, password }, '0s');
    expect(asked).toEqual([...rotation, 'DELETE /_security/api_key']);
    expect(post.annotations).toEqual([]);
    expect(await isValid(cluster, old)).toBe(false);
  });

  test('manage_own_api_key: a key of another user is not visible, causes no request and stays valid', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const old = await earlier(here);
    const user = await all(here, 'manage_own_api_key');
    const { asked } = await rotated(here, user, '0s');
    expect(asked).toEqual(rotation);
    expect(await isValid(cluster, old)).toBe(true);

    const report = await here.run({ operation: 'report', ...user });
    expect(report.outputs.keys).not.toContain(old.id);
    expect(report.summary).toContain('a user is shown only its own API keys');
    const teardown = await here.run({ operation: 'invalidate', host: 'host001', ...user });
    expect(teardown.exitCode).toBe(0);
    expect(teardown.summary).toContain('a user is shown only its own API keys');
    expect(await isValid(cluster, old)).toBe(true);
  });

  for (const privilege of ['manage_api_key', 'manage_security']) {
    test(`${privilege}: a key of another user is invalidated at once`, async ({ setting }) => {
      const here = await setting(cluster);
      const old = await earlier(here);
      const { main, post } = await rotated(here, await all(here, privilege), '0s');
      await expect(transcript([main, post], { elasticsearch: here.proxy.url })).toMatchFileSnapshot(
        '__snapshots__/another-users-key.txt',
      );
      expect(main.log).toContain(`when the job succeeds, API key ${old.id} is invalidated`);
      expect(post.annotations).toEqual([]);
      expect(await isValid(cluster, old)).toBe(false);
    });

    test(`${privilege}: with an overlap it stays until a rotation after it, and is named`, async ({
      setting,
    }) => {
      const here = await setting(cluster);
      const old = await earlier(here);
      const user = await all(here, privilege);
      const { main, post } = await rotated(here, user, '24h');
      expect(main.log).toContain(`API key ${old.id} is not changed`);
      expect(post.annotations).toEqual([]);
      expect((await key(cluster, old.id)).expiration).toBeUndefined();
      expect(await isValid(cluster, old)).toBe(true);

      await waitUntilVisible(cluster, main.outputs.id!);
      const next = await rotated(here, user, '24h');
      const [{ title, message } = {}, ...others] = next.main.annotations;
      expect({ title, others }).toEqual({ title: 'API keys of several users', others: [] });
      expect(message).toContain(here.minter.username);
      expect(message).toContain(user.username);
    });

    test(`${privilege}: a teardown invalidates the keys of all users`, async ({ setting }) => {
      const here = await setting(cluster);
      const old = await earlier(here);
      const step = await here.run({
        operation: 'invalidate',
        host: 'host001',
        ...(await all(here, privilege)),
      });
      expect(JSON.parse(step.outputs.invalidated!)).toEqual([old.id]);
      expect(await isValid(cluster, old)).toBe(false);
    });
  }

  test('read_security: a key of another user is visible, and named with the missing privilege', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const old = await earlier(here);
    const user = await all(here, 'manage_own_api_key', 'read_security');
    const { post } = await rotated(here, user, '0s');
    expect(post.status).toBe('success');
    expect(post.annotations).toEqual([
      { level: 'warning', title: 'API keys were not invalidated', message: expect.stringContaining(old.id) },
    ]);
    expect(post.annotations[0]!.message).toContain('manage_api_key');

    const step = await here.run({ operation: 'invalidate', 'key-id': old.id, ...user });
    expect(step).toMatchObject({ exitCode: 1, status: 'failure' });
    const [failure] = step.annotations.filter(({ level }) => level === 'error');
    expect(failure!.title).toBe('Some API keys are still valid');
    expect(failure!.message).toContain(here.minter.username);
    expect(failure!.message).toContain('manage_api_key');
    expect(await isValid(cluster, old)).toBe(true);
  });

  test('none of them: the message names the privilege', async ({ setting }) => {
    const here = await setting(cluster);
    const { title, message } = failureOf(
      await here.run({ operation: 'create', host: 'host001', ...(await all(here)) }),
    );
    expect(title).toBe('The minting user lacks a privilege');
    expect(message).toContain('manage_own_api_key');
  });
});
