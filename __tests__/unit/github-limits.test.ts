/** Rate limits, deadlines and aborts: which ones the action waits for. */
import { describe, expect, test } from 'vitest';
import type { GitHubDouble } from '../support/github/double.ts';
import { primaryRateLimit, secondaryRateLimit } from '../support/github/faults.ts';
import { type OpenOptions, openOn, secret, startForTest, target } from '../support/github/open-secrets.ts';

const value = secret('id:api_key');
const put = { method: 'PUT', path: /KEY$/ };
const puts = () => github.requests.filter(({ method }) => method === 'PUT');

let github: GitHubDouble;

async function prepared(options: OpenOptions = {}) {
  github = await startForTest({
    repositories: { 'acme/web': {} },
  });
  const opened = openOn(github, options);
  await opened.secrets.prepare([target('KEY'), target('OTHER_KEY')]);
  const write = (ms = 300_000, name = 'KEY') =>
    opened.secrets.put(target(name), value, { deadline: opened.now() + ms });
  return { ...opened, write };
}

const seconds = (waits: number[]) => waits.map((ms) => Math.round(ms / 1000));

describe('rate limits', () => {
  test.each([403, 429] as const)('a %i with retry-after is waited for', async (status) => {
    const { write, waits, lines } = await prepared();
    github.fail({ ...put, occurrence: 1, with: secondaryRateLimit(17, status) });
    expect(await write()).toBe('delivered');
    expect(seconds(waits)).toEqual([17]);
    expect(lines).toContain("GitHub's rate limit for this token is reached: it asks to wait 17 s.");
  });

  test("the hour's limit is waited for until it is reset, by GitHub's clock", async () => {
    const { write, waits } = await prepared();
    github.clockSkewMs = 3_600_000;
    github.fail({ ...put, occurrence: 1, with: primaryRateLimit(new Date(Date.now() + 3_600_000 + 40_000)) });
    expect(await write()).toBe('delivered');
    expect(waits[0]).toBeGreaterThan(39_000);
    expect(waits[0]).toBeLessThan(43_000);
  });

  test('one that names no time is waited for a minute', async () => {
    const { write, waits } = await prepared();
    const { headers: _, ...unnamed } = secondaryRateLimit(1);
    github.fail({ ...put, occurrence: 1, with: unnamed });
    expect(await write()).toBe('delivered');
    expect(seconds(waits)).toEqual([60]);
  });

  test('one that ends after the deadline fails at once: nothing was written', async () => {
    const { write, waits } = await prepared();
    github.fail({ ...put, with: secondaryRateLimit(400) });
    await expect(write()).rejects.toMatchObject({
      code: 'github-rate-limit',
      details: expect.stringMatching(/until \d\d:\d\d UTC/),
    });
    expect(waits).toEqual([]);
    expect(puts()).toHaveLength(1);
  });

  test('one that never ends is aborted', async () => {
    const { write } = await prepared();
    github.fail({ ...put, with: secondaryRateLimit(1) });
    await expect(write()).rejects.toMatchObject({ code: 'github-rate-limit' });
    expect(puts()).toHaveLength(5);
  });

  test('it holds back the other requests of the token', async () => {
    const { write, waits } = await prepared();
    github.fail({ ...put, path: '/repos/acme/web/actions/secrets/KEY', with: secondaryRateLimit(400) });
    await expect(write()).rejects.toMatchObject({ code: 'github-rate-limit' });
    await expect(write(300_000, 'OTHER_KEY')).rejects.toMatchObject({ code: 'github-rate-limit' });
    expect(puts()).toHaveLength(1);
    expect(await write(500_000, 'OTHER_KEY')).toBe('delivered');
    expect(seconds(waits)).toEqual([400]);
  });
});

test('a limit that is met by another request meanwhile counts too', async () => {
  const { write, waits } = await prepared();
  github.fail({ ...put, path: /\/KEY$/, occurrence: 1, with: { status: 503 } });
  github.fail({ ...put, path: /OTHER_KEY$/, occurrence: 1, with: secondaryRateLimit(30) });
  expect(await Promise.all([write(), write(300_000, 'OTHER_KEY')])).toEqual(['delivered', 'delivered']);
  expect(Math.max(...waits)).toBeGreaterThan(29_000);
});

describe('the deadline', () => {
  test('past it nothing is sent', async () => {
    const { write } = await prepared();
    await expect(write(-1)).rejects.toMatchObject({ code: 'github-too-late' });
    expect(puts()).toHaveLength(0);
  });

  test('no try starts after it', async () => {
    const { write } = await prepared();
    github.fail({ ...put, with: { status: 503 } });
    expect(await write(3500)).toBe('unknown');
    expect(puts()).toHaveLength(3);
  });

  test("an overloaded GitHub's retry-after beyond it is not waited for", async () => {
    const { write, waits } = await prepared();
    github.fail({ ...put, with: { status: 503, headers: { 'Retry-After': '60' } } });
    expect(await write(30_000)).toBe('unknown');
    expect(waits).toEqual([]);
  });
});

describe('an abort', () => {
  test('before the write: nothing is sent', async () => {
    const cancelled = new AbortController();
    const { write } = await prepared({ signal: cancelled.signal });
    cancelled.abort(new Error('cancelled'));
    await expect(write()).rejects.toThrow('cancelled');
    expect(puts()).toHaveLength(0);
  });

  test('in the middle of the write: unknown', async () => {
    const cancelled = new AbortController();
    const { write } = await prepared({ signal: cancelled.signal });
    const fault = github.fail({ ...put, with: 'hang' });
    const written = write();
    await fault.arrived();
    cancelled.abort(new Error('cancelled'));
    expect(await written).toBe('unknown');
    expect(puts()).toHaveLength(1);
  });

  test.each([
    ['that rejects then', () => Promise.reject(new Error('cancelled'))],
    ['that goes on', () => new Promise<void>(() => {})],
  ])('in a wait %s: the wait ends, and nothing is sent again', async (_, waiting) => {
    const cancelled = new AbortController();
    const wait = () => {
      cancelled.abort(new Error('cancelled'));
      return waiting();
    };
    const { write } = await prepared({ signal: cancelled.signal, wait });
    github.fail({ ...put, with: secondaryRateLimit(60) });
    await expect(write()).rejects.toMatchObject({ code: 'github-rate-limit' });
    expect(puts()).toHaveLength(1);
  });
});
