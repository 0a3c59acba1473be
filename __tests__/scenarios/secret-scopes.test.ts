/** The secret of a rotation at GitHub: an organization's secret keeps its visibility, an environment its name. */
import { describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { SecretAddress } from '../support/github/addresses.ts';
import { publishes } from '../support/stage/keys.ts';
import { openStage, writer } from '../support/stage/stage.ts';

// Requests to GitHub do not depend on the version of the cluster: one is enough.
const cluster = clusters().at(-1)!;
const rotation = { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY' };

describe('an organization', () => {
  const address: SecretAddress = { scope: 'organization', owner: 'acme', name: 'HEARTBEAT_KEY' };
  const inOrganization = { ...rotation, 'secret-scope': 'organization' };
  const repositories = { 'acme/web': { id: 11 }, 'acme/api': { id: 12 }, 'acme/secret-plans': { id: 13 } };
  const tokens = { github_pat_writer: { permissions: { organization_secrets: 'write' } } } as const;

  test.each([
    { visibility: 'selected', selectedRepositoryIds: [11, 12] },
    { visibility: 'selected', selectedRepositoryIds: [] },
    { visibility: 'private' },
    { visibility: 'all' },
  ] as const)('a secret that $visibility repositories see keeps its audience', async (audience) => {
    await using stage = await openStage(cluster, { github: { repositories, tokens } });
    stage.github.give(address, {
      value: 'old',
      ...audience,
      selectedRepositoryIds: [...(audience.selectedRepositoryIds ?? [])],
    });
    const before = stage.github.secret(address)!;
    const step = await stage.run(inOrganization);
    expect(step.status, step.log).toBe('success');
    const { value, visibility, selectedRepositories } = stage.github.secret(address)!;
    expect(await publishes(cluster, value)).toBe(true);
    expect({ visibility, selectedRepositories }).toEqual({
      visibility: before.visibility,
      selectedRepositories: before.selectedRepositories,
    });
    expect(stage.github.violations).toEqual([]);
  });

  test('a new secret is for private repositories, or for those that are named', async () => {
    await using stage = await openStage(cluster, { github: { repositories, tokens } });
    const step = await stage.run(inOrganization);
    expect(step.status, step.log).toBe('success');
    expect(stage.github.secret(address)!.visibility).toBe('private');
    const chosen = { 'secret-visibility': 'selected', 'secret-repositories': 'api' };
    const next = await stage.run({ ...inOrganization, ...chosen });
    expect(next.status, next.log).toBe('success');
    expect(stage.github.secret(address)).toMatchObject({
      visibility: 'selected',
      selectedRepositories: ['acme/api'],
    });
  });
});

test('an environment with a / in its name', async () => {
  await using stage = await openStage(cluster, { environments: ['review/feature 42'] });
  const step = await stage.run({
    ...rotation,
    'secret-scope': 'environment',
    environment: 'review/feature 42',
  });
  expect(step.status, step.log).toBe('success');
  const value = stage.secret('HEARTBEAT_KEY', { scope: 'environment', environment: 'review/feature 42' });
  expect(await publishes(cluster, value)).toBe(true);
  expect(stage.github.requests.map(({ path }) => path)).toContain(
    '/repos/acme/web/environments/review%2Ffeature%2042/secrets/HEARTBEAT_KEY',
  );
  expect(stage.github.violations).toEqual([]);
});

test('Dependabot', async () => {
  await using stage = await openStage(cluster);
  const step = await stage.run({ ...rotation, 'secret-scope': 'dependabot' });
  expect(step.status, step.log).toBe('success');
  expect(await publishes(cluster, stage.secret('HEARTBEAT_KEY', { scope: 'dependabot' }))).toBe(true);
  expect(stage.github.secrets()).toHaveLength(1);
  expect(stage.github.violations).toEqual([]);
});

test('GitHub Enterprise Server, which has its API below a prefix', async () => {
  const permissions = { secrets: 'write' } as const;
  await using stage = await openStage(cluster, {
    github: {
      prefix: '/api/v3',
      repositories: { 'acme/web': {} },
      tokens: { [writer]: { permissions } },
    },
  });
  const step = await stage.run(rotation);
  expect(step.status, step.log).toBe('success');
  expect(await publishes(cluster, stage.secret('HEARTBEAT_KEY'))).toBe(true);
  expect(stage.github.violations).toEqual([]);
});

test('a public key that GitHub changes between its reading and the write is fetched once more', async () => {
  await using stage = await openStage(cluster);
  stage.github.rotateKey({ scope: 'repository', owner: 'acme', repo: 'web' }, 'after-next-read');
  const step = await stage.run(rotation);
  expect(step.status, step.log).toBe('success');
  expect(await publishes(cluster, stage.secret('HEARTBEAT_KEY'))).toBe(true);
  expect(stage.github.requests.filter(({ method }) => method === 'PUT').map(({ status }) => status)).toEqual([
    422, 201,
  ]);
});
