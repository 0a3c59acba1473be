import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { describe, describePlace, fromMetadata, sameTarget, toMetadata } from '../../src/keys/target.ts';
import { type SecretTarget, secretScopes, type Target } from '../../src/request.ts';

const repositorySecret: SecretTarget = { scope: 'repository', holder: 'acme/web', name: 'HEARTBEAT_KEY' };
const environmentSecret: SecretTarget = {
  ...repositorySecret,
  scope: 'environment',
  environment: 'EU/Production',
};
const organizationSecret: SecretTarget = { scope: 'organization', holder: 'acme', name: 'HEARTBEAT_KEY' };
const dependabotSecret: SecretTarget = { ...repositorySecret, scope: 'dependabot' };
const targets: Target[] = [
  { scope: 'outputs' },
  repositorySecret,
  environmentSecret,
  organizationSecret,
  dependabotSecret,
];

test('every scope is tried here', () => {
  expect(targets.map(({ scope }) => scope)).toEqual(['outputs', ...secretScopes]);
});

group('for people', () => {
  test.each([
    [describe(repositorySecret), 'repository secret HEARTBEAT_KEY of acme/web'],
    [describe(environmentSecret), 'environment secret HEARTBEAT_KEY of EU/Production in acme/web'],
    [describe(organizationSecret), 'organization secret HEARTBEAT_KEY of acme'],
    [describe(dependabotSecret), 'Dependabot secret HEARTBEAT_KEY of acme/web'],
    [describe({ scope: 'outputs' }), 'outputs of the step'],
    [describePlace(environmentSecret), 'environment secrets of EU/Production in acme/web'],
  ])('%s', (description, expected) => expect(description).toBe(expected));

  test('an environment that others named cannot break the line', () => {
    expect(describe({ ...environmentSecret, environment: 'a\n::error::b' })).not.toMatch(/\n|::/);
  });
});

group('in metadata', () => {
  test('each target is read back unchanged', () => {
    for (const target of targets) expect(fromMetadata(toMetadata(target))).toEqual(target);
  });

  test('the fields are those of the design', () => {
    expect(toMetadata(environmentSecret)).toEqual({
      target: 'environment',
      target_repository: 'acme/web',
      target_environment: 'EU/Production',
      secret: 'HEARTBEAT_KEY',
    });
    expect(toMetadata({ scope: 'outputs' })).toEqual({ target: 'outputs' });
  });

  const valid = toMetadata(environmentSecret);
  test.each([
    ['no target', {}],
    ['an unknown scope', { ...toMetadata(repositorySecret), target: 'codespaces' }],
    ['a scope that every object has', { ...toMetadata(repositorySecret), target: 'constructor' }],
    ['a scope in upper case', { ...toMetadata(repositorySecret), target: 'Repository' }],
    ['a list of scopes', { ...toMetadata(repositorySecret), target: ['repository'] }],
    ['an array, which the server matches on each element', { ...valid, secret: ['HEARTBEAT_KEY'] }],
    ['a number', { ...valid, target_environment: 1 }],
    ['a holder that leads elsewhere', { ...valid, target_repository: 'acme/..' }],
    ['a holder with a path', { ...valid, target_repository: 'acme/web/environments' }],
    ['a holder in upper case', { ...valid, target_repository: 'Acme/web' }],
    ['an organization where a repository belongs', { ...valid, target_repository: 'acme' }],
    [
      'a repository where an organization belongs',
      { ...valid, target: 'organization', target_environment: undefined },
    ],
    ['a name in lower case', { ...valid, secret: 'heartbeat_key' }],
    ['a reserved name', { ...valid, secret: 'GITHUB_TOKEN' }],
    ['a name with a line break', { ...valid, secret: 'KEY\n' }],
    ['no environment', { ...valid, target_environment: undefined }],
    ['an environment that is a step in a path', { ...valid, target_environment: '..' }],
    ['an environment where none belongs', { ...valid, target: 'repository' }],
    ['outputs with a secret', { target: 'outputs', secret: 'HEARTBEAT_KEY' }],
  ])('%s is no target', (_, metadata) => expect(fromMetadata(metadata)).toBeUndefined());

  test('nothing else becomes a target by chance', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything()),
        (metadata) => fromMetadata(metadata) === undefined,
      ),
    );
  });
});

group('the same', () => {
  test('each is the same as itself only', () => {
    for (const [i, a] of targets.entries())
      for (const [j, b] of targets.entries()) expect(sameTarget(a, b)).toBe(i === j);
  });

  test('environments have no case, names have', () => {
    expect(sameTarget(environmentSecret, { ...environmentSecret, environment: 'eu/production' })).toBe(true);
    expect(sameTarget(environmentSecret, { ...environmentSecret, environment: 'eu/staging' })).toBe(false);
    expect(sameTarget(repositorySecret, { ...repositorySecret, name: 'OTHER_KEY' })).toBe(false);
  });
});
