/** A cluster that accepts few requests at once: a fleet slows down accordingly, and no key is created twice. */
import { expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { ownError } from '../support/proxy/answers.ts';
import type { Exchange } from '../support/proxy/exchange.ts';
import { openStage } from '../support/stage/stage.ts';

const cluster = clusters().at(-1)!;
const hosts = Array.from({ length: 80 }, (_, index) => `host${String(index + 1).padStart(3, '0')}`);
/** The number of concurrent requests that the cluster accepts. */
const capacity = 6;

test('80 hosts on a cluster that rejects all but 6 requests at once', async () => {
  await using stage = await openStage(cluster);
  let underWay = 0;
  let rejected = 0;
  stage.proxy.latencyMs = 20;
  stage.proxy.fault({ occurrence: 'every' }, async (flow) => {
    if (underWay >= capacity) {
      rejected++;
      return flow.reply(ownError('elasticsearch', 429));
    }
    underWay++;
    try {
      const answer = await flow.passOn();
      await flow.reply(answer);
    } finally {
      underWay--;
    }
  });

  const step = await stage.run({ operation: 'create', host: hosts.join() });
  expect(step).toMatchObject({ exitCode: 0 });
  const keys: { host: string; id: string }[] = JSON.parse(step.outputs.keys!);
  expect(keys.map(({ host }) => host)).toEqual(hosts);
  expect(new Set(keys.map(({ id }) => id)).size).toBe(hosts.length);

  const creates = stage.proxy.exchanges.filter(
    ({ path, answer }) => path === '/_security/api_key' && answer?.status === 200,
  );
  expect(creates).toHaveLength(hosts.length);
  // With the initial 16 at once, most would be rejected: about 10 for each 6 of 160.
  expect(rejected).toBeGreaterThan(0);
  expect(rejected).toBeLessThan(hosts.length / 2);
});

test('each lost create searches for its own host: the answers do not grow with the fleet', async () => {
  await using stage = await openStage(cluster);
  const lost = new Set(hosts.filter((_, index) => index % 8 === 0));
  const isLost = ({ path, body }: Exchange) =>
    path === '/_security/api_key' && lost.delete(JSON.parse(body).metadata?.host);
  stage.proxy.fault({ method: 'POST', where: isLost, occurrence: 'every' }, 'swallow-cut');

  const step = await stage.run({ operation: 'create', host: hosts.join() });
  expect(step).toMatchObject({ exitCode: 0 });
  expect(lost.size).toBe(0);
  const keys: { host: string; id: string }[] = JSON.parse(step.outputs.keys!);
  expect(keys.map(({ host }) => host)).toEqual(hosts);

  const searches = stage.proxy.exchanges.filter(
    ({ path, body }) => path === '/_security/_query/api_key' && body.includes('metadata.host'),
  );
  expect(searches.length).toBeGreaterThan(10);
  for (const { answer } of searches)
    expect(JSON.parse(answer!.body.toString()).api_keys.length).toBeLessThanOrEqual(1);
});
