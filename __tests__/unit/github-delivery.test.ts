/** What is written, and what is known after a failed write. */
import { describe, expect, test } from 'vitest';
import type { SecretTarget } from '../../src/request.ts';
import type { GitHubDouble, GitHubOptions } from '../support/github/double.ts';
import { secondaryRateLimit } from '../support/github/faults.ts';
import {
  asked,
  type OpenOptions,
  openOn,
  secret,
  startForTest,
  target,
  writer,
} from '../support/github/open-secrets.ts';

const value = secret('VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw');
const web = { scope: 'repository', owner: 'acme', repo: 'web' } as const;
const put = { method: 'PUT', path: /KEY$/ };
const puts = () => github.requests.filter(({ method }) => method === 'PUT');

let github: GitHubDouble;

/** A double, and the action's client after its preflight for one secret. */
async function prepared(
  place: Partial<SecretTarget> = {},
  options: OpenOptions = {},
  given: GitHubOptions = {},
) {
  github = await startForTest({
    repositories: { 'acme/web': { environments: ['EU/Production'] } },
    tokens: { writer: { permissions: writer }, reader: { permissions: { secrets: 'read' } } },
    ...given,
  });
  github.give({ ...web, name: 'KEY' }, { value: 'old', updatedAt: new Date('2026-03-04T05:06:07Z') });
  const opened = openOn(github, options);
  const key = target('KEY', place);
  await opened.secrets.prepare([key]);
  const from = github.requests.length;
  return {
    ...opened,
    write: (deadline = opened.now() + 300_000) => opened.secrets.put(key, value, { deadline }),
    askedSince: () => asked(github).slice(from),
  };
}

describe('the write', () => {
  test.each([
    [{}, web],
    [
      { scope: 'environment', environment: 'EU/Production' },
      { ...web, scope: 'environment', environment: 'EU/Production' },
    ],
    [{ scope: 'dependabot' }, { ...web, scope: 'dependabot' }],
    [
      { scope: 'organization', holder: 'acme' },
      { scope: 'organization', owner: 'acme' },
    ],
  ] as const)('%j: one PUT, and GitHub opens the value', async (place, address) => {
    const { write, askedSince } = await prepared(place);
    expect(await write()).toBe('delivered');
    expect(github.secret({ ...address, name: 'KEY' })?.value).toBe(value.reveal());
    expect(askedSince()).toHaveLength(1);
  });

  test('GitHub Enterprise Server: behind its prefix', async () => {
    const { write } = await prepared({}, {}, { prefix: '/api/v3' });
    expect(await write()).toBe('delivered');
    expect(github.secret({ ...web, name: 'KEY' })?.value).toBe(value.reveal());
  });

  test('a public key that has changed is read again, once', async () => {
    const { write, askedSince } = await prepared();
    github.rotateKey(web);
    expect(await write()).toBe('delivered');
    const key = '/repos/acme/web/actions/secrets';
    expect(askedSince()).toEqual([`PUT ${key}/KEY`, `GET ${key}/public-key`, `PUT ${key}/KEY`]);
  });

  test('a key that changes each time is an error after some attempts', async () => {
    const { write } = await prepared();
    github.rotateKey(web);
    github.rotateKey(web, 'after-next-read');
    await expect(write()).rejects.toMatchObject({ code: 'github-refused' });
    expect(puts()).toHaveLength(2);
  });

  test('a 422 of another cause is not sent again', async () => {
    const { write } = await prepared();
    github.fail({
      ...put,
      with: { status: 422, body: { message: 'Secret names must not start with GITHUB_.' } },
    });
    await expect(write()).rejects.toMatchObject({
      code: 'github-refused',
      details: expect.stringContaining('422 "Secret names must not start with GITHUB_."'),
    });
    expect(puts()).toHaveLength(1);
  });

  test('a token that may only read', async () => {
    const { write, askedSince } = await prepared({}, { token: 'reader' });
    await expect(write()).rejects.toMatchObject({
      code: 'github-forbidden',
      details: expect.stringMatching(
        /write the repository secret KEY of acme\/web.*permission Secrets: write\.$/,
      ),
    });
    expect(askedSince()).toHaveLength(1);
    expect(github.secret({ ...web, name: 'KEY' })?.value).toBe('old');
  });

  test('a place that was deleted', async () => {
    const { write } = await prepared();
    github.fail({ ...put, with: { status: 404, body: { message: 'Not Found' } } });
    await expect(write()).rejects.toMatchObject({ code: 'github-not-found' });
    expect(puts()).toHaveLength(1);
  });

  test('more than 48 KB is not sent', async () => {
    const { secrets, now } = await prepared();
    const large = secret('€'.repeat(16 * 1024 + 1));
    const write = secrets.put(target('KEY'), large, { deadline: now() + 1000 });
    await expect(write).rejects.toMatchObject({ code: 'github-value-too-large' });
    expect(puts()).toHaveLength(0);
  });

  test('no log line has the value or the token', async () => {
    const { write, lines } = await prepared();
    await write();
    expect(lines.join('\n')).toContain('PUT /repos/acme/web/actions/secrets/KEY: 204');
    expect(lines.join('\n')).not.toMatch(/writer|VuaCfGcBCdbkQm|ui2lp2axTNmsyakw9tvNnw/);
  });
});

describe('a delivery with faults', () => {
  test.each([
    ['cut before it arrived', 'reset'],
    ['done, and the answer lost', 'swallow'],
    ['an overloaded GitHub', { status: 503 }],
    ["a proxy's page", { status: 502, body: '<html>Bad gateway</html>' }],
  ] as const)('%s: it is sent again', async (_, fault) => {
    const { write, askedSince } = await prepared();
    github.fail({ ...put, occurrence: 1, with: fault });
    expect(await write()).toBe('delivered');
    expect(
      puts()
        .map(({ status }) => status)
        .at(-1),
    ).toBe(204);
    expect(askedSince()).toHaveLength(2);
  });

  test('no answer in time: it is sent again', async () => {
    const { write } = await prepared({}, { requestTimeout: 500 });
    const fault = github.fail({ ...put, occurrence: 1, with: 'hang' });
    expect(await write()).toBe('delivered');
    expect(puts()).toHaveLength(2);
    fault.release();
  });

  test('every answer lost: the entry was written since, so it is delivered', async () => {
    const { write, askedSince } = await prepared();
    github.fail({ ...put, with: 'swallow' });
    expect(await write()).toBe('delivered');
    expect(puts()).toHaveLength(5);
    expect(askedSince().at(-1)).toBe('GET /repos/acme/web/actions/secrets/KEY');
  });

  test('the same for a secret that did not exist', async () => {
    const { secrets, now } = await prepared();
    await secrets.prepare([target('NEW_KEY')]);
    github.fail({ method: 'PUT', path: /./, afterWork: true, with: { status: 504 } });
    expect(await secrets.put(target('NEW_KEY'), value, { deadline: now() + 300_000 })).toBe('delivered');
  });

  test('no try arrived, and none is known not to have: unknown', async () => {
    const { write, waits } = await prepared();
    github.fail({ ...put, with: 'reset' });
    expect(await write()).toBe('unknown');
    expect(puts()).toHaveLength(5);
    expect(waits.map((ms) => Math.round(ms / 1000))).toEqual([1, 2, 4, 8]);
  });

  test('the entry cannot be read: unknown', async () => {
    const { write } = await prepared();
    github.fail({ method: 'PUT', path: /./, with: 'swallow' });
    github.fail({ method: 'GET', path: /./, with: { status: 500 } });
    expect(await write()).toBe('unknown');
  });

  test('a refusal after a try without an answer is no refusal', async () => {
    const { write } = await prepared();
    github.fail({ ...put, occurrence: 1, with: 'reset' });
    github.fail({ ...put, occurrence: 2, with: secondaryRateLimit(1) });
    github.fail({ ...put, occurrence: 3, with: { status: 403, body: { message: 'Token revoked' } } });
    expect(await write()).toBe('unknown');
  });

  test('a refusal after the public key has changed is not one either', async () => {
    const { write } = await prepared();
    github.fail({ ...put, occurrence: 1, with: 'reset' });
    github.rotateKey(web);
    github.fail({ ...put, occurrence: 3, with: { status: 403, body: { message: 'Token revoked' } } });
    expect(await write()).toBe('unknown');
    expect(puts().map(({ status }) => status)).toEqual([undefined, 422, 403]);
  });

  test("an answer that is not GitHub's is none", async () => {
    const { write } = await prepared();
    github.fail({ ...put, with: { status: 200, body: '<html>Please log in</html>' } });
    expect(await write()).toBe('unknown');
  });

  const entry = (updatedAt: number) => ({
    status: 200,
    body: { name: 'KEY', created_at: '2026-01-01T00:00:00Z', updated_at: new Date(updatedAt).toISOString() },
  });

  test('a write in the second of the one before does not show: unknown', async () => {
    const { secrets, write } = await prepared();
    const soon = new Date(Date.now() + 2000);
    github.give({ ...web, name: 'KEY' }, { value: 'old', updatedAt: soon });
    await secrets.prepare([target('KEY')]);
    github.fail({ ...put, with: 'reset' });
    expect(await write()).toBe('unknown');
  });

  test('another writer before our first try is not us: unknown', async () => {
    const { write } = await prepared();
    github.fail({ ...put, with: 'reset' });
    github.fail({ method: 'GET', path: /KEY$/, with: entry(Date.now() - 5000) });
    expect(await write()).toBe('unknown');
  });

  test('clocks an hour apart make no difference', async () => {
    const { write } = await prepared({}, {}, { clockSkewMs: -3_600_000 });
    github.fail({ ...put, with: 'swallow' });
    expect(await write()).toBe('delivered');
  });

  test('never sent is a clear failure', async () => {
    const { write } = await prepared();
    await github.close();
    await write().catch(() => {}); // a connection that was still open may have carried it
    await expect(write()).rejects.toMatchObject({ code: 'github-unreachable' });
  });
});
