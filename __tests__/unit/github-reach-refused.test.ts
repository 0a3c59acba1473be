/** The errors of the preflight when GitHub refuses or is unreachable. */
import { describe, expect, test } from 'vitest';
import type { SecretTarget } from '../../src/request.ts';
import type { GitHubDouble, GitHubOptions } from '../support/github/double.ts';
import { openOn, startWithRepositories, target, writer } from '../support/github/open-secrets.ts';

let github: GitHubDouble;
const start = async (options?: GitHubOptions) => {
  github = await startWithRepositories(options);
  return github;
};

const environment: Partial<SecretTarget> = { scope: 'environment', environment: 'EU/Production' };
const organization: Partial<SecretTarget> = { scope: 'organization', holder: 'acme' };

describe('refusals', () => {
  const refused = (place: Partial<SecretTarget> = {}, token = 'writer') =>
    openOn(github, { token }).secrets.prepare([target('KEY', place)]);

  test('a token that GitHub does not know', async () => {
    await start();
    await expect(refused({}, 'expired')).rejects.toMatchObject({
      code: 'github-token',
      details: expect.stringContaining('401 "Bad credentials"'),
    });
  });

  test("the job's own GITHUB_TOKEN", async () => {
    await start({ tokens: { ghs_job: {} } });
    await expect(refused({}, 'ghs_job')).rejects.toMatchObject({
      code: 'github-token-of-job',
      details: expect.stringMatching(
        /403 "Resource not accessible by integration".*Secrets: read; .*Secrets: write/,
      ),
    });
  });

  test.each([
    [{}, 'Secrets: write'],
    [environment, 'Environments: write'],
    [organization, 'Organization secrets: write'],
    [{ scope: 'dependabot' }, 'Dependabot secrets: write'],
  ] as const)('a token without the permission: %j takes %s', async (place, permission) => {
    await start({ tokens: { github_pat_1: { permissions: { actions: 'read' } } } });
    await expect(refused(place, 'github_pat_1')).rejects.toMatchObject({
      code: 'github-forbidden',
      details: expect.stringContaining(permission),
    });
  });

  test('a token without single sign-on', async () => {
    await start();
    const headers = {
      'X-GitHub-SSO': 'required; url=https://github.com/orgs/acme/sso?authorization_request=AAAA',
    };
    const body = { message: 'Resource protected by organization SAML enforcement.' };
    github.fail({ path: /./, with: { status: 403, headers, body } });
    await expect(refused()).rejects.toMatchObject({
      code: 'github-single-sign-on',
      details: expect.not.stringContaining('authorization_request'),
    });
  });

  test('a repository that the token may not see', async () => {
    await start({ tokens: { writer: { permissions: writer, repositories: ['acme/api'] } } });
    await expect(refused()).rejects.toMatchObject({ code: 'github-not-found' });
    await expect(refused(environment)).rejects.toMatchObject({ code: 'github-not-found' });
  });

  test('an environment that does not exist is not created', async () => {
    await start();
    await expect(refused({ ...environment, environment: 'staging' })).rejects.toMatchObject({
      code: 'github-environment',
      details: expect.stringContaining('staging in acme/web'),
    });
    expect(github.requests.every(({ method }) => method === 'GET')).toBe(true);
    await expect(
      openOn(github).secrets.prepare(
        ['A', 'B'].map((name) => target(name, { ...environment, environment: 'x' })),
      ),
    ).rejects.toMatchObject({ code: 'github-environment' });
  });

  test('what is not GitHub', async () => {
    await start();
    github.fail({ path: /./, with: { status: 200, body: '<html>Please log in</html>' } });
    await expect(refused()).rejects.toMatchObject({
      code: 'not-github',
      details: expect.not.stringContaining('<'),
    });
  });

  test('an unreachable server: the address is named', async () => {
    await start();
    await github.close();
    await expect(refused()).rejects.toMatchObject({
      code: 'github-unreachable',
      details: expect.stringMatching(/127\.0\.0\.1:\d+: ECONNREFUSED/),
    });
  });

  test("a server's words are one harmless line", async () => {
    await start();
    const message = `no\n::add-mask::x\r\n##[error]${'long '.repeat(100)}`;
    github.fail({ path: /./, with: { status: 418, body: { message } } });
    const error = await refused().catch((failure) => failure);
    expect(error).toMatchObject({ code: 'github-refused' });
    expect(error.details).not.toMatch(/[\n\r]|::|##\[/);
    expect(error.details.length).toBeLessThan(350);
  });

  test('an abort stops the wait', async () => {
    await start();
    const cancelled = new AbortController();
    const { secrets } = openOn(github, { signal: cancelled.signal });
    const fault = github.fail({ path: /./, with: 'hang' });
    const prepared = secrets.prepare([target('KEY')]);
    await fault.arrived();
    cancelled.abort(new Error('cancelled'));
    await expect(prepared).rejects.toThrow('cancelled');
  });
});
