/** The documents of Beats in a cluster. */
import { randomBytes } from 'node:crypto';
import { type Cluster, expectOk, request } from '../support/cluster/cluster.ts';
import { until } from '../support/cluster/until.ts';
import type { BeatName } from './tools/tools.ts';

/** A unique host name, because tests share the clusters and count documents by host. */
export function newHost(): string {
  return `host-${randomBytes(4).toString('hex')}`;
}

/** The number of documents that a Beat has published for this host. */
export function published(cluster: Cluster, beat: BeatName, host: string): Promise<number> {
  return count(cluster, `${beat}-*`, { 'agent.name.keyword': host });
}

/** The number of monitoring documents that it has sent. */
export function monitored(cluster: Cluster, host: string): Promise<number> {
  return count(cluster, '.monitoring-beats-*', { 'beats_stats.beat.name.keyword': host });
}

/** The site's answers in the documents of Heartbeat: one for each check, in order. Heartbeat must include bodies. */
export async function answers(cluster: Cluster, host: string): Promise<number[]> {
  interface Hits {
    hits: { hits: { _source: { http: { response: { body: { content: string } } } } }[] };
  }
  await published(cluster, 'heartbeat', host); // until then there may be no index to search
  const query = { term: { 'agent.name.keyword': host } };
  const search = request<Hits>(cluster, 'POST', '/heartbeat-*/_search', { query, size: 1000 });
  const { hits } = (await expectOk(search)).hits;
  return hits.map(({ _source }) => Number(_source.http.response.body.content)).sort((a, b) => a - b);
}

async function count(cluster: Cluster, indices: string, term: Record<string, string>): Promise<number> {
  return until(`an answer from ${indices}`, 10, async () => {
    await expectOk(request(cluster, 'POST', `/${indices}/_refresh`));
    const answer = await request<{ count: number }>(cluster, 'POST', `/${indices}/_count`, {
      query: { term },
    });
    // an index that was just created by a Beat's first document has no active shard for a moment
    return answer.status === 503 ? undefined : (await expectOk(answer)).count;
  });
}
