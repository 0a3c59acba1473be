import type { Answer, Exchange } from './exchange.ts';
import type { Rewrite } from './passage.ts';

/**
 * Moves the server's clock forward by so many ms in the answers that a step gets. A step reads the time from the answer to a search,
 * so changing the clock of its process would have no effect.
 * @param earlier ids of keys, and by how many ms their creation is moved back
 */
export const clusterAhead = (
  elapsed: () => number,
  earlier: ReadonlyMap<string, number> = new Map(),
): Rewrite => ({
  answer: (answer, exchange) => withClock(answer, exchange, elapsed(), earlier),
});

function withClock(
  answer: Answer,
  { path }: Exchange,
  elapsed: number,
  earlier: ReadonlyMap<string, number>,
): Answer {
  if ((elapsed === 0 && earlier.size === 0) || !path.endsWith('/_query/api_key') || answer.status !== 200)
    return answer;
  const body = JSON.parse(answer.body.toString());
  for (const bucket of body.aggregations?.clock?.buckets ?? []) bucket.from += elapsed;
  for (const key of body.api_keys ?? []) key.creation -= earlier.get(key.id) ?? 0;
  return { ...answer, body: Buffer.from(JSON.stringify(body)) };
}
