/** Each scope of secrets, in every room that uses scopes. A new scope needs a row with its facts. */
import { describe, expect, test } from 'vitest';
import { permissionToWrite, secretRoute } from '../../src/github/routes.ts';
import { describe as describeTarget, fromMetadata, sameTarget, toMetadata } from '../../src/keys/target.ts';
import { type SecretScope, type SecretTarget, secretScopes } from '../../src/request.ts';
import { requestOf, toSecret } from './inputs/step.ts';

interface Facts {
  /** The inputs of this scope only. */
  inputs: Record<string, string>;
  /** The path of GitHub's API, and the permission to write, by its documentation (docs.github.com/en/rest). */
  path: string;
  permission: string;
}

const facts: Record<SecretScope, Facts> = {
  repository: {
    inputs: {},
    path: '/repos/{owner}/{repo}/actions/secrets/{secret_name}',
    permission: 'Secrets: write',
  },
  environment: {
    inputs: { 'secret-environment': 'production' },
    path: '/repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}',
    permission: 'Environments: write',
  },
  organization: {
    inputs: {},
    path: '/orgs/{org}/actions/secrets/{secret_name}',
    permission: 'Organization secrets: write',
  },
  dependabot: {
    inputs: {},
    path: '/repos/{owner}/{repo}/dependabot/secrets/{secret_name}',
    permission: 'Dependabot secrets: write',
  },
};

const targetOf = async (scope: SecretScope): Promise<SecretTarget> => {
  const request = await requestOf({ ...toSecret, ...facts[scope].inputs, 'secret-scope': scope });
  const target = request.hosts[0]?.target;
  if (!target || target.scope === 'outputs') throw new Error('the key should go to a secret');
  return target;
};

describe.each(secretScopes)('%s', (scope) => {
  test('goes from the inputs to the path of its secret', async () => {
    const { path, parameters } = secretRoute(await targetOf(scope));
    expect(path).toBe(facts[scope].path);
    const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    expect(Object.keys(parameters).sort()).toEqual(placeholders.sort());
    expect(Object.values(parameters).every((value) => typeof value === 'string' && value !== '')).toBe(true);
  });

  test('has the permission that its refusal names', async () => {
    expect(permissionToWrite(await targetOf(scope))).toBe(facts[scope].permission);
  });

  test('is described, and read back from metadata', async () => {
    const target = await targetOf(scope);
    expect(describeTarget(target).toLowerCase()).toContain(scope);
    const read = fromMetadata({ ...toMetadata(target), repository_id: '4711', repository: 'Acme/Fleet' });
    expect(read && sameTarget(read, target)).toBe(true);
  });
});
