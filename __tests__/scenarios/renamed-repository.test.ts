/** A repository that was renamed or transferred keeps its keys and its secrets; a new repository with the old name keeps its own. */
import { describe, expect, test } from 'vitest';
import { key, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Key, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const rotate = { operation: 'rotate', host: 'host001', secret: 'HEARTBEAT_KEY', expiration: '30d' };
const minutes = (count: number) => count * 60_000;
const repository = (owner: string, repo: string) => ({
  scope: 'repository' as const,
  owner,
  repo,
  name: 'HEARTBEAT_KEY',
});
const scopes = [
  { scope: 'repository', inputs: {} },
  { scope: 'environment', inputs: { 'secret-scope': 'environment', environment: 'production' } },
  { scope: 'dependabot', inputs: { 'secret-scope': 'dependabot' } },
] as const;

async function run(stage: Stage, inputs: Record<string, string>, name: string, id = stage.repositoryId) {
  const github = { repository: name, repository_owner: name.split('/')[0], repository_id: String(id) };
  const step = await stage.run(inputs, { github });
  expect(step.status, step.log).toBe('success');
  const post = await step.post();
  return { step, post };
}

async function heldBy(stage: Stage, address: Parameters<Stage['github']['secret']>[0]): Promise<Key> {
  const credential = stage.github.secret(address)?.value ?? '';
  const id = credential.split(':')[0] ?? '';
  await waitUntilVisible(stage.cluster, id);
  return { id, credential };
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each(scopes)('its older keys are retired ($scope)', async ({ scope, inputs }) => {
    await using stage = await openStage(cluster, { environments: ['production'] });
    const environment = scope === 'environment' ? { environment: 'production' } : {};
    await run(stage, { ...rotate, ...inputs }, 'acme/web');
    const older = await heldBy(stage, { ...repository('acme', 'web'), scope, ...environment });
    stage.github.rename('acme/web', 'umbrella/site');
    stage.elapsed = minutes(11);
    await run(stage, { ...rotate, ...inputs, overlap: '0s' }, 'umbrella/site');
    const newer = await heldBy(stage, { ...repository('umbrella', 'site'), scope, ...environment });
    expect(await validOf(cluster, { older, newer })).toEqual(['newer']);
  });

  test('a scheduled rotation is no sooner due than before', async () => {
    await using stage = await openStage(cluster);
    const scheduled = { ...rotate, 'renew-before': '7d' };
    await run(stage, scheduled, 'acme/web');
    const first = await heldBy(stage, repository('acme', 'web'));
    stage.github.rename('acme/web', 'acme/site');
    const { step } = await run(stage, scheduled, 'acme/site');
    expect(step.outputs).toMatchObject({ changed: 'false', id: first.id });
  });

  test('invalidate deletes its secret, and not that of a repository that has its old name now', async () => {
    await using stage = await openStage(cluster, { beside: ['acme/other'] });
    await run(stage, rotate, 'acme/web');
    const ours = await heldBy(stage, repository('acme', 'web'));
    stage.github.rename('acme/web', 'acme/site');
    stage.github.rename('acme/other', 'acme/web');
    await run(stage, rotate, 'acme/web', Number(stage.of('acme/other').repository_id));
    const theirs = await heldBy(stage, repository('acme', 'web'));
    const { step } = await run(stage, { operation: 'invalidate', host: 'host001' }, 'acme/site');
    expect(await validOf(cluster, { ours, theirs })).toEqual(['theirs']);
    expect(stage.github.secret(repository('acme', 'site')), step.log).toBeUndefined();
    expect(await heldBy(stage, repository('acme', 'web'))).toEqual(theirs);
    expect((await key(cluster, theirs.id)).invalidated).toBe(false);
  });

  test('an organization that was renamed', async () => {
    await using stage = await openStage(cluster, { github: { organizations: ['acme', 'umbrella'] } });
    const inputs = { ...rotate, 'secret-scope': 'organization', overlap: '0s' };
    await run(stage, inputs, 'acme/web');
    const address = { scope: 'organization', owner: 'acme', name: 'HEARTBEAT_KEY' } as const;
    const older = await heldBy(stage, address);
    stage.github.rename('acme/web', 'umbrella/web');
    stage.github.give({ ...address, owner: 'umbrella' }, { value: older.credential });
    stage.github.take(address);
    stage.elapsed = minutes(11);
    await run(stage, inputs, 'umbrella/web');
    const newer = await heldBy(stage, { ...address, owner: 'umbrella' });
    expect(await validOf(cluster, { older, newer })).toEqual(['newer']);
  });
});
