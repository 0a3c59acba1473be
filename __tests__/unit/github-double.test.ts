import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Target } from '../support/github/addresses.ts';
import { deliver, type Octokit, octokitFor, seal, secretsOf } from '../support/github/client.ts';
import { type GitHubDouble, startGitHub } from '../support/github/double.ts';

const write = {
  secrets: 'write',
  environments: 'write',
  actions: 'read',
  dependabot_secrets: 'write',
  organization_secrets: 'write',
  organization_dependabot_secrets: 'write',
} as const;

const repository: Target = { scope: 'repository', owner: 'acme', repo: 'web' };
const environment: Target = { scope: 'environment', owner: 'acme', repo: 'web', environment: 'pr/12' };
const organization: Target = { scope: 'organization', owner: 'acme' };
const dependabot: Target = { scope: 'dependabot', owner: 'acme', repo: 'web' };
const dependabotOfOrganization: Target = { scope: 'dependabot', owner: 'acme' };

let github: GitHubDouble;
let octokit: Octokit;

beforeEach(async () => {
  github = await startGitHub({
    repositories: { 'acme/web': { environments: ['pr/12'] }, 'acme/docs': {}, 'other/web': {} },
    tokens: { ghs_writer: { permissions: write } },
  });
  octokit = octokitFor(github, 'ghs_writer');
});
afterEach(() => github.close());

const reasons = () => github.violations.map(({ reason }) => reason);
const rejects = (status: number, message: string | RegExp = '') => ({
  status,
  message: expect.stringMatching(message),
});

describe.each([
  { kind: 'repository', target: repository, more: {} },
  { kind: 'environment', target: environment, more: {} },
  { kind: 'organization', target: organization, more: { visibility: 'all' } },
  { kind: 'Dependabot', target: dependabot, more: {} },
  { kind: 'organization Dependabot', target: dependabotOfOrganization, more: { visibility: 'all' } },
])('a secret of kind $kind', ({ target, more }) => {
  const address = { ...target, name: 'api_key' };

  test('is created, updated, read and deleted', async () => {
    expect(await deliver(octokit, address, 'first', more)).toBe(201);
    expect(github.secret(address)).toMatchObject({ ...target, name: 'API_KEY', value: 'first', ...more });
    expect(await deliver(octokit, address, 'second', more)).toBe(204);
    expect(github.secrets()).toMatchObject([{ value: 'second' }]);

    const secrets = secretsOf(octokit, target);
    const { updatedAt } = github.secret(address)!;
    expect((await secrets.read('API_KEY')).data).toMatchObject({
      name: 'API_KEY',
      updated_at: updatedAt,
      ...more,
    });
    expect(await secrets.list()).toHaveLength(1);

    expect((await secrets.delete('API_KEY')).status).toBe(204);
    await expect(secrets.delete('API_KEY')).rejects.toMatchObject({ status: 404 });
    await expect(secrets.read('API_KEY')).rejects.toMatchObject({ status: 404 });
    expect(github.secrets()).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe('a sealed box', () => {
  const address = { ...repository, name: 'API_KEY' };
  const put = (body: object) => secretsOf(octokit, repository).put('API_KEY', body);

  test('for another key is refused and is a violation', async () => {
    const { key_id } = await secretsOf(octokit, repository).publicKey();
    const { key } = await secretsOf(octokit, organization).publicKey();
    const refusal = rejects(422, 'improperly encrypted secret');
    await expect(put({ key_id, encrypted_value: await seal('value', key) })).rejects.toMatchObject(refusal);
    expect(reasons()).toEqual(['the key in force does not open the sealed box']);
  });

  test('that is none is refused and is a violation', async () => {
    const { key_id } = await secretsOf(octokit, repository).publicKey();
    await expect(put({ key_id, encrypted_value: 'dmFsdWU=' })).rejects.toMatchObject({ status: 422 });
    expect(reasons()).toEqual(['the key in force does not open the sealed box']);
  });

  test('for a key that was rotated is refused by its key_id, and is no violation', async () => {
    github.rotateKey(repository, 'after-next-read');
    await expect(deliver(octokit, address, 'late')).rejects.toMatchObject(rejects(422, 'key_id'));
    expect(await deliver(octokit, address, 'in time')).toBe(201);
    expect(github.secret(address)?.value).toBe('in time');
    expect(github.violations).toEqual([]);
  });

  test('of 48 KB is taken, of one byte more refused', async () => {
    expect(await deliver(octokit, address, 'x'.repeat(48 * 1024))).toBe(201);
    await expect(deliver(octokit, address, 'x'.repeat(48 * 1024 + 1))).rejects.toMatchObject(
      rejects(422, '48 KB'),
    );
  });
});

test.each([
  { target: repository, most: 100 },
  { target: environment, most: 100 },
  { target: dependabot, most: 100 },
  { target: organization, most: 1000 },
])('$target.scope secrets: one more than $most is refused, an update is not', async ({ target, most }) => {
  const more = target.scope === 'organization' ? { visibility: 'private' } : {};
  for (let i = 1; i < most; i += 1) github.give({ ...target, name: `S${i}` }, { value: '' });
  expect(await deliver(octokit, { ...target, name: 'LAST' }, 'value', more)).toBe(201);
  const refusal = rejects(422, `limited to ${most}`);
  await expect(deliver(octokit, { ...target, name: 'MORE' }, 'value', more)).rejects.toMatchObject(refusal);
  expect(await deliver(octokit, { ...target, name: 'S1' }, 'value', more)).toBe(204);
  expect(await secretsOf(octokit, target).list()).toHaveLength(most); // over several pages
  expect(github.violations).toEqual([]);
});

test.each(['1ST', 'A-B', 'A B', 'É', 'GITHUB_TOKEN', 'github_token'])(
  'the name %s is refused',
  async (name) => {
    const refusal = rejects(422, 'Secret names');
    await expect(deliver(octokit, { ...repository, name }, 'value')).rejects.toMatchObject(refusal);
    expect(github.secrets()).toEqual([]);
  },
);

test('an environment must exist; its name is compared without case', async () => {
  const missing = { ...environment, environment: 'production' };
  await expect(secretsOf(octokit, missing).publicKey()).rejects.toMatchObject(rejects(404, 'Not Found'));
  await deliver(octokit, { ...environment, environment: 'PR/12', name: 'API_KEY' }, 'value');
  expect(github.secret({ ...environment, name: 'API_KEY' })?.value).toBe('value');
  expect(github.requests.at(-1)?.path).toBe('/repos/acme/web/environments/PR%2F12/secrets/API_KEY');
});

test('repositories and environments can be looked up', async () => {
  const { data } = await octokit.rest.repos.get({ owner: 'Acme', repo: 'docs' });
  expect(data).toMatchObject({ id: 1002, full_name: 'acme/docs', private: true });
  const found = await octokit.rest.repos.getEnvironment({
    owner: 'acme',
    repo: 'web',
    environment_name: 'pr/12',
  });
  expect(found.data.name).toBe('pr/12');
  await expect(octokit.rest.repos.get({ owner: 'acme', repo: 'gone' })).rejects.toMatchObject({
    status: 404,
  });
  expect(github.violations).toEqual([]);
});

describe('the reach of an organization secret', () => {
  const address = { ...organization, name: 'API_KEY' };
  const chosen = { org: 'acme', secret_name: 'API_KEY' };

  test('selected takes ids, as numbers or text, and can be listed and set', async () => {
    await deliver(octokit, address, 'value', { visibility: 'selected', selected_repository_ids: ['1001'] });
    expect(github.secret(address)).toMatchObject({
      visibility: 'selected',
      selectedRepositories: ['acme/web'],
    });
    await octokit.rest.actions.setSelectedReposForOrgSecret({ ...chosen, selected_repository_ids: [1002] });
    const { data } = await octokit.rest.actions.listSelectedReposForOrgSecret(chosen);
    expect(data.repositories.map(({ full_name }) => full_name)).toEqual(['acme/docs']);
    expect(github.violations).toEqual([]);
  });

  test.each([
    { body: { visibility: 'selected' }, says: /selected_repository_ids.*supplied/ },
    { body: { visibility: 'all', selected_repository_ids: [1001] }, says: 'only provide a list' },
    {
      body: { visibility: 'selected', selected_repository_ids: [1003] },
      says: 'not one of this organization',
    },
  ])('$body is refused', async ({ body, says }) => {
    await expect(deliver(octokit, address, 'value', body)).rejects.toMatchObject(rejects(422, says));
    expect(github.secrets()).toEqual([]);
  });

  test('that is not selected has no repositories', async () => {
    github.give(address, { value: 'value', visibility: 'private' });
    const asked = octokit.rest.actions.listSelectedReposForOrgSecret(chosen);
    await expect(asked).rejects.toMatchObject({ status: 409 });
  });
});
