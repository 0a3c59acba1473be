/**
 * The examples in a runner program with a real cluster: what the hosts got, what GitHub holds, which keys are valid.
 * Each operation runs on each version of Elasticsearch, and no example runs twice.
 */
import { describe, expect, test } from 'vitest';
import { type Cluster, key } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Key, type KeySpec, managedKey, validOf } from '../support/stage/keys.ts';
import { type Example, openExample } from './example.ts';
import { missingTool } from './tools/missing-tool.ts';

const DAY = 24 * 60 * 60 * 1000;
const [older, newer = older!] = clusters() as [Cluster, Cluster?];

describe.skipIf(missingTool())('example', () => {
  test('deploy-one-host: the host gets its key, and the older one ends a day after a deploy that succeeds', async () => {
    await using example = await openExample(older);
    await example.succeed('deploy-one-host');
    const first = example.recorded('host001-ES_API_KEY')!;
    expect(await example.isValid(first)).toBe(true);
    const end = await endOf(example, first);
    expect(end).toBeCloseTo(90 * DAY, -6);

    example.stage.elapsed = DAY;
    example.break();
    const { exitCode } = await example.run('deploy-one-host');
    expect(exitCode).toBe(1);
    expect(await endOf(example, first)).toBeCloseTo(end, -6);

    example.clear();
    await example.succeed('deploy-one-host');
    expect(await example.isValid(example.recorded('host001-ES_API_KEY')!)).toBe(true);
    expect(example.recorded('host001-ES_API_KEY')).not.toBe(first);
    expectInADay(await endOf(example, first));
  });

  test.each([
    ['deploy-fleet-matrix', older],
    ['deploy-fleet-one-step', newer],
  ] as const)('%s: each host gets a key of its own', async (name, cluster) => {
    await using example = await openExample(cluster);
    await example.succeed(name);
    const keys = ['host001', 'host002', 'host003'].map((host) => example.recorded(`${host}-ES_API_KEY`)!);
    expect(new Set(keys).size).toBe(3);
    for (const credential of keys) expect(await example.isValid(credential)).toBe(true);
  });

  test('rotate-environment-secrets: a key that is due is in the secret when the deploy starts, one that is not is left', async () => {
    await using example = await openExample(older);
    const secrets = { HEARTBEAT_API_KEY: 'what GitHub reads when the job starts' };
    await example.succeed('rotate-environment-secrets', { eventName: 'schedule', secrets });
    const first = example.secret('HEARTBEAT_API_KEY', 'production');
    expect(await example.isValid(first)).toBe(true);
    expect(example.recorded('host001-ES_API_KEY')).toBe(secrets.HEARTBEAT_API_KEY);

    example.clear();
    await example.succeed('rotate-environment-secrets', { eventName: 'schedule', secrets });
    expect(example.secret('HEARTBEAT_API_KEY', 'production')).toBe(first);
    // It is deployed each night, so that a failed deploy is retried.
    expect(example.recorded('host001-ES_API_KEY')).toBe(secrets.HEARTBEAT_API_KEY);
    expect(example.stage.github.violations).toEqual([]);
  });

  test('rotate-repository-secrets: the host has the new key before the older one ends', async () => {
    await using example = await openExample(newer);
    const rotateAndDeploy = async () => {
      await example.succeed('rotate-repository-secrets', { eventName: 'schedule' });
      expect(example.recorded('dispatched')).toBe(
        `${example.repository} workflow run deploy-from-secrets.yml\n`,
      );
      const names = ['HEARTBEAT_API_KEY_HOST001', 'HEARTBEAT_API_KEY_HOST002'];
      const secrets = Object.fromEntries(names.map((name) => [name, example.secret(name)]));
      await example.succeed('deploy-from-secrets', { eventName: 'workflow_dispatch', secrets });
      return ['host001', 'host002'].map((host) => example.recorded(`${host}-ES_API_KEY`)!);
    };
    const first = await rotateAndDeploy();

    example.stage.elapsed = 24 * DAY; // of 30, and due when less than 7 are left
    example.clear();
    const second = await rotateAndDeploy();
    for (const [index, credential] of second.entries()) {
      expect(credential).not.toBe(first[index]);
      expect(await example.isValid(credential)).toBe(true);
      expect(await example.isValid(first[index]!)).toBe(true);
      // two nights in which a deploy may fail
      expect(await endOf(example, first[index]!)).toBeGreaterThan(2 * DAY);
    }
    expect(example.stage.github.violations).toEqual([]);
  });

  test('rotate, called by another workflow: the secret is in the environment of the caller', async () => {
    await using example = await openExample(older);
    const secrets = { KEY_WRITER_TOKEN: 'ghs_writer' };
    const file = '__tests__/workflows/fixtures/call-rotate.yml';
    const log = await example.succeed('rotate', { file, secrets });
    expect(log).toContain('changed: true');
    for (const host of ['HOST001', 'HOST002']) {
      const credential = example.secret(`HEARTBEAT_API_KEY_${host}`, 'production');
      expect(await example.isValid(credential)).toBe(true);
    }
    expect(example.stage.github.violations).toEqual([]);
  });

  test('teardown-pull-request: ends the keys of this pull request, and none for a fork', async () => {
    await using example = await openExample(newer);
    const keys = await plant(example, { mine: 'pr-12', other: 'pr-1', production: 'production' });
    const close = (from: string) => {
      const event = { number: 12, pull_request: { number: 12, head: { repo: { full_name: from } } } };
      return example.succeed('teardown-pull-request', { eventName: 'pull_request', event });
    };
    await close('mallory/web');
    expect(await validOf(example.stage.cluster, keys)).toEqual(['mine', 'other', 'production']);
    await close(example.repository);
    expect(await validOf(example.stage.cluster, keys)).toEqual(['other', 'production']);
  });

  test('teardown-branch: a branch called production changes nothing in production', async () => {
    await using example = await openExample(older);
    const keys = await plant(example, { branch: 'branch-production', production: 'production' });
    const remove = (ref_type: string) =>
      example.succeed('teardown-branch', { eventName: 'delete', event: { ref: 'production', ref_type } });
    await remove('tag');
    expect(await validOf(example.stage.cluster, keys)).toEqual(['branch', 'production']);
    await remove('branch');
    expect(await validOf(example.stage.cluster, keys)).toEqual(['production']);
  });

  test('leaked-key: ends this key', async () => {
    await using example = await openExample(newer);
    const keys = await plant(example, { leaked: 'production', other: 'production' });
    const inputs = { 'key-id': keys.leaked!.id };
    await example.succeed('leaked-key', { eventName: 'workflow_dispatch', inputs });
    expect(await validOf(example.stage.cluster, keys)).toEqual(['other']);
  });

  test.each([
    ['passes', older],
    ['fails', newer],
  ] as const)('integration-test: the key ends with the job that %s', async (outcome, cluster) => {
    await using example = await openExample(cluster);
    if (outcome === 'fails') example.break();
    const { exitCode, log } = await example.run('integration-test');
    expect(exitCode, log).toBe(outcome === 'passes' ? 0 : 1);
    const tested = example.recorded('tested')!; // it was good then: the double of the tests has asked the cluster
    expect(tested).toMatch(/^[\w-]+:[\w-]+$/);
    expect(await example.isValid(tested)).toBe(false);
  });

  test('report-issue: an issue names the keys that need attention; otherwise there is no issue', async () => {
    await using example = await openExample(older);
    await example.succeed('report-issue', { eventName: 'schedule' });
    expect(example.recorded('issue')).toBeUndefined();

    const keys = await plant(example, { one: 'production', other: 'pr-1' });
    const { exitCode, log } = await example.run('report-issue', { eventName: 'schedule' });
    expect(exitCode, log).toBe(1);
    expect(example.recorded('dispatched')).toContain(
      `${example.repository} issue create --title API keys need attention`,
    );
    for (const { id } of Object.values(keys))
      expect(example.recorded('issue')).toContain(`(\`${id}\`): current, expires never`);
    expect(await validOf(example.stage.cluster, keys)).toEqual(['one', 'other']);
  });

  test('report: names the keys, and ends none', async () => {
    await using example = await openExample(older);
    const keys = await plant(example, { one: 'production', other: 'pr-1' });
    const log = await example.succeed('report', { eventName: 'schedule' });
    for (const { id } of Object.values(keys)) expect(log).toContain(id);
    expect(await validOf(example.stage.cluster, keys)).toEqual(['one', 'other']);
  });
});

/** Existing keys of the example's repository, one for each environment. */
async function plant(example: Example, environments: Record<string, string>): Promise<Record<string, Key>> {
  const { repository, stage } = example;
  const spec = (environment: string): KeySpec => ({
    metadata: { repository_id: repository, repository, environment },
  });
  const keys: Record<string, Key> = {};
  for (const [name, environment] of Object.entries(environments))
    keys[name] = await managedKey(stage, spec(environment));
  return keys;
}

const idOf = (credential: string) => credential.split(':')[0]!;

/** Milliseconds from now. */
async function endOf({ stage }: Example, credential: string): Promise<number> {
  const { expiration } = await key(stage.cluster, idOf(credential));
  return expiration === undefined ? Infinity : expiration - Date.now();
}

function expectInADay(milliseconds: number): void {
  expect(milliseconds).toBeGreaterThan(DAY - 5 * 60 * 1000);
  expect(milliseconds).toBeLessThanOrEqual(DAY);
}
