/** Who may use an organization's secret, before and after a write. */
import { expect, test } from 'vitest';
import type { GitHubDouble, GivenSecret } from '../support/github/double.ts';
import {
  asked,
  type OpenOptions,
  openOn,
  secret,
  startForTest,
  target,
} from '../support/github/open-secrets.ts';

let github: GitHubDouble;
const address = { scope: 'organization', owner: 'acme', name: 'KEY' } as const;
const numbered = Array.from({ length: 130 }, (_, index) => `acme/r${index}`);

async function write(given: GivenSecret | undefined, options: OpenOptions = {}) {
  const names = ['acme/web', 'acme/api', 'acme/docs', ...numbered];
  github = await startForTest({
    repositories: Object.fromEntries(names.map((name, index) => [name, { id: index + 1 }])),
  });
  if (given) github.give(address, given);
  const { secrets, now } = openOn(github, options);
  const key = target('KEY', { scope: 'organization', holder: 'acme' });
  await secrets.prepare([key]);
  await secrets.put(key, secret('id:api_key'), { deadline: now() + 300_000 });
  const { value, visibility, selectedRepositories } = github.secret(address)!;
  expect(value).toBe('id:api_key');
  return { visibility, selectedRepositories };
}

test('a new one is for private repositories', async () => {
  expect(await write(undefined)).toEqual({ visibility: 'private' });
});

test.each(['all', 'private'] as const)('%s stays', async (visibility) => {
  expect(await write({ value: 'old', visibility })).toEqual({ visibility });
});

test('selected keeps its repositories', async () => {
  const kept = await write({ value: 'old', visibility: 'selected', selectedRepositoryIds: [1, 3] });
  expect(kept).toEqual({ visibility: 'selected', selectedRepositories: ['acme/web', 'acme/docs'] });
  expect(asked(github).filter((request) => request.endsWith('/repositories'))).toHaveLength(1);
});

test('more than one page of them', async () => {
  const ids = numbered.map((_, index) => index + 4);
  const kept = await write({ value: 'old', visibility: 'selected', selectedRepositoryIds: ids });
  expect(kept.selectedRepositories).toEqual(numbered);
});

test('none of them stays none', async () => {
  const kept = await write({ value: 'old', visibility: 'selected', selectedRepositoryIds: [] });
  expect(kept).toEqual({ visibility: 'selected', selectedRepositories: [] });
});

test('the inputs decide: another visibility', async () => {
  const given = { value: 'old', visibility: 'selected', selectedRepositoryIds: [1] } as const;
  expect(await write({ ...given, selectedRepositoryIds: [1] }, { visibility: 'all' })).toEqual({
    visibility: 'all',
  });
  expect(asked(github).some((request) => request.endsWith('/repositories'))).toBe(false);
});

test('the inputs decide: these repositories, by name in the organization or in full', async () => {
  const options: OpenOptions = { visibility: 'selected', repositories: ['api', 'acme/docs'] };
  const chosen = { visibility: 'selected', selectedRepositories: ['acme/api', 'acme/docs'] };
  expect(await write({ value: 'old', visibility: 'all' }, options)).toEqual(chosen);
  expect(await write(undefined, { repositories: ['api', 'docs'] })).toEqual(chosen);
});

test('a repository that is not there stops the preflight', async () => {
  await expect(
    write(undefined, { visibility: 'selected', repositories: ['api', 'nowhere'] }),
  ).rejects.toMatchObject({
    code: 'github-repositories',
    details: expect.stringContaining('acme/nowhere'),
  });
  expect(github.requests.every(({ method }) => method === 'GET')).toBe(true);
});
