/** A key with fewer or more privileges than requested is not delivered, and is invalidated. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { MINTING_ROLE, type Setting } from '../support/scenario/setting.ts';
import { test } from '../support/scenario/test.ts';

const withoutCreateDoc = {
  ...MINTING_ROLE,
  indices: [{ names: ['heartbeat-*'], privileges: ['view_index_metadata', 'auto_configure'] }],
};

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test('a minting user without create_doc: no output, no valid key, and the missing privilege', async ({
    setting,
  }) => {
    const here = await setting(cluster, { role: withoutCreateDoc });
    const step = await here.run({ operation: 'create', host: 'host001' });
    const { title, message } = failureOf(step);
    expect(title).toBe('The minting user lacks privileges that the key needs');
    expect(message).toContain(
      `User ${here.minter.username} lacks create_doc on heartbeat-*, so a key of this user lacks it too.`,
    );
    expect(message).toContain("Give the minting user's role the privileges that are named.");
    await expectMadeAndDead(here, 1);
    // It is already invalid, so the post step has nothing to do.
    here.asked();
    await step.post();
    expect(here.asked()).toEqual([]);
  });

  test('a minting user that lacks several privileges: all of them are named', async ({ setting }) => {
    const here = await setting(cluster, { role: { cluster: ['manage_own_api_key', 'monitor'] } });
    const step = await here.run({ operation: 'create', host: 'host001' });
    expect(failureOf(step).message).toContain(
      'lacks cluster privilege read_ilm, cluster privilege read_pipeline, ' +
        'view_index_metadata on heartbeat-*, create_doc on heartbeat-*, auto_configure on heartbeat-*, ' +
        'so a key of this user lacks them too.',
    );
    await expectMadeAndDead(here, 1);
  });

  test('of several hosts none is delivered when the minting user lacks a privilege', async ({ setting }) => {
    const here = await setting(cluster, { role: withoutCreateDoc });
    const step = await here.run({ operation: 'create', host: 'host001, host002, host003' });
    expect(failureOf(step).message).toContain('create_doc on heartbeat-*');
    expect(here.created().length).toBeGreaterThan(0);
    expect(await here.validIds()).toEqual([]);
  });

  test('a minting user that may not create keys: 403, and the privilege that it needs', async ({
    setting,
  }) => {
    const here = await setting(cluster, { role: { ...MINTING_ROLE, cluster: ['monitor'] } });
    const step = await here.run({ operation: 'create', host: 'host001' });
    const { title, message } = failureOf(step);
    expect(title).toBe('The minting user lacks a privilege');
    expect(message).toMatch(
      /^Elasticsearch refused \(403\) while creating the API key\. .*manage_own_api_key/,
    );
    expect(here.asked()).toEqual(['POST /_security/api_key?refresh=false']);
    expect(here.created()).toEqual([]);
  });

  test('a key with all its owner’s privileges, because its role descriptors were lost, is invalidated', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    here.proxy.rewrite({
      request: (request, { path }) => {
        if (path !== '/_security/api_key' || request.method !== 'POST') return request;
        const { role_descriptors: _, ...rest } = JSON.parse(request.body.toString());
        return { ...request, body: Buffer.from(JSON.stringify(rest)) };
      },
    });
    const step = await here.run({ operation: 'create', host: 'host001' });
    expect(failureOf(step).title).toBe('The key has more privileges than requested');
    await expectMadeAndDead(here, 1);
  });

  test('a cluster that does not know the new key: the credentials of the step are not blamed', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    // As where a load balancer sends the second request to another cluster.
    const unknown = `ApiKey ${Buffer.from('VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw').toString('base64')}`;
    here.proxy.rewrite({
      request: (request, { path }) =>
        path === '/_security/user/_has_privileges'
          ? { ...request, headers: { ...request.headers, authorization: unknown } }
          : request,
    });
    const step = await here.run({ operation: 'create', host: 'host001' });
    const { title, message } = failureOf(step);
    expect(title).toBe('The cluster did not accept the new API key');
    expect(message).toMatch(/\(401\).* The new key was invalidated\.\nCheck that all addresses in cluster/);
    expect(message).not.toContain('password');
    await expectMadeAndDead(here, 1);
  });

  test('without verify the key is delivered unverified, in one request', async ({ setting }) => {
    const here = await setting(cluster, { role: withoutCreateDoc });
    const step = await here.run({ operation: 'create', host: 'host001', verify: 'false' });
    expect(step.exitCode).toBe(0);
    expect(here.asked()).toEqual(['POST /_security/api_key?refresh=false']);
    expect(await here.validIds()).toEqual([step.outputs.id]);
  });
});

async function expectMadeAndDead(here: Setting, count: number): Promise<void> {
  expect(here.created()).toHaveLength(count);
  expect(await here.validIds()).toEqual([]);
}
