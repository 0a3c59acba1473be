/** A thousand hosts are confirmed with one search a round. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, expectOk, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import type { Exchange } from '../support/proxy/exchange.ts';
import { confirm, newHost, openConfirming } from '../support/scenario/confirming.ts';
import { newIndex, putPipeline } from '../support/scenario/documents.ts';
import { type Key, managedKey } from '../support/stage/keys.ts';
import type { Stage } from '../support/stage/stage.ts';

const count = 1_000;
/** The number of keys to create at once: each waits for the next refresh, up to a second. */
const atOnce = 200;

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test('1,000 hosts: one search a round, whatever the number of hosts', { timeout: 120_000 }, async () => {
    await using stage = await openConfirming(cluster);
    const index = newIndex(cluster);
    const { environment, keys } = await fleet(stage);
    const last = keys.at(-1)!;
    await published(cluster, index, keys.slice(0, -1));
    stage.proxy.on({ path: /_search$/ }, 'answer', () => void published(cluster, index, [last]));
    const begin = Date.now();
    const main = await confirm(stage, { environment, 'seen-in': index, timeout: '30s' });
    const seconds = (Date.now() - begin) / 1000;
    expect(main.status, main.log).toBe('success');
    expect(main.log).toContain(`${count} of ${count} API keys seen`);
    expect(JSON.parse(main.outputs.keys!)).toHaveLength(count);

    const { lists, searches } = requestsTo(stage);
    // One search finds all but the last host, and further ones wait for it. A listing has 1,000 keys a page.
    expect(searches.map(idsIn)).toEqual([count, ...searches.slice(1).map(() => 1)]);
    expect(searches.length).toBeGreaterThan(1);
    expect(searches.length).toBeLessThanOrEqual(2 + seconds / 2);
    expect(lists).toHaveLength(2);
    expect(stage.proxy.exchanges).toHaveLength(lists.length + searches.length);
    console.log(
      `Elasticsearch ${cluster.version}: ${count} hosts confirmed in ${seconds.toFixed(1)} s: ${lists.length} lists, ` +
        `${searches.length} searches, the first with ${count} ids in ${searches[0]!.body.length} bytes`,
    );

    // No host is seen: the same, and a search for each 100 of them by their names.
    const before = stage.proxy.exchanges.length;
    const nowhere = newIndex(cluster);
    await expectOk(request(cluster, 'PUT', `/${nowhere}`));
    const silent = await confirm(stage, { environment, 'seen-in': nowhere, timeout: '0s' });
    expect(silent.exitCode).toBe(1);
    expect(silent.annotations[0]!.message).toContain(`${count} of ${count} API keys were not seen`);
    const more = requestsTo(stage, before).searches;
    expect(more.map(idsIn)).toEqual([count, ...Array.from({ length: count / 100 }, () => 0)]);
  });
});

/** One newest key for each of many hosts, all of one environment. */
async function fleet(stage: Stage): Promise<{ environment: string; keys: (Key & { host: string })[] }> {
  const environment = newHost();
  const keys: (Key & { host: string })[] = [];
  while (keys.length < count) {
    const hosts = Array.from({ length: atOnce }, (_, number) => `${environment}-${keys.length + number}`);
    const created = hosts.map(async (host) => ({
      host,
      ...(await managedKey(stage, { metadata: { host, environment } }, 'wait_for')),
    }));
    keys.push(...(await Promise.all(created)));
  }
  return { environment, keys };
}

/** Documents as after the pipeline, written in bulk. */
async function published(cluster: Cluster, index: string, keys: readonly { host: string; id: string }[]) {
  const documents = keys.flatMap(({ host, id }) => [
    { create: { _index: index } },
    { '@timestamp': new Date().toISOString(), agent: { name: host }, written_by: { api_key: { id } } },
  ]);
  const body = `${documents.map((line) => JSON.stringify(line)).join('\n')}\n`;
  await expectOk(request(cluster, 'POST', '/_bulk?refresh=true', body));
}

function requestsTo({ proxy }: Stage, from = 0): Record<'lists' | 'searches', Exchange[]> {
  const exchanges = proxy.exchanges.slice(from);
  return {
    lists: exchanges.filter(({ path }) => path === '/_security/_query/api_key'),
    searches: exchanges.filter(({ path }) => path.includes('/_search')),
  };
}

/** The number of keys in a search. */
function idsIn({ body }: Exchange): number {
  const { query } = JSON.parse(body) as {
    query?: { bool: { should: { terms: Record<string, string[]> }[] } };
  };
  return Object.values(query?.bool.should[0]?.terms ?? {})[0]?.length ?? 0;
}
