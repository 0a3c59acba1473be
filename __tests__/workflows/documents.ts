/** What Beats have brought to a cluster. */
import { type Cluster, expectOk, request } from '../support/cluster/cluster.ts';
import { until } from '../support/cluster/until.ts';
import type { BeatName } from './tools/tools.ts';

/** How many documents a Beat has published under the name of this host. */
export function published(cluster: Cluster, beat: BeatName, host: string): Promise<number> {
  return count(cluster, `${beat}-*`, { 'agent.name.keyword': host });
}

/** How many reports on itself it has sent. */
export function monitored(cluster: Cluster, host: string): Promise<number> {
  return count(cluster, '.monitoring-beats-*', { 'beats_stats.beat.name.keyword': host });
}

async function count(cluster: Cluster, indices: string, term: Record<string, string>): Promise<number> {
  return until(`an answer from ${indices}`, 10, async () => {
    await expectOk(request(cluster, 'POST', `/${indices}/_refresh`));
    const answer = await request<{ count: number }>(cluster, 'POST', `/${indices}/_count`, {
      query: { term },
    });
    // an index that a Beat's first document has just made has no shard to ask for a moment
    return answer.status === 503 ? undefined : (await expectOk(answer)).count;
  });
}
