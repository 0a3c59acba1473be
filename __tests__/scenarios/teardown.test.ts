/** Teardown of an environment: all its keys of all hosts and Beats, and their secrets; no others. */
import { describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { SecretAddress } from '../support/github/addresses.ts';
import { type Key, managedKey, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const beats = ['heartbeat', 'filebeat', 'metricbeat'];
const place = { scope: 'repository', owner: 'acme', repo: 'web' } as const;
const teardown = { operation: 'invalidate', environment: 'pr-12' };

/** Fifty keys of three Beats, each stored in a secret. */
async function fill(stage: Stage, environment: string): Promise<Record<string, Key>> {
  const keys = await Promise.all(
    Array.from({ length: 50 }, async (_, index): Promise<[string, Key]> => {
      const beat = beats[index % beats.length]!;
      const host = `${environment}-host${index}`;
      const secret = `KEY_${host}`.toUpperCase().replaceAll('-', '_');
      const toSecret = { target: 'repository', target_repository: 'acme/web', secret };
      const key = await managedKey(stage, { metadata: { environment, beat, host, ...toSecret } }, 'wait_for');
      // Delivered a minute ago: a write within two seconds of the invalidation could be a person's, and is kept.
      stage.earlier.set(key.id, 61_000);
      stage.github.give(
        { ...place, name: secret },
        { value: key.credential, updatedAt: new Date(Date.now() - 60_000) },
      );
      return [`${beat} ${host}`, key];
    }),
  );
  return Object.fromEntries(keys);
}

async function createEnvironments(stage: Stage) {
  const [expectedInvalid, others] = await Promise.all([fill(stage, 'pr-12'), fill(stage, 'pr-1')]);
  const createdByHand: SecretAddress = { ...place, name: 'KEY_PR_12' };
  stage.github.give(createdByHand, { value: 'made by hand' });
  const remainingSecrets = () => stage.github.secrets().map(({ name }) => name);
  const expectedUnchanged = remainingSecrets().filter((name) => !name.startsWith('KEY_PR_12_'));
  return { expectedInvalid, others, remainingSecrets, expectedUnchanged };
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('invalidates the 50 keys of the environment, deletes their secrets, and leaves 50 of another', async () => {
    await using stage = await openStage(cluster);
    const { expectedInvalid, others, remainingSecrets, expectedUnchanged } = await createEnvironments(stage);
    const step = await stage.run(teardown);
    expect(step.status, step.log).toBe('success');
    expect(await validOf(cluster, { ...expectedInvalid, ...others })).toEqual(Object.keys(others));
    expect(remainingSecrets()).toEqual(expectedUnchanged);
    const ids = Object.values(expectedInvalid).map(({ id }) => id);
    expect(JSON.parse(step.outputs.invalidated!).sort()).toEqual(ids.sort());
    expect(Object.keys(JSON.parse(step.outputs.secrets!))).toHaveLength(50);
    expect(step.outputs.changed).toBe('true');
    expect((await step.post()).annotations).toEqual([]);

    const again = await stage.run(teardown);
    expect(again.status, again.log).toBe('success');
    expect(again.log).toContain('There was no valid API key to invalidate.');
    expect(await validOf(cluster, others)).toEqual(Object.keys(others));
    expect(stage.github.violations).toEqual([]);
  });

  test('again after a first run that could not delete the secrets', async () => {
    await using stage = await openStage(cluster);
    const { expectedInvalid, others, remainingSecrets, expectedUnchanged } = await createEnvironments(stage);
    const before = remainingSecrets();
    stage.github.fail({
      method: 'DELETE',
      path: /secrets/,
      with: {
        status: 403,
        headers: { 'X-Accepted-GitHub-Permissions': 'secrets=write' },
        body: { message: 'Resource not accessible by personal access token', status: '403' },
      },
    });
    const first = await stage.run(teardown);
    expect(first.status).toBe('failure');
    expect(first.annotations[0]!.message).toContain('Secrets: write');
    expect(remainingSecrets()).toEqual(before);
    expect(await validOf(cluster, expectedInvalid)).toEqual([]);

    stage.github.heal();
    const second = await stage.run(teardown);
    expect(second.status, second.log).toBe('success');
    expect(remainingSecrets()).toEqual(expectedUnchanged);
    expect(await validOf(cluster, others)).toEqual(Object.keys(others));
  });

  test('an empty environment is an error, and nothing is called', async () => {
    await using stage = await openStage(cluster);
    const step = await stage.run({ ...teardown, environment: '' });
    expect(step.status).toBe('failure');
    expect(step.annotations.map(({ message }) => message).join()).toContain('environment');
    expect(stage.proxy.exchanges).toEqual([]);
    expect(stage.github.requests).toEqual([]);
  });
});
