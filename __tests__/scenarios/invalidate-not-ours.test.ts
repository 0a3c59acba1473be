/** Keys that `invalidate` does not change, however similar to ours, and those that `adopt` adds. */
import { randomInt } from 'node:crypto';
import { describe, expect } from 'vitest';
import { createUser } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { MINTING_ROLE, type Setting } from '../support/scenario/setting.ts';
import { test } from '../support/scenario/test.ts';
import { createKey, type Key, metadata, monitoring, validOf } from '../support/stage/keys.ts';

/** A host that no other scenario uses, because keys created by hand are found only by name. */
const newHost = () => `host-${randomInt(2 ** 47)}`;

/** One key of each kind that `invalidate` for `host` must not change, and one that it must invalidate. */
async function namesakes(here: Setting, host: string): Promise<Record<string, Key>> {
  const name = `heartbeat_${host}`;
  const owner = here.asMinter;
  const of = (other: Record<string, unknown>) =>
    createKey(owner, { name, metadata: metadata(here, { host, ...other }) });
  const byHand = (spec: object) => createKey(owner, { name, ...spec });
  const making: Record<string, Promise<Key>> = {
    ours: of({}),
    'of another repository': of({ repository_id: String(here.repositoryId + 1) }),
    'of another server': of({ server: 'https://github.example.com' }),
    'of another environment': of({ environment: 'production' }),
    'of another environment and repository': of({
      environment: 'production',
      repository_id: String(here.repositoryId + 1),
    }),
    'of another manager': of({ managed_by: 'terraform' }),
    'with a host that is a list': of({ host: [host, 'host002'] }),
    'with a repository that is a list': of({ repository_id: [String(here.repositoryId)] }),
    'hand-made': byHand({}),
    'hand-made, for another purpose': byHand({ role_descriptors: monitoring }),
    'hand-made, with all power of its owner': byHand({ role_descriptors: {} }),
    'hand-made, for another host': byHand({ name: `${name}1` }),
  };
  return Object.fromEntries(
    await Promise.all(Object.entries(making).map(async ([kind, key]) => [kind, await key] as const)),
  );
}

const without = (keys: Record<string, Key>, ...names: string[]) =>
  Object.keys(keys).filter((name) => !names.includes(name));

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('by host: only ours', async ({ setting }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const keys = await namesakes(here, host);
    const step = await here.run({ operation: 'invalidate', host });
    expect(JSON.parse(step.outputs.invalidated!)).toEqual([keys.ours!.id]);
    expect(await validOf(cluster, keys)).toEqual(without(keys, 'ours'));
  });

  test('by host with adopt: also keys created by hand with exactly this name and these privileges', async ({
    setting,
  }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const keys = await namesakes(here, host);
    const step = await here.run({ operation: 'invalidate', host, adopt: 'true' });
    expect(JSON.parse(step.outputs.invalidated!).sort()).toEqual(
      [keys.ours!.id, keys['hand-made']!.id].sort(),
    );
    expect(await validOf(cluster, keys)).toEqual(without(keys, 'ours', 'hand-made'));
  });

  test('adopt for monitoring invalidates the key of that purpose that was created by hand', async ({
    setting,
  }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const keys = await namesakes(here, host);
    await here.run({ operation: 'invalidate', host, purpose: 'monitoring', adopt: 'true' });
    expect(await validOf(cluster, keys)).toEqual(without(keys, 'hand-made, for another purpose'));
  });

  test('by environment: only ours', async ({ setting }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const keys = await namesakes(here, host);
    await here.run({ operation: 'invalidate', environment: 'production' });
    expect(await validOf(cluster, keys)).toEqual(without(keys, 'of another environment'));
  });

  test('by key id: one that is not ours is refused, with all other ids of the step', async ({ setting }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const keys = await namesakes(here, host);
    for (const name of [
      'of another repository',
      'of another server',
      'of another manager',
      'with a repository that is a list',
      'hand-made',
    ]) {
      const { id } = keys[name]!;
      const step = await here.run({ operation: 'invalidate', 'key-id': `${keys.ours!.id}, ${id}` });
      const { title, message } = failureOf(step);
      expect(title).toBe('These API keys are not managed by this repository');
      expect(message).toContain(
        `${id}: not created by this action for this repository. Nothing was invalidated.`,
      );
    }
    expect(await validOf(cluster, keys)).toEqual(Object.keys(keys));
  });

  test('by key id with adopt: a key created by hand is invalidated, one of another repository is not', async ({
    setting,
  }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const keys = await namesakes(here, host);
    const adopt = (id: string) => here.run({ operation: 'invalidate', 'key-id': id, adopt: 'true' });
    failureOf(await adopt(keys['of another repository']!.id));
    expect((await adopt(keys['hand-made']!.id)).exitCode).toBe(0);
    expect(await validOf(cluster, keys)).toEqual(without(keys, 'hand-made'));
  });

  test('keys of another user: with manage_api_key they are invalidated, without it not visible', async ({
    setting,
  }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const key = await createKey(here.asMinter, {
      name: `heartbeat_${host}`,
      metadata: metadata(here, { host }),
    });
    const invalidateAs = async (role: object) =>
      here.run({ operation: 'invalidate', host, ...userInputs(await createUser(cluster, role)) });

    const blind = await invalidateAs(MINTING_ROLE);
    expect(blind).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } });
    expect(await validOf(cluster, { key })).toEqual(['key']);

    const seeing = await invalidateAs({ cluster: ['manage_api_key'] });
    expect(seeing.outputs.invalidated).toBe(JSON.stringify([key.id]));
    expect(await validOf(cluster, { key })).toEqual([]);
  });

  test('a user who sees keys and may not invalidate them: the step fails and names them', async ({
    setting,
  }) => {
    const [here, host] = [await setting(cluster), newHost()];
    const key = await createKey(here.asMinter, {
      name: `heartbeat_${host}`,
      metadata: metadata(here, { host }),
    });
    const user = await createUser(cluster, { cluster: ['read_security', 'manage_own_api_key'] });
    const step = await here.run({ operation: 'invalidate', host, ...userInputs(user) });
    const { title, message } = failureOf(step);
    expect(title).toBe('Some API keys are still valid');
    expect(message).toContain(key.id);
    expect(message).toContain('manage_api_key');
    expect(await validOf(cluster, { key })).toEqual(['key']);
  });
});

const userInputs = ({ username, password }: { username: string; password: string }) => ({
  username,
  password,
});
