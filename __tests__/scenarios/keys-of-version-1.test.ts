/**
 * Keys that version 1 created still belong to this repository: they are read, matched, retired and invalidated. Their metadata were
 * recorded from requests of its build (support/stage/keys-of-version-1.json).
 */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import type { SecretAddress } from '../support/github/addresses.ts';
import { createKey, type Key, validOf } from '../support/stage/keys.ts';
import recorded from '../support/stage/keys-of-version-1.json' with { type: 'json' };
import { openStage, type Stage, writer } from '../support/stage/stage.ts';

type Kind = keyof typeof recorded;
const kinds = Object.keys(recorded) as Kind[];
const minutes = (count: number) => count * 60_000;
const hostOf = (kind: Kind) => kind.replace(' ', '-');
const nameOf = (kind: Kind) => hostOf(kind).toUpperCase().replace('-', '_');

/** The secret of each kind, and the inputs for it. */
const places: Record<Kind, { address?: Omit<SecretAddress, 'name'>; inputs: Record<string, string> }> = {
  outputs: { inputs: {} },
  repository: { address: { scope: 'repository', owner: 'acme', repo: 'web' }, inputs: { secret: '{host}' } },
  environment: {
    address: { scope: 'environment', owner: 'acme', repo: 'web', environment: 'production' },
    inputs: { secret: '{host}', 'secret-scope': 'environment', environment: 'production' },
  },
  organization: {
    address: { scope: 'organization', owner: 'acme' },
    inputs: { secret: '{host}', 'secret-scope': 'organization' },
  },
  dependabot: {
    address: { scope: 'dependabot', owner: 'acme', repo: 'web' },
    inputs: { secret: '{host}', 'secret-scope': 'dependabot' },
  },
  'another repository': {
    address: { scope: 'repository', owner: 'acme', repo: 'api' },
    inputs: { secret: '{host}', 'secret-repository': 'acme/api' },
  },
};
const toSecrets = kinds.filter((kind) => places[kind].address !== undefined);

const open = (cluster: ReturnType<typeof clusters>[number]) =>
  openStage(cluster, { environments: ['production'], beside: ['acme/api'] });

/** A key of each kind, stored in its secret. */
async function fill(stage: Stage): Promise<Record<Kind, Key>> {
  const created = await Promise.all(
    kinds.map(async (kind): Promise<[Kind, Key]> => {
      const secret = 'secret' in recorded[kind] ? { secret: nameOf(kind) } : {};
      const host = hostOf(kind);
      const metadata = { ...recorded[kind], repository_id: String(stage.repositoryId), host, ...secret };
      const key = await createKey(stage.minter, { name: `heartbeat_${host}`, expiration: '30d', metadata });
      const { address } = places[kind];
      if (address) stage.github.give({ ...address, name: nameOf(kind) }, { value: key.credential });
      return [kind, key];
    }),
  );
  return Object.fromEntries(created) as Record<Kind, Key>;
}

const held = ({ github }: Stage, kind: Kind) => {
  const { address } = places[kind];
  return address && github.secret({ ...address, name: nameOf(kind) })?.value;
};

const rotation = (kind: Kind, more: Record<string, string> = {}) => ({
  operation: 'rotate',
  host: hostOf(kind),
  expiration: '30d',
  overlap: '0s',
  ...places[kind].inputs,
  ...more,
});

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each(kinds)('a rotation retires the older key (%s)', async (kind) => {
    await using stage = await open(cluster);
    const older = await fill(stage);
    stage.elapsed = minutes(11);
    const step = await stage.run(rotation(kind));
    expect(step.status, step.log).toBe('success');
    const post = await step.post();
    expect(post.annotations).toEqual([]);
    expect(await validOf(cluster, older)).toEqual(kinds.filter((other) => other !== kind));
  });

  test.each(toSecrets)(
    'a scheduled rotation knows the key, and `create` is refused over it (%s)',
    async (kind) => {
      await using stage = await open(cluster);
      const older = await fill(stage);
      const scheduled = await stage.run(rotation(kind, { 'renew-before': '7d' }));
      expect(scheduled.outputs, scheduled.log).toMatchObject({ changed: 'false', id: older[kind].id });
      const { overlap: _, ...create } = { ...rotation(kind), operation: 'create' };
      const refused = await stage.run(create);
      expect(refused.annotations).toMatchObject([
        { title: 'A valid key may be in this secret', message: expect.stringContaining(older[kind].id) },
      ]);
      expect(held(stage, kind)).toBe(older[kind].credential);
    },
  );

  test('a report lists them all as current keys of this repository', async () => {
    await using stage = await open(cluster);
    const older = await fill(stage);
    const step = await stage.run({ operation: 'report', 'github-token': writer });
    expect(step.status, step.log).toBe('success');
    const reported = JSON.parse(step.outputs.keys ?? '') as { id: string; state: string; foreign: boolean }[];
    expect(reported.map(({ id, state, foreign }) => ({ id, state, foreign }))).toEqual(
      expect.arrayContaining(
        Object.values(older).map(({ id }) => ({ id, state: 'current', foreign: false })),
      ),
    );
  });

  test('an invalidation covers them and their secrets', async () => {
    await using stage = await open(cluster);
    const older = await fill(stage);
    for (const inputs of [{ host: kinds.map(hostOf).join() }, { environment: 'production' }]) {
      const step = await stage.run({ operation: 'invalidate', ...inputs });
      expect(step.status, step.log).toBe('success');
    }
    expect(await validOf(cluster, older)).toEqual([]);
    expect(stage.github.secrets()).toEqual([]);
  });

  test.each(['repository', 'environment', 'dependabot'] as const)(
    'after the repository was renamed, a rotation retires the older key (%s)',
    async (kind) => {
      await using stage = await open(cluster);
      const older = await fill(stage);
      stage.github.rename('acme/web', 'umbrella/site');
      stage.elapsed = minutes(11);
      const github = { ...stage.of('acme/web'), repository: 'umbrella/site', repository_owner: 'umbrella' };
      const step = await stage.run(rotation(kind), { github });
      expect(step.status, step.log).toBe('success');
      await waitUntilVisible(cluster, step.outputs.id ?? '');
      await step.post();
      expect(await validOf(cluster, { older: older[kind] })).toEqual([]);
    },
  );
});
