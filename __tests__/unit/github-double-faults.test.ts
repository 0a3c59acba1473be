import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver, type Octokit, octokitFor, secretsOf } from '../support/github/client.ts';
import { type GitHubDouble, startGitHub } from '../support/github/double.ts';
import { type FaultRule, primaryRateLimit, secondaryRateLimit } from '../support/github/faults.ts';

const target = { scope: 'repository', owner: 'acme', repo: 'web' } as const;
const address = { ...target, name: 'API_KEY' };
const put = { method: 'PUT', path: '/repos/acme/web/actions/secrets/API_KEY' };

let github: GitHubDouble;
let octokit: Octokit;

beforeEach(async () => {
  github = await startGitHub({
    repositories: { 'acme/web': {} },
    tokens: { ghs_writer: { permissions: { secrets: 'write' } } },
  });
  octokit = octokitFor(github, 'ghs_writer');
});
afterEach(() => github.close());

const last = () => github.requests.at(-1);

describe('a fault', () => {
  test('reset: cut before anything was done', async () => {
    const fault = github.fail({ ...put, with: 'reset' });
    await expect(deliver(octokit, address, 'value')).rejects.toMatchObject({
      status: 500,
      message: /fetch failed|ECONNRESET/,
    });
    expect(github.secrets()).toEqual([]);
    expect(fault.hits).toBe(1);
    expect(last()).toMatchObject({ fault: 'reset', ended: 4 });
    expect(last()?.status).toBeUndefined();
  });

  test('swallow: cut when all was done', async () => {
    github.fail({ ...put, with: 'swallow' });
    await expect(deliver(octokit, address, 'value')).rejects.toThrow();
    expect(github.secret(address)?.value).toBe('value');
  });

  test('hang: nothing until it is released, then the work', async () => {
    const fault = github.fail({ ...put, with: 'hang' });
    const delivery = deliver(octokit, address, 'value');
    await fault.arrived();
    expect(github.secrets()).toEqual([]);
    expect(last()?.ended).toBeUndefined();
    fault.release();
    expect(await delivery).toBe(201);
    expect(last()).toMatchObject({ fault: 'hang', status: 201 });
  });

  test('hang resolves when so many requests have arrived at once', async () => {
    const fault = github.fail({ method: 'GET', path: /./, with: 'hang' });
    const secrets = secretsOf(octokit, target);
    const both = Promise.all([secrets.publicKey(), secrets.list()]);
    await fault.arrived(2);
    expect(github.requests.map(({ started, ended }) => [started, ended])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    fault.release();
    await both;
    await fault.arrived(2);
    const third = fault.arrived(3).then(() => fault.hits);
    await secrets.publicKey();
    expect(await third).toBe(3);
  });

  test('hang after the work', async () => {
    const fault = github.fail({ ...put, afterWork: true, with: 'hang' });
    const delivery = deliver(octokit, address, 'value');
    await fault.arrived();
    expect(github.secret(address)?.value).toBe('value');
    fault.release();
    expect(await delivery).toBe(201);
  });

  test('a client that leaves while its request hangs ends the request, and the double can be closed', async () => {
    const fault = github.fail({ path: /./, with: 'hang' });
    const leaver = new AbortController();
    const left = fetch(`${github.apiUrl}/repos/acme/web`, { signal: leaver.signal });
    await fault.arrived();
    leaver.abort();
    await expect(left).rejects.toThrow('abort');
    await expect.poll(() => last()?.ended).toBe(2);
    expect(last()?.status).toBeUndefined();
  });

  test('an answer instead, after the work or without it', async () => {
    const page = { status: 502, headers: { 'X-Proxy': 'edge' }, body: '<h1>Bad Gateway</h1>' };
    github.fail({ ...put, occurrence: 1, with: page });
    github.fail({ ...put, occurrence: 2, afterWork: true, with: page });
    const refusal = { status: 502, response: { data: page.body, headers: { 'x-proxy': 'edge' } } };
    await expect(deliver(octokit, address, 'value')).rejects.toMatchObject(refusal);
    expect(github.secrets()).toEqual([]);
    await expect(deliver(octokit, address, 'value')).rejects.toMatchObject(refusal);
    expect(github.secret(address)?.value).toBe('value');
    expect(await deliver(octokit, address, 'again')).toBe(204);
  });

  test.each([
    { limit: secondaryRateLimit(7), status: 403, header: ['retry-after', '7'], says: 'secondary rate limit' },
    {
      limit: secondaryRateLimit(7, 429),
      status: 429,
      header: ['retry-after', '7'],
      says: 'secondary rate limit',
    },
    {
      limit: primaryRateLimit(new Date('2026-01-31T10:00:00Z')),
      status: 403,
      header: ['x-ratelimit-reset', '1769853600'],
      says: 'API rate limit exceeded',
    },
  ])('a rate limit: $status $says', async ({ limit, status, header: [name = '', value], says }) => {
    github.fail({ path: /public-key$/, with: limit });
    const asked = secretsOf(octokit, target).publicKey();
    await expect(asked).rejects.toMatchObject({
      status,
      message: expect.stringContaining(says),
      response: { headers: { [name]: value } },
    });
    expect(github.violations).toEqual([]);
  });

  test.each<{ rule: Omit<FaultRule, 'with'>; failed: boolean[] }>([
    { rule: { path: /./ }, failed: [true, true, true] },
    { rule: { path: /./, occurrence: 2 }, failed: [false, true, false] },
    { rule: { path: '/repos/acme/web' }, failed: [true, true, true] },
    { rule: { path: '/repos/acme' }, failed: [false, false, false] },
    { rule: { path: /./, method: 'put' }, failed: [false, false, false] },
    { rule: { path: /web/g }, failed: [true, true, true] },
  ])('$rule meets $failed', async ({ rule, failed }) => {
    github.fail({ ...rule, with: { status: 503 } });
    const seen: boolean[] = [];
    for (const _ of failed) seen.push((await fetch(`${github.apiUrl}/repos/acme/web`)).status === 503);
    expect(seen).toEqual(failed);
  });

  test('is forgotten when the double heals', async () => {
    github.fail({ path: /./, with: { status: 503 } });
    github.heal();
    expect(await deliver(octokit, address, 'value')).toBe(201);
  });
});

describe('the record of requests', () => {
  test('shows which requests overlapped, and which followed', async () => {
    const fault = github.fail({ path: /public-key$/, with: 'hang' });
    const secrets = secretsOf(octokit, target);
    const key = secrets.publicKey();
    await fault.arrived();
    await secrets.list();
    fault.release();
    await key;
    await expect(secrets.delete('API_KEY')).rejects.toMatchObject({ status: 404 });
    expect(
      github.requests.map(({ operation, status, started, ended }) => [operation, status, started, ended]),
    ).toEqual([
      ['actions/get-repo-public-key', 200, 1, 4],
      ['actions/list-repo-secrets', 200, 2, 3],
      ['actions/delete-repo-secret', 404, 5, 6],
    ]);
    for (const { startedAt, endedAt = 0 } of github.requests)
      expect(endedAt).toBeGreaterThanOrEqual(startedAt);
  });

  test('holds neither the secret nor the token', async () => {
    await deliver(octokit, address, 'top-secret-value');
    const kept = JSON.stringify([github.requests, github.violations]);
    expect(kept).toContain('API_KEY');
    expect(kept).not.toMatch(/top-secret-value|ghs_writer/);
  });

  test('a request that breaks off in the middle leaves no trace', async () => {
    const half = httpRequest(`${github.apiUrl}${put.path}`, {
      method: 'PUT',
      headers: { 'content-length': 100 },
    });
    half.on('error', () => {});
    await new Promise((sent) => half.write('{', sent));
    half.destroy();
    expect(await deliver(octokit, address, 'value')).toBe(201);
    expect(github.requests.map(({ status }) => status)).toEqual([200, 201]);
  });
});

describe('GitHub’s clock', () => {
  test('is in the Date header and in updated_at, in whole seconds', async () => {
    const hour = 3_600_000;
    github.clockSkewMs = -hour;
    const before = Date.now() - hour;
    await deliver(octokit, address, 'value');
    const { headers, data } = await secretsOf(octokit, target).read('API_KEY');
    expect(data.updated_at).toMatch(/:\d\dZ$/);
    for (const moment of [Date.parse(headers.date ?? ''), Date.parse(data.updated_at)]) {
      expect(moment % 1000).toBe(0);
      expect(moment).toBeGreaterThan(before - 1000);
      expect(moment).toBeLessThanOrEqual(Date.now() - hour);
    }
  });

  test('leaves created_at where it was', async () => {
    github.give(address, { value: 'old', updatedAt: new Date('2026-01-31T10:11:12.999Z') });
    await deliver(octokit, address, 'new');
    const { createdAt, updatedAt } = github.secret(address)!;
    expect(createdAt).toBe('2026-01-31T10:11:12Z');
    expect(Date.parse(updatedAt)).toBeGreaterThan(Date.parse(createdAt));
  });
});

test('a secret can be removed', async () => {
  github.give(address, { value: 'value' });
  expect(github.take(address)).toBe(true);
  expect(github.take(address)).toBe(false);
  await expect(secretsOf(octokit, target).read('API_KEY')).rejects.toMatchObject({ status: 404 });
});
