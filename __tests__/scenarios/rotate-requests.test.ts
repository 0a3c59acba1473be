/** The requests of a successful rotation to a secret: each once, and none before the answer that it needs. */
import { describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey, publishes, toSecret } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';
import { asRead } from '../support/stage/summary.ts';

const rotation = { operation: 'rotate', host: 'host001', overlap: '0s', secret: 'HEARTBEAT_KEY' };
const place = '/repos/acme/web/actions/secrets';

type Asked = { what: string; startedAt: number; endedAt?: number };

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test('list, public key and secret in parallel, then create, verification and write in turn; after the job one more', async () => {
    await using stage = await openStage(cluster);
    const { proxy, github } = stage;
    const { credential } = await managedKey(stage, { metadata: toSecret('HEARTBEAT_KEY') });
    github.give(
      { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' },
      { value: credential },
    );
    stage.elapsed = 11 * 60_000;
    // Each of the three is held until all have arrived: if one waited for another, the step would not end.
    const key = github.fail({ method: 'GET', path: `${place}/public-key`, with: 'hang' });
    const entry = github.fail({ method: 'GET', path: `${place}/HEARTBEAT_KEY`, with: 'hang' });
    proxy.on({ path: /_query/ }, 'request', async () => {
      await Promise.all([key.arrived(), entry.arrived()]);
      key.release();
      entry.release();
    });

    const step = await stage.run(rotation);
    expect(step.status, step.log).toBe('success');
    const asked: Asked[] = [
      ...proxy.exchanges.map((exchange) => ({ ...exchange, what: `${exchange.method} ${exchange.path}` })),
      ...github.requests.map((one) => ({ ...one, what: `${one.method} ${one.path}` })),
    ].sort((a, b) => a.startedAt - b.startedAt);
    const inTurn = [
      'POST /_security/api_key',
      'POST /_security/user/_has_privileges',
      `PUT ${place}/HEARTBEAT_KEY`,
    ];
    expect(asked.slice(3).map(({ what }) => what)).toEqual(inTurn);
    expect(
      asked
        .slice(0, 3)
        .map(({ what }) => what)
        .sort(),
    ).toEqual([`GET ${place}/HEARTBEAT_KEY`, `GET ${place}/public-key`, 'POST /_security/_query/api_key']);
    const preflight = asked.slice(0, 3);
    for (const [index, one] of asked.slice(3).entries()) {
      const needed = index === 0 ? preflight : [asked[2 + index]!];
      for (const before of needed) expect(before.endedAt).toBeLessThanOrEqual(one.startedAt);
    }

    const inMain = proxy.exchanges.length;
    const post = await step.post();
    expect(post.status, post.log).toBe('success');
    expect(proxy.exchanges.slice(inMain).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /_security/api_key',
    ]);
    expect(github.requests).toHaveLength(3);
    expect(await publishes(cluster, stage.secret('HEARTBEAT_KEY'))).toBe(true);
  });

  test('a dry run prints the plan, and only reads', async () => {
    await using stage = await openStage(cluster);
    const older = await managedKey(stage, { metadata: toSecret('HEARTBEAT_KEY') });
    stage.elapsed = 11 * 60_000;
    const step = await stage.run({ ...rotation, 'dry-run': 'true' });
    expect(step.status, step.log).toBe('success');
    expect(step.outputs.changed).toBe('false');
    expect(asRead(step.summary)).toContain(`would retire <code>${older.id}</code> at once`);
    expect(step.log).toContain(`would invalidate API key ${older.id} after the job succeeds`);
    expect(step.log).not.toContain('when the job succeeds');
    await step.post();
    expect([...new Set(stage.proxy.exchanges.map(({ path }) => path))].sort()).toEqual([
      '/',
      '/_security/_authenticate',
      '/_security/_query/api_key',
      '/_security/user/_has_privileges',
    ]);
    expect(stage.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(await publishes(cluster, older.credential)).toBe(true);
  });

  test('a rotation that is not due only reads', async () => {
    await using stage = await openStage(cluster);
    const { proxy, github } = stage;
    const { credential } = await managedKey(stage, { metadata: toSecret('HEARTBEAT_KEY') });
    const address = { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' } as const;
    github.give(address, { value: credential });
    const step = await stage.run({ ...rotation, 'max-age': '30d' });
    expect(step.status, step.log).toBe('success');
    expect(step.outputs).toMatchObject({ changed: 'false' });
    expect(step.outputs).not.toHaveProperty('api-key');
    await step.post();
    expect(proxy.exchanges.map(({ path }) => path)).toEqual(['/_security/_query/api_key']);
    expect(github.requests.map(({ path }) => path).sort()).toEqual([
      `${place}/HEARTBEAT_KEY`,
      `${place}/public-key`,
    ]);
    expect(stage.secret('HEARTBEAT_KEY')).toBe(credential);
    expect(await publishes(cluster, credential)).toBe(true);
  });
});
