/** The requests of the preflight to GitHub, and how it reads the answers. */
import { describe, expect, test } from 'vitest';
import type { SecretTarget } from '../../src/request.ts';
import type { GitHubDouble, GitHubOptions } from '../support/github/double.ts';
import { asked, openOn, startWithRepositories, target } from '../support/github/open-secrets.ts';

let github: GitHubDouble;
const start = async (options?: GitHubOptions) => {
  github = await startWithRepositories(options);
  return github;
};

const web = { scope: 'repository', owner: 'acme', repo: 'web' } as const;
const acme = { scope: 'organization', owner: 'acme' } as const;
const environment: Partial<SecretTarget> = { scope: 'environment', environment: 'EU/Production' };
const organization: Partial<SecretTarget> = { scope: 'organization', holder: 'acme' };
const publicKey = 'GET /repos/acme/web/actions/secrets/public-key';
const list = 'GET /repos/acme/web/actions/secrets';

describe('requests', () => {
  test('one secret that exists: the public key and its entry, side by side', async () => {
    await start();
    const updatedAt = new Date('2026-03-04T05:06:07Z');
    github.give({ ...web, name: 'KEY' }, { value: 'old', updatedAt });
    const hanging = github.fail({ path: /./, with: 'hang' });
    const prepared = openOn(github).secrets.prepare([target('KEY')]);
    await hanging.arrived(2);
    hanging.release();
    const { entries, clockAhead } = await prepared;
    expect(entries).toEqual(new Map([['KEY', { updatedAt: updatedAt.getTime() }]]));
    expect(Math.abs(clockAhead)).toBeLessThan(5000);
    expect(asked(github).sort()).toEqual([`${list}/KEY`, publicKey]);
  });

  test('one secret that does not: then also the number of secrets', async () => {
    await start();
    const { entries } = await openOn(github).secrets.prepare([target('KEY')]);
    expect(entries.size).toBe(0);
    expect(asked(github).slice(0, 2).sort()).toEqual([`${list}/KEY`, publicKey]);
    expect(asked(github).slice(2)).toEqual([list]);
  });

  test('many: the public key and the list, not one request for each', async () => {
    await start();
    for (const name of ['A', 'C', 'OTHER']) github.give({ ...web, name }, { value: 'old' });
    const hanging = github.fail({ path: /./, with: 'hang' });
    const prepared = openOn(github).secrets.prepare(['A', 'B', 'C'].map((name) => target(name)));
    await hanging.arrived(2);
    hanging.release();
    expect([...(await prepared).entries.keys()]).toEqual(['A', 'C']);
    expect(asked(github).sort()).toEqual([list, publicKey]);
  });

  test('many in an organization: the first page has the number, the others are requested in parallel', async () => {
    await start();
    const names = Array.from({ length: 250 }, (_, index) => `KEY_${index}`);
    for (const name of names) github.give({ ...acme, name }, { value: 'old' });
    const { entries } = await openOn(github).secrets.prepare(names.map((name) => target(name, organization)));
    expect(new Set(entries.keys())).toEqual(new Set(names));
    const [first, second, third] = github.requests.filter(({ path }) => path.endsWith('/secrets'));
    expect(github.requests).toHaveLength(4);
    expect(second!.started).toBeGreaterThan(first!.ended!);
    expect(third!.started).toBeGreaterThan(first!.ended!);
  });

  test("the clock is GitHub's, not ours", async () => {
    await start({ clockSkewMs: 3_600_000 });
    const { clockAhead } = await openOn(github).secrets.prepare([target('KEY')]);
    expect(Math.abs(clockAhead - 3_600_000)).toBeLessThan(5000);
  });

  test.each([
    ['environment', environment, '/repos/acme/web/environments/EU%2FProduction/secrets/public-key'],
    ['organization', organization, '/orgs/acme/actions/secrets/public-key'],
    ['dependabot', { scope: 'dependabot' }, '/repos/acme/web/dependabot/secrets/public-key'],
  ] as const)('%s: its own path', async (_, place, path) => {
    await start();
    await openOn(github).secrets.prepare([target('KEY', place)]);
    expect(asked(github)).toContain(`GET ${path}`);
  });

  test('GitHub Enterprise Server: behind its prefix', async () => {
    await start({ prefix: '/api/v3' });
    await openOn(github).secrets.prepare([target('KEY')]);
    expect(asked(github)).toContain(publicKey);
  });

  test('a request to an overloaded GitHub is retried', async () => {
    await start();
    github.fail({ path: /public-key/, occurrence: 1, with: { status: 502, body: '<html>Unicorn!</html>' } });
    github.fail({ path: /KEY$/, occurrence: 1, with: 'reset' });
    await openOn(github).secrets.prepare([target('KEY')]);
    expect(asked(github).filter((request) => request === publicKey)).toHaveLength(2);
    expect(asked(github).filter((request) => request === `${list}/KEY`)).toHaveLength(2);
  });
});

describe('a lookup, for an operation that writes nothing', () => {
  test('the list alone', async () => {
    await start({ tokens: { writer: { permissions: { secrets: 'read' } } } });
    for (let index = 0; index < 100; index++) github.give({ ...web, name: `FULL_${index}` }, { value: 'x' });
    const { entries } = await openOn(github).secrets.lookUp([target('FULL_7'), target('GONE')]);
    expect([...entries.keys()]).toEqual(['FULL_7']);
    expect(asked(github)).toEqual([list]);
  });

  test('an environment that does not exist', async () => {
    await start();
    const looked = openOn(github).secrets.lookUp([target('KEY', { ...environment, environment: 'staging' })]);
    await expect(looked).rejects.toMatchObject({ code: 'github-environment' });
  });
});

describe('room', () => {
  const fill = (place: typeof web | typeof acme, number: number) => {
    for (let index = 0; index < number; index++)
      github.give({ ...place, name: `FULL_${index}` }, { value: 'x' });
  };

  test('a repository at the limit accepts no new secret', async () => {
    await start();
    fill(web, 100);
    await expect(openOn(github).secrets.prepare([target('KEY')])).rejects.toMatchObject({
      code: 'github-too-many-secrets',
      details:
        'There are 100 repository secrets of acme/web, and GitHub allows 100: the limit leaves no room for KEY.',
    });
  });

  test('one that exists needs no room', async () => {
    await start();
    fill(web, 100);
    await expect(openOn(github).secrets.prepare([target('FULL_7')])).resolves.toBeDefined();
  });

  test('of many, all that are new must fit', async () => {
    await start();
    fill(web, 97);
    const names = ['FULL_1', 'A', 'B', 'C', 'D', 'E'];
    await expect(openOn(github).secrets.prepare(names.map((name) => target(name)))).rejects.toMatchObject({
      code: 'github-too-many-secrets',
      details: expect.stringContaining('no room for A, B, C and 2 more'),
    });
    await expect(
      openOn(github).secrets.prepare(names.slice(0, 4).map((name) => target(name))),
    ).resolves.toBeDefined();
  });

  test('an organization has 1,000', async () => {
    await start();
    fill(acme, 100);
    await openOn(github).secrets.prepare([target('KEY', organization)]);
    fill(acme, 1000);
    await expect(openOn(github).secrets.prepare([target('KEY', organization)])).rejects.toMatchObject({
      code: 'github-too-many-secrets',
    });
  });
});
