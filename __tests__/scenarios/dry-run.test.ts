/** `dry-run` prints what would be done, and whether it would work. It changes nothing. */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import type { Run } from '../support/runner/run.ts';
import { transcript } from '../support/runner/transcript.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { minterRole, openStage, type Stage, writer } from '../support/stage/stage.ts';
import { asRead } from '../support/stage/summary.ts';

const DRY = { 'dry-run': 'true' };
const toSecret = {
  operation: 'rotate',
  host: 'host001',
  environment: 'production',
  secret: 'HEARTBEAT_KEY',
  'secret-scope': 'environment',
  expiration: '30d',
};
const production = { environments: ['production'] };

/** Verifies that only reading requests were sent, to the cluster and to GitHub. */
function expectNoChange({ proxy, github }: Stage): void {
  const asked = new Set(proxy.exchanges.map(({ method, path }) => `${method} ${path}`));
  const questions = [
    'GET /',
    'GET /_security/_authenticate',
    'POST /_security/_query/api_key',
    'POST /_security/user/_has_privileges',
    'POST /heartbeat-*/_search',
  ];
  expect([...asked].filter((request) => !questions.includes(request))).toEqual([]);
  expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
}

/** Replaces names that differ between runs and versions. */
const shown = (runs: Run[], { cluster, proxy, github, minter }: Stage) =>
  transcript(runs, { elasticsearch: proxy.url, github: github.apiUrl })
    .replaceAll(minter.username, 'minter')
    .replaceAll(cluster.version, '<version>');

const marked = (log: string, mark: string) =>
  log.split('\n').flatMap((line) => (line.startsWith(`${mark} `) ? [line.slice(2).split(':')[0]] : []));

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test('all is well: every line is ✓, but for what only a write shows', async () => {
    await using stage = await openStage(cluster, production);
    const main = await stage.run({ ...DRY, ...toSecret });
    const post = await main.post();
    expect(main).toMatchObject({ exitCode: 0, annotations: [] });
    expect(marked(main.log, '✗')).toEqual([]);
    expect(marked(main.log, '?')).toEqual(['Clock', 'Writing secrets']);
    expect(main.log).toContain(
      'host001: would create API key heartbeat_host001 and write environment secret',
    );
    await expect(shown([main, post], stage)).toMatchFileSnapshot('__snapshots__/dry-run.txt');
    expectNoChange(stage);
  });

  test('a user who lacks one privilege: ✗ names it, and the role to paste is enough', async () => {
    const { indices, ...rest } = minterRole;
    const role = {
      ...rest,
      indices: indices.map((entry) => ({
        ...entry,
        privileges: entry.privileges.filter((name) => name !== 'auto_configure'),
      })),
    };
    await using stage = await openStage(cluster, { ...production, role });
    const main = await stage.run({ ...DRY, ...toSecret });
    expect(main.exitCode).toBe(1);
    expect(marked(main.log, '✗')).toEqual(['Privileges']);
    expect(failureOf(main).title).toBe('The dry run found what would fail');
    expect(failureOf(main).message).toContain('auto_configure on heartbeat-*');
    expect(asRead(main.summary)).toContain('auto_configure on heartbeat-*');

    const [, pasted] =
      /```console\nPUT \/_security\/role\/beats-minter\n([\s\S]+?)\n```/.exec(main.summary) ?? [];
    await using again = await openStage(cluster, { ...production, role: JSON.parse(pasted ?? '{}') });
    expect(await again.run({ ...DRY, ...toSecret })).toMatchObject({ exitCode: 0 });
    expect(await again.run(toSecret)).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    await expect(shown([main], stage)).toMatchFileSnapshot('__snapshots__/dry-run-privilege.txt');
    expectNoChange(stage);
  });

  test('a token that may not see the environment: ✗ names the permission', async () => {
    const github = {
      repositories: { 'acme/web': { environments: ['production'] } },
      tokens: { [writer]: { permissions: { secrets: 'write' as const } } },
    };
    await using stage = await openStage(cluster, { github });
    const main = await stage.run({ ...DRY, ...toSecret });
    expect(main.exitCode).toBe(1);
    expect(marked(main.log, '✗')).toEqual(['Secrets']);
    expect(failureOf(main).message).toMatch(/1 of \d checks failed\. Secrets: .*Environments: write/);
    await expect(shown([main], stage)).toMatchFileSnapshot('__snapshots__/dry-run-environment.txt');
    expectNoChange(stage);
  });

  test('a wrong password: one ✗, and no further request to the cluster', async () => {
    await using stage = await openStage(cluster, production);
    const main = await stage.run({ ...DRY, ...toSecret, password: 'not the password' });
    expect(main.exitCode).toBe(1);
    expect(marked(main.log, '✗')).toEqual(['Credentials']);
    expect(marked(main.log, '?')).toEqual(['Cluster', 'Writing secrets']);
    expect(stage.proxy.exchanges.map(({ path }) => path)).toEqual(['/_security/_authenticate']);
  });

  test('a create into a secret that holds a valid key: ✗ as in the real run', async () => {
    await using stage = await openStage(cluster, production);
    const { operation: _, ...rest } = toSecret;
    const first = await stage.run({ ...rest, operation: 'create' });
    const [{ id }] = JSON.parse(first.outputs.keys ?? '[]');
    await waitUntilVisible(cluster, id);
    const dry = await stage.run({ ...DRY, ...rest, operation: 'create' });
    expect(dry.exitCode).toBe(1);
    expect(failureOf(dry).message).toContain(id);
    expect(marked(dry.log, '✗')).toEqual(['Plan']);
    const rotation = await stage.run({ ...DRY, ...toSecret });
    expect(rotation.exitCode).toBe(0);
    expect(marked(rotation.log, '✓')).toContain('Clock');
  });

  test('to outputs: the planned keys, and no credential', async () => {
    await using stage = await openStage(cluster);
    const main = await stage.run({
      ...DRY,
      operation: 'create',
      host: 'host001, host002',
      'revoke-after-job': 'true',
    });
    expect(main).toMatchObject({ exitCode: 0, annotations: [], outputs: { changed: 'false' } });
    expect(JSON.parse(main.outputs.keys ?? '[]')).toMatchObject([
      { host: 'host001', status: 'planned', name: 'heartbeat_host001', id: '' },
      { host: 'host002', status: 'planned', name: 'heartbeat_host002', id: '' },
    ]);
    expect(main.summary).toContain('#### API keys that would be created');
    expect(Object.keys(main.outputs)).not.toContain('api-key');
    expectNoChange(stage);
    const asked = stage.proxy.exchanges.length;
    expect(await main.post()).toMatchObject({ exitCode: 0, log: '' });
    expect(stage.proxy.exchanges).toHaveLength(asked);
  });

  test("an invalidation: names the keys; another user's is ✗ without manage_api_key", async () => {
    await using stage = await openStage(cluster, {
      role: { ...minterRole, cluster: [...minterRole.cluster, 'read_security'] },
    });
    const key = await managedKey(stage);
    const own = await stage.run({ ...DRY, operation: 'invalidate', host: 'host001' });
    expect(own).toMatchObject({ exitCode: 0, annotations: [] });
    expect(own.outputs).toEqual({ changed: 'false', keys: '[]', invalidated: '[]', secrets: '{}' });
    expect(own.log).toContain(`Would invalidate API key heartbeat_host001 (${key.id})`);
    expect(own.log).toContain("✓ Other users' keys: the user sees them");
    expect(own.summary).toContain('#### API keys that would be invalidated');
    expect(asRead(own.summary)).toContain(key.id);

    await using another = await openStage(cluster);
    const theirs = await managedKey({ ...another, repositoryId: stage.repositoryId });
    const both = await stage.run({ ...DRY, operation: 'invalidate', host: 'host001' });
    expect(both.exitCode).toBe(1);
    expect(marked(both.log, '✗')).toEqual(['Invalidation']);
    expect(failureOf(both).message).toContain(theirs.id);
    expectNoChange(stage);
    expect(await validOf(cluster, { key, theirs })).toEqual(['key', 'theirs']);
  });

  test('without monitor the version is unknown, and the step would work all the same', async () => {
    const role = {
      cluster: ['manage_own_api_key'],
      indices: [
        { names: ['logs-*-*', 'metrics-*-*', 'traces-*-*'], privileges: ['auto_configure', 'create_doc'] },
      ],
    };
    await using stage = await openStage(cluster, { role });
    const main = await stage.run({ ...DRY, operation: 'create', host: 'host001', beat: 'otel-collector' });
    expect(main.exitCode).toBe(0);
    expect(marked(main.log, '?')).toEqual(['Version', 'Clock']);
  });

  test('a report and a confirm have no line for the clock, which they do not compare', async () => {
    await using stage = await openStage(cluster);
    await managedKey(stage);
    const reading = await stage.run({ ...DRY, operation: 'report' });
    expect(reading.log).not.toContain('Clock');
    expect(reading).toMatchObject({ exitCode: 0 });
    expect(reading.log).toContain('✓ Privileges: the user has the privileges that were checked');
    const waiting = await stage.run({ ...DRY, operation: 'confirm', host: 'host001' });
    expect(marked(waiting.log, '✗')).toEqual(['Plan']);
    expect(waiting.log).not.toContain('Clock');
    expectNoChange(stage);
  });

  test('wrong inputs fail it like any other step', async () => {
    await using stage = await openStage(cluster);
    const main = await stage.run({ ...DRY, operation: 'create', host: 'host001', expiration: '2w' });
    expect(failureOf(main).title).toBe('Some inputs are not right');
    expect(stage.proxy.exchanges).toEqual([]);
  });

  test('a role for custom index names is that role', async () => {
    const inputs = { ...DRY, operation: 'create', host: 'host001', index: 'hb-*' };
    await using stage = await openStage(cluster);
    const main = await stage.run(inputs);
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain('"names": [ "hb-*" ]');
  });
});
