import type { ApiKeys } from '../elasticsearch/api-keys.ts';
import { keysById } from '../elasticsearch/queries.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { invalidateFound } from '../operations/invalidate-keys.ts';
import { pollInterval, refreshDelay } from '../operations/limits.ts';
import type { Ports } from '../operations/ports.ts';
import { sweep } from '../operations/sweep.ts';
import { type PostPlan, withEnds } from './plan.ts';

export interface CleanUpResult {
  invalidated: string[];
  expired: string[];
  /** What could not be done, each with what to do about it. */
  warnings: { title: string; text: string }[];
}

/** The second half of create and rotate: commit, or clean up. Each part is done whatever becomes of the others. */
export async function cleanUp(
  plan: PostPlan,
  ports: Pick<Ports, 'keys' | 'log' | 'clock'>,
): Promise<CleanUpResult> {
  const { keys, log } = ports;
  const result: CleanUpResult = { invalidated: [], expired: [], warnings: [] };
  const attempt = async (ids: string[], title: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      result.warnings.push({
        title,
        text: `${explain(error, 'retire').details}${ids.length > 0 ? ` API keys: ${withEnds(ids, plan)}.` : ''}`,
      });
    }
  };

  if (plan.sweep)
    await attempt([], 'API keys that nobody holds may remain', async () => {
      const { dead, left } = await sweep(
        { requestId: plan.requestId, keep: new Set(plan.keep) },
        ports,
        keys,
      );
      result.invalidated.push(...dead);
      if (left.length > 0) result.warnings.push(stillAlive(left, plan));
    });
  if (plan.revoke.length > 0)
    await attempt(plan.revoke, 'The API key was not invalidated', () =>
      invalidateUntilGone(plan, plan.revoke, ports, result),
    );
  if (plan.invalidate.length > 0)
    await attempt(plan.invalidate, 'Older API keys were not invalidated', () =>
      invalidateUntilGone(plan, plan.invalidate, ports, result),
    );
  const ending = [...plan.expire, ...plan.shorten];
  if (ending.length > 0)
    await attempt(ending, 'Older API keys got no end', async () => {
      const ids = [...plan.expire, ...(await outliving(plan, keys))];
      if (ids.length > 0) result.expired.push(...(await keys.expire(ids, plan.overlap)));
      if (result.expired.length > 0)
        log.info(`Retired: ${result.expired.join(', ')}, valid for another ${plan.overlap}`);
      const left = ending.filter((id) => !result.expired.includes(id));
      if (left.length > 0)
        log.info(`Left as they are, until a later rotation invalidates them or they end: ${left.join(', ')}`);
    });
  return result;
}

/** Keys that still outlive the overlap, now that the job is over: a life is never lengthened. */
async function outliving({ shorten, overlapMs }: PostPlan, keys: ApiKeys): Promise<string[]> {
  if (shorten.length === 0) return [];
  const { keys: found, now } = await keys.list({ ...keysById(shorten), clock: true });
  return found
    .filter(({ id, expiration = Number.POSITIVE_INFINITY }) => {
      // Without the server's clock nothing is known of it.
      return shorten.includes(id) && now !== undefined && expiration > now + overlapMs;
    })
    .map(({ id }) => id);
}

/** Already dead, expired and unknown keys count as done: Elasticsearch names only those that a call kills. */
async function invalidateUntilGone(
  plan: PostPlan,
  ids: string[],
  { keys, log, clock }: Pick<Ports, 'keys' | 'log' | 'clock'>,
  result: CleanUpResult,
): Promise<void> {
  const begin = clock.now();
  let left = ids;
  while (left.length > 0) {
    const { left: still, timeLimit } = await invalidateFound(left, { log }, keys);
    const dead = left.filter((id) => !still.includes(id));
    if (dead.length > 0) log.info(`Invalidated: ${dead.join(', ')}`);
    result.invalidated.push(...dead);
    left = still.length === 0 ? [] : await stillLive(still, keys, clock.now() >= begin + refreshDelay);
    if (left.length === 0) return;
    if (clock.now() > begin + timeLimit) break;
    await clock.wait(pollInterval);
  }
  if (left.length > 0) result.warnings.push(stillAlive(left, plan));
}

const stillAlive = (ids: string[], plan: PostPlan) => ({
  title: 'API keys were not invalidated',
  text: `Still alive: ${withEnds(ids, plan)}. Keys of another user need the cluster privilege manage_api_key.`,
});

/** A key made a moment ago is not visible yet: one that no search shows counts as gone only after the search lag. */
async function stillLive(ids: string[], keys: ApiKeys, believe: boolean): Promise<string[]> {
  const { keys: found, now = 0 } = await keys.list({ ...keysById(ids), clock: true });
  return ids.filter((id) => {
    const key = found.find((record) => record.id === id);
    return key ? !key.invalidated && !(key.expiration !== undefined && key.expiration <= now) : !believe;
  });
}
