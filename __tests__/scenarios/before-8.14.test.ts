/**
 * Elasticsearch before 8.14 takes no aggregations in a search for API keys, and so does not tell its clock: the real node behind a
 * proxy that refuses them as 8.13 does.
 */
import { describe, expect, test } from 'vitest';
import type { Cluster } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { json } from '../support/proxy/answers.ts';
import { feeds, type Key, managedKey } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const rotation = {
  operation: 'rotate',
  host: 'host001',
  secret: 'HEARTBEAT_KEY',
  expiration: '1h',
  'renew-before': '30m',
  overlap: '0s',
};

/** A stage whose secret holds a key that lives this long. */
async function openOlder(cluster: Cluster, life: string): Promise<{ stage: Stage; key: Key }> {
  const stage = await openStage(cluster);
  stage.proxy.rewrite({
    request: (request) =>
      request.body.includes('"aggs"')
        ? json(400, { error: { type: 'x_content_parse_exception', reason: '[1:2] unknown field [aggs]' } })
        : request,
  });
  const key = await managedKey(stage, { expiration: life, metadata: feeds('HEARTBEAT_KEY') });
  const address = { scope: 'repository', owner: 'acme', repo: 'web', name: 'HEARTBEAT_KEY' } as const;
  stage.github.give(address, { value: key.credential });
  return { stage, key };
}

describe.each(clusters())('Elasticsearch $version as 8.13', (cluster) => {
  test('a key that is young enough is not rotated: the server compares', async () => {
    const { stage, key } = await openOlder(cluster, '50m');
    await using _ = stage;
    const step = await stage.run(rotation);
    expect(step.status, step.log).toBe('success');
    expect(step.outputs).toMatchObject({ changed: 'false', id: key.id });
    expect(stage.secret('HEARTBEAT_KEY')).toBe(key.credential);
  });

  test('one that is near its end is', async () => {
    const { stage, key } = await openOlder(cluster, '10m');
    await using _ = stage;
    const step = await stage.run(rotation);
    expect(step.status, step.log).toBe('success');
    expect(step.log).toContain('rotation is due: the key is too old, or too near its end');
    expect(stage.secret('HEARTBEAT_KEY')).not.toBe(key.credential);
  });

  test('a report says what it cannot tell', async () => {
    const { stage } = await openOlder(cluster, '10m');
    await using _ = stage;
    const step = await stage.run({ operation: 'report' });
    expect(step.status, step.log).toBe('success');
    expect(step.log).toContain('This cluster does not tell its clock');
    expect(step.annotations).toEqual([]);
  });
});
