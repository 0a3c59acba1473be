/** Serverless, which has no index lifecycle management: a proxy refuses what Serverless refuses. */
import { describe, expect } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { json } from '../support/proxy/answers.ts';
import type { FaultProxy } from '../support/proxy/proxy.ts';
import { transcript } from '../support/runner/transcript.ts';
import { MINTING_ROLE } from '../support/scenario/setting.ts';
import { test } from '../support/scenario/test.ts';

const lacking = /"(read_ilm|manage_ilm)"/;
const withoutIlm = {
  ...MINTING_ROLE,
  cluster: MINTING_ROLE.cluster.filter((privilege) => !lacking.test(`"${privilege}"`)),
};

/** The text of Elasticsearch's ServerlessSecurityPlugin, from a bug report. */
function refuseAsServerless(proxy: FaultProxy): void {
  proxy.rewrite({
    request: (request) => {
      const [, privilege] = lacking.exec(request.body.toString()) ?? [];
      if (!privilege || !request.path.startsWith('/_security/api_key')) return request;
      const reason = `Validation Failed: 1: cluster privilege [${privilege}] exists but is not supported when running in serverless mode. a privilege must be one of the predefined cluster privilege names [all,monitor];`;
      const error = { type: 'action_request_validation_exception', reason };
      return json(400, { error: { root_cause: [error], ...error }, status: 400 });
    },
  });
}

/** Searches show a key only so many milliseconds after its creation. */
function hideYoungKeys(proxy: FaultProxy, lag: number): void {
  proxy.rewrite({
    answer: (answer, { path }) => {
      if (path !== '/_security/_query/api_key' || answer.status !== 200) return answer;
      const body = JSON.parse(answer.body.toString()) as { api_keys: { creation: number }[] };
      const seen = body.api_keys.filter(({ creation }) => creation + lag < Date.now());
      return { ...answer, body: Buffer.from(JSON.stringify({ ...body, api_keys: seen })) };
    },
  });
}

describe.each(clusters())('Elasticsearch $version as Serverless', (cluster) => {
  test('a key is created without the privileges that do not exist, verified, and rotated like any other', async ({
    setting,
  }) => {
    const here = await setting(cluster, { role: withoutIlm });
    refuseAsServerless(here.proxy);
    const inputs = { operation: 'rotate', host: 'host001', overlap: '1h' };

    const first = await here.run(inputs);
    expect(first).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    expect(first.log).toContain('This is Serverless');
    await expect(transcript([first], { elasticsearch: here.proxy.url })).toMatchFileSnapshot(
      '__snapshots__/serverless.txt',
    );
    expect(here.asked()).toEqual([
      'POST /_security/_query/api_key',
      'POST /_security/api_key?refresh=false',
      'POST /_security/api_key?refresh=false',
      'POST /_security/user/_has_privileges',
    ]);

    await waitUntilVisible(cluster, first.outputs.id!);
    here.elapsed = 11 * 60_000; // the older key is settled by now
    const second = await here.run(inputs);
    expect(second.log).toContain(
      `when the job succeeds, API key ${first.outputs.id} is set to expire 1h later`,
    );
    await second.post();
    expect(await here.validIds()).toEqual([first.outputs.id, second.outputs.id]);
  });

  test('many hosts meet the refusal, and all get their key', async ({ setting }) => {
    const here = await setting(cluster, { role: withoutIlm });
    refuseAsServerless(here.proxy);
    const step = await here.run({ operation: 'create', host: 'a, b, c, d', expiration: '1h' });
    expect(step.exitCode).toBe(0);
    expect(await here.validIds()).toHaveLength(4);
  });

  test("a lost answer leaves no key behind, though a search lags longer than on a node of one's own", async ({
    setting,
  }) => {
    const here = await setting(cluster, { role: withoutIlm });
    refuseAsServerless(here.proxy);
    hideYoungKeys(here.proxy, 2_000);
    const create = { method: 'POST', path: /^\/_security\/api_key$/ };
    here.proxy.fault({ ...create, occurrence: 2 }, 'swallow-cut');
    const step = await here.run({ operation: 'create', host: 'host001', expiration: '1h' });
    await step.post();
    expect(step.exitCode).toBe(0);
    expect(here.created()).toHaveLength(2);
    expect(await here.validIds()).toEqual([step.outputs.id]);
  });

  test("a user's own role descriptors are never changed: the step fails with the refusal", async ({
    setting,
  }) => {
    const here = await setting(cluster, { role: withoutIlm });
    refuseAsServerless(here.proxy);
    const step = await here.run({
      operation: 'create',
      host: 'host001',
      expiration: '1h',
      'role-descriptors': 'mine: { cluster: [monitor, read_ilm] }',
    });
    expect(step.exitCode).toBe(1);
    expect(step.annotations[0]!.message).toContain('does not exist on Serverless');
    expect(await here.validIds()).toEqual([]);
  });
});
