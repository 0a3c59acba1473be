/** Deletion of a secret, and when a 404 means that it did not exist. */
import { expect, test } from 'vitest';
import type { SecretTarget } from '../../src/request.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { asked, openOn, startForTest, target, writer } from '../support/github/open-secrets.ts';

let github: GitHubDouble;
const environment: Partial<SecretTarget> = { scope: 'environment', environment: 'EU/Production' };
const organization: Partial<SecretTarget> = { scope: 'organization', holder: 'acme' };

async function opened(token = 'writer') {
  github = await startForTest({
    repositories: { 'acme/web': { environments: ['EU/Production'] }, 'acme/api': {} },
    organizations: ['acme', 'globex'],
    tokens: {
      writer: { permissions: writer, organizations: ['acme'] },
      reader: { permissions: { secrets: 'read' } },
      elsewhere: { permissions: writer, repositories: ['acme/api'] },
    },
  });
  return openOn(github, { token });
}

test.each([
  [{}, { scope: 'repository', owner: 'acme', repo: 'web' }],
  [environment, { scope: 'environment', owner: 'acme', repo: 'web', environment: 'EU/Production' }],
  [organization, { scope: 'organization', owner: 'acme' }],
  [{ scope: 'dependabot' }, { scope: 'dependabot', owner: 'acme', repo: 'web' }],
] as const)('%j: one DELETE', async (place, where) => {
  const { secrets } = await opened();
  const address = { ...where, name: 'KEY' };
  github.give(address, { value: 'old' });
  expect(await secrets.remove(target('KEY', place))).toBe('deleted');
  expect(github.secret(address)).toBeUndefined();
  expect(github.requests).toHaveLength(1);
});

test.each([{}, environment, organization, { scope: 'dependabot' } as const])(
  '%j: none there',
  async (place) => {
    const { secrets } = await opened();
    expect(await secrets.remove(target('KEY', place))).toBe('absent');
  },
);

test('deleting an environment deletes its secrets', async () => {
  const { secrets } = await opened();
  expect(await secrets.remove(target('KEY', { ...environment, environment: 'pr-12' }))).toBe('absent');
});

test.each([
  [{ holder: 'acme/secretive' }, 'writer'],
  [{ ...environment, holder: 'acme/secretive' }, 'writer'],
  [{ ...organization, holder: 'globex' }, 'writer'],
  [{}, 'elsewhere'],
  [environment, 'elsewhere'],
])('%j with the token %s: not seen is not absent', async (place, token) => {
  const { secrets } = await opened(token);
  await expect(secrets.remove(target('KEY', place))).rejects.toMatchObject({ code: 'github-not-found' });
});

test('a public repository shows itself, but not its secrets: not absent', async () => {
  const { secrets } = await opened();
  github.fail({ path: /secrets/, with: { status: 404, body: { message: 'Not Found' } } });
  await expect(secrets.remove(target('KEY'))).rejects.toMatchObject({ code: 'github-not-found' });
});

test('a token that may only read', async () => {
  const { secrets } = await opened('reader');
  await expect(secrets.remove(target('KEY'))).rejects.toMatchObject({
    code: 'github-forbidden',
    details: expect.stringContaining('delete the repository secret KEY of acme/web'),
  });
});

test('a request whose answer was lost is repeated', async () => {
  const { secrets } = await opened();
  github.give({ scope: 'repository', owner: 'acme', repo: 'web', name: 'KEY' }, { value: 'old' });
  github.fail({ method: 'DELETE', path: /./, occurrence: 1, with: 'swallow' });
  await secrets.remove(target('KEY'));
  expect(github.secrets()).toEqual([]);
  const path = '/repos/acme/web/actions/secrets';
  expect(asked(github)).toEqual([`DELETE ${path}/KEY`, `DELETE ${path}/KEY`, `GET ${path}`]);
});

test('an outage that lasts is a failure', async () => {
  const { secrets } = await opened();
  github.fail({ path: /./, with: { status: 503 } });
  await expect(secrets.remove(target('KEY'))).rejects.toMatchObject({ code: 'github-unreachable' });
});
