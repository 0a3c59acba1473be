import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { octokitFor } from '../support/github/client.ts';
import { describe as describeOperations } from '../support/github/description.ts';
import { type GitHubDouble, startGitHub } from '../support/github/double.ts';
import { operations } from '../support/github/operations.ts';
import { Validation } from '../support/github/validation.ts';

const web = { owner: 'acme', repo: 'web' };
const box = { key_id: '1', encrypted_value: 'Ym94' };
let github: GitHubDouble;

beforeEach(async () => {
  github = await startGitHub({
    repositories: { 'acme/web': {}, 'acme/hidden': {}, 'acme/open': { public: true } },
    prefix: '/api/v3',
    tokens: {
      ghs_none: { repositories: ['acme/web'] },
      ghs_reader: {
        repositories: ['acme/web'],
        permissions: { secrets: 'read', organization_secrets: 'read' },
      },
      ghs_writer: {
        permissions: { secrets: 'write', dependabot_secrets: 'write', organization_secrets: 'write' },
      },
      github_pat_reader: { permissions: { secrets: 'read', organization_secrets: 'read' } },
      ghp_reader: { permissions: { secrets: 'read', organization_secrets: 'read' } },
    },
  });
});
afterEach(() => github.close());

describe('a request that GitHub’s description does not allow', () => {
  const repositorySecret = 'PUT /repos/{owner}/{repo}/actions/secrets/A';
  const organizationSecret = 'PUT /orgs/acme/actions/secrets/A';

  test.each([
    {
      request: repositorySecret,
      body: { encrypted_value: 'Ym94' },
      says: "must have required property 'key_id'",
    },
    {
      request: repositorySecret,
      body: { ...box, encrypted_value: 'a secret' },
      says: 'encrypted_value must match',
    },
    { request: repositorySecret, body: { ...box, key_id: 1 }, says: 'key_id must be string' },
    { request: repositorySecret, body: { ...box, visibility: 'all' }, says: 'unknown field visibility' },
    {
      request: repositorySecret,
      body: { data: 'text', headers: { 'content-type': 'text/plain' } },
      says: 'not JSON',
    },
    { request: organizationSecret, body: box, says: "must have required property 'visibility'" },
    {
      request: organizationSecret,
      body: { ...box, visibility: 'public' },
      says: 'visibility must be equal to one of',
    },
    {
      request: organizationSecret,
      body: { ...box, visibility: 'all', selected_repositoy_ids: [1] },
      says: 'unknown field selected_repositoy_ids',
    },
    {
      request: 'GET /repos/{owner}/{repo}/actions/secrets',
      body: { page: 'two' },
      says: 'query/page must be integer',
    },
    {
      request: 'GET /repos/{owner}/{repo}/actions/secrets',
      body: { sort: 'name' },
      says: 'query must NOT have additional',
    },
    { request: 'PUT /repos/{owner}/{repo}/environments/x', body: {}, says: 'not among the operations' },
  ])('$request: $says', async ({ request, body, says }) => {
    const asked = octokitFor(github, 'ghs_writer').request(request, { ...web, ...body });
    await expect(asked).rejects.toMatchObject({ status: 500, message: expect.stringContaining(says) });
    expect(github.violations).toEqual([expect.objectContaining({ reason: expect.stringContaining(says) })]);
    expect(JSON.stringify(github.violations)).not.toContain('a secret');
  });

  test('a path without the prefix', async () => {
    const { origin } = new URL(github.apiUrl);
    expect((await fetch(`${origin}/repos/acme/web`)).status).toBe(500);
    expect(github.violations).toMatchObject([
      { path: '/repos/acme/web', reason: expect.stringContaining('prefix') },
    ]);
  });
});

test('what Dependabot’s description leaves open GitHub refuses, without a violation', async () => {
  const asked = octokitFor(github, 'ghs_writer').request('PUT /repos/{owner}/{repo}/dependabot/secrets/A', {
    ...web,
    encrypted_value: 'Ym94',
  });
  await expect(asked).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('"key_id" wasn\'t supplied'),
  });
  expect(github.violations).toEqual([]);
});

describe('an answer that GitHub’s description does not allow', () => {
  const validation = new Validation(describeOperations(operations.map(({ id }) => id)));
  const entry = { name: 'A', created_at: '2026-01-31T10:11:12Z', updated_at: '2026-01-31T10:11:12Z' };

  test.each([
    { id: 'actions/get-repo-secret', status: 200, body: entry, says: [] },
    {
      id: 'actions/get-repo-secret',
      status: 200,
      body: { ...entry, updated_at: 'today' },
      says: ['date-time'],
    },
    { id: 'actions/get-org-secret', status: 200, body: entry, says: ["required property 'visibility'"] },
    {
      id: 'actions/create-or-update-repo-secret',
      status: 200,
      body: {},
      says: ['status 200 is not described'],
    },
    { id: 'actions/delete-repo-secret', status: 204, body: {}, says: ['has no body'] },
  ])('$id $status $says', ({ id, status, body, says }) => {
    expect(validation.answer(id, status, body)).toEqual(says.map((text) => expect.stringContaining(text)));
  });

  test('an operation that the description lacks stops the start', () => {
    expect(() => describeOperations(['actions/no-such'])).toThrow(
      "not in GitHub's description: actions/no-such",
    );
  });
});

describe('a token', () => {
  const repositoryKey = 'GET /repos/acme/web/actions/secrets/public-key';
  const repositorySecret = 'DELETE /repos/acme/web/actions/secrets/A';
  const organizationSecret = 'DELETE /orgs/acme/actions/secrets/A';
  const app = 'Resource not accessible by integration';
  const personal = 'Resource not accessible by personal access token';

  test.each([
    { token: 'ghs_unknown', request: repositoryKey, status: 401, says: 'Bad credentials' },
    { token: 'toString', request: repositoryKey, status: 401, says: 'Bad credentials' },
    { token: 'ghs_reader', request: 'GET /repos/acme/hidden', status: 404, says: 'Not Found' },
    {
      token: 'ghs_reader',
      request: 'DELETE /repos/acme/hidden/actions/secrets/A',
      status: 404,
      says: 'Not Found',
    },
    { token: 'ghs_reader', request: 'GET /orgs/strangers/actions/secrets/A', status: 404, says: 'Not Found' },
    { token: 'ghs_none', request: repositoryKey, status: 403, says: app, asks: 'secrets=read' },
    { token: 'ghs_reader', request: repositorySecret, status: 403, says: app, asks: 'secrets=write' },
    {
      token: 'ghs_reader',
      request: organizationSecret,
      status: 403,
      says: app,
      asks: 'organization_secrets=write',
    },
    {
      token: 'ghs_reader',
      request: 'DELETE /repos/acme/web/dependabot/secrets/A',
      status: 403,
      says: app,
      asks: 'dependabot_secrets=write',
    },
    {
      token: 'ghs_reader',
      request: 'DELETE /repos/acme/web/environments/x/secrets/A',
      status: 403,
      says: app,
      asks: 'environments=write',
    },
    {
      token: 'github_pat_reader',
      request: repositorySecret,
      status: 403,
      says: personal,
      asks: 'secrets=write',
    },
    {
      token: 'ghp_reader',
      request: repositorySecret,
      status: 403,
      says: 'Must have admin rights to Repository.',
    },
    {
      token: 'ghp_reader',
      request: organizationSecret,
      status: 403,
      says: 'Must have admin rights to Organization.',
    },
  ])('$token, $request: $status $says $asks', async ({ token, request, status, says, asks }) => {
    const refusal = await octokitFor(github, token)
      .request(request)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(says) });
    const { response } = refusal as { response: { headers: Record<string, string>; data: object } };
    expect(response.headers['x-accepted-github-permissions']).toBe(asks);
    expect(response.data).toMatchObject({ status: String(status) });
    expect(github.violations).toEqual([]);
  });

  test('is asked for', async () => {
    expect((await fetch(`${github.apiUrl}/repos/acme/web`)).status).toBe(401);
  });

  test('that is not for a public repository sees it, and not its secrets', async () => {
    const octokit = octokitFor(github, 'ghs_reader');
    const { data } = await octokit.rest.repos.get({ owner: 'acme', repo: 'open' });
    expect(data).toMatchObject({ full_name: 'acme/open', private: false });
    const asked = octokit.rest.actions.listRepoSecrets({ owner: 'acme', repo: 'open' });
    await expect(asked).rejects.toMatchObject({ status: 403, message: expect.stringContaining(app) });
  });

  test('that may read reads, and hears what it needed', async () => {
    const { status, headers } = await octokitFor(github, 'ghs_reader').request(repositoryKey);
    expect(status).toBe(200);
    expect(headers['x-accepted-github-permissions']).toBe('secrets=read');
  });
});
