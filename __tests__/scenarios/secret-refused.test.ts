/** A token that lacks a permission for the delivery: the existing key and secret stay, and the error names the permission. */
import { describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { Permission } from '../support/github/access.ts';
import type { SecretAddress, SecretScope } from '../support/github/addresses.ts';
import type { GitHubOptions } from '../support/github/double.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

interface Scope {
  scope: SecretScope;
  permission: Permission;
  /** As in the token settings. */
  name: string;
  inputs?: Record<string, string>;
  target?: Record<string, string>;
  address?: Partial<SecretAddress>;
}

const scopes: Scope[] = [
  { scope: 'repository', permission: 'secrets', name: 'Secrets' },
  {
    scope: 'environment',
    permission: 'environments',
    name: 'Environments',
    inputs: { 'secret-environment': 'live' },
    target: { target_environment: 'live' },
    address: { environment: 'live' },
  },
  {
    scope: 'organization',
    permission: 'organization_secrets',
    name: 'Organization secrets',
    target: { target_repository: 'acme' },
    address: { repo: undefined },
  },
  { scope: 'dependabot', permission: 'dependabot_secrets', name: 'Dependabot secrets' },
];

const rotation = ({ scope, inputs }: Scope) => ({
  operation: 'rotate',
  host: 'host001',
  overlap: '0s',
  secret: 'HEARTBEAT_KEY',
  'secret-scope': scope,
  ...inputs,
});

async function givenKey(stage: Stage, { scope, target, address }: Scope) {
  const place = { target: scope, target_repository: 'acme/web', secret: 'HEARTBEAT_KEY', ...target };
  const older = await managedKey(stage, { metadata: place });
  const where: SecretAddress = { scope, owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY', ...address };
  stage.github.give(where, { value: older.credential });
  stage.elapsed = 11 * 60_000;
  return { older, held: () => stage.github.secret(where)?.value };
}

const creates = ({ proxy }: Stage) =>
  proxy.exchanges.filter(({ method, path }) => method === 'POST' && path === '/_security/api_key');

// GitHub's refusals do not depend on the version of the cluster: one is enough.
const cluster = clusters().at(-1)!;

describe.each(scopes)('a secret of scope $scope', (scope) => {
  const { permission, name } = scope;

  test('a token that may not read it: nothing was created', async () => {
    const github = {
      repositories: { 'acme/web': { environments: ['live'] } },
      tokens: { github_pat_blind: { permissions: {} } },
    };
    await using stage = await openStage(cluster, { github });
    const { older, held } = await givenKey(stage, scope);
    const step = await stage.run({ ...rotation(scope), 'github-token': 'github_pat_blind' });
    expect(step.status).toBe('failure');
    expect(step.annotations.map(({ message }) => message).join()).toContain(`${name}: write`);
    expect(step.annotations.map(({ message }) => message).join()).toContain(`${name}: read`);
    expect(creates(stage)).toEqual([]);
    await step.post();
    expect(await validOf(cluster, { older })).toEqual(['older']);
    expect(held()).toBe(older.credential);
  });

  test('a token that may read it and not write: the new key is invalidated, the older one and the secret stay', async () => {
    const github: GitHubOptions = {
      repositories: { 'acme/web': { environments: ['live'] } },
      tokens: { github_pat_reader: { permissions: { [permission]: 'read' } } },
    };
    await using stage = await openStage(cluster, { github });
    const { older, held } = await givenKey(stage, scope);
    const step = await stage.run({ ...rotation(scope), 'github-token': 'github_pat_reader' });
    expect(step.status).toBe('failure');
    expect(step.annotations.map(({ message }) => message).join()).toContain(`${name}: write`);
    expect(creates(stage)).toHaveLength(1);
    const { id, api_key } = JSON.parse(creates(stage)[0]!.answer!.body.toString());
    const created = { id, credential: `${id}:${api_key}` };
    expect(await validOf(cluster, { older, created })).toEqual(['older']);
    await step.post();
    expect(await validOf(cluster, { older })).toEqual(['older']);
    expect(held()).toBe(older.credential);
  });
});
