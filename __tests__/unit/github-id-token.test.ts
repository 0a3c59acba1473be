import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fetchIdToken } from '../../src/github/id-token.ts';
import { systemClock } from '../../src/runner/clock.ts';
import { Secret } from '../../src/runner/secret.ts';
import { type GitHubDouble, startGitHub } from '../support/github/double.ts';

let github: GitHubDouble;
let printed: string;
const masked: string[] = [];

/** Proxies are read from the environment of the process; and nothing must be printed. */
beforeEach(async () => {
  github = await startGitHub({ repositories: { 'acme/web': {} } });
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', github.oidcUrl);
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', github.oidc.requestToken);
  printed = '';
  masked.length = 0;
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  onTestFinished(() => {
    stdout.mockRestore();
    vi.unstubAllEnvs();
    return github.close();
  });
});

const fetch = (signal?: AbortSignal) => {
  const secret = (value: string) => new Secret(value, (text) => masked.push(text));
  return fetchIdToken('https://elastic.example/a?b', {
    env: process.env,
    secret,
    signal,
    clock: systemClock,
  });
};

test('a token for the audience, masked and printed nowhere else', async () => {
  const token = (await fetch()).reveal();
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
  expect(claims).toMatchObject({ aud: 'https://elastic.example/a?b', repository: 'acme/web' });
  expect(masked).toEqual([token]);
  expect(printed.replaceAll(`::add-mask::${token}`, '')).not.toContain(token);
  expect(printed).not.toContain(github.oidc.requestToken);
});

test('each call fetches a fresh one', async () => {
  const [one, other] = [await fetch(), await fetch()];
  expect(one.reveal()).not.toBe(other.reveal());
  expect(github.oidc.issued).toBe(2);
});

test.each(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])(
  'without %s no request is sent',
  async (name) => {
    vi.stubEnv(name, '');
    await expect(fetch()).rejects.toMatchObject({
      code: 'id-token-permission',
      details: expect.stringContaining(name),
    });
    expect(github.requests).toEqual([]);
  },
);

test.each([{ status: 503 }, 'reset'] as const)('once %j: GitHub is asked again', async (fault) => {
  github.fail({ path: '/oidc', occurrence: 1, with: fault });
  await expect(fetch()).resolves.toBeDefined();
  expect(github.requests).toHaveLength(2);
});

test.each([
  ['refused', { status: 403, body: { message: 'no\n::error::' } }, 'it answered 403'],
  ['a page that is not GitHub', { status: 200, body: '<html>' }, 'its answer has no token'],
  ['cut', 'reset', 'read ECONNRESET'],
] as const)('%s: the failure names it, without text of the server', async (_, fault, problem) => {
  github.fail({ path: '/oidc', with: fault });
  await expect(fetch()).rejects.toMatchObject({
    code: 'id-token-refused',
    details: `GitHub was asked for an ID token for https://elastic.example/a?b. ${new URL(github.oidcUrl).host}: ${problem}.`,
  });
});

test('an abort stops it', async () => {
  const cancelled = new AbortController();
  const fault = github.fail({ path: '/oidc', with: 'hang' });
  const token = fetch(cancelled.signal);
  await fault.arrived();
  cancelled.abort(new Error('cancelled'));
  await expect(token).rejects.toThrow('cancelled');
});
