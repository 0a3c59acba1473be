import type { ApiKeys } from '../elasticsearch/api-keys.ts';
import { keysById } from '../elasticsearch/queries.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { invalidateFound } from '../operations/invalidate-keys.ts';
import { pollInterval, refreshDelay } from '../operations/limits.ts';
import type { Ports } from '../operations/ports.ts';
import { sweep } from '../operations/sweep.ts';
import type { ExpiringKey, PendingRetirement } from '../runner/step-state.ts';
import { type PostPlan, withExpirations } from './plan.ts';

export interface CleanUpResult {
  invalidated: string[];
  expired: string[];
  /** What could not be done, each with what to do about it. */
  warnings: { title: string; text: string }[];
}

/** The second half of a step: commit, or clean up. Each part is done whatever becomes of the others. */
export async function cleanUp(
  plan: PostPlan,
  ports: Pick<Ports, 'keys' | 'log' | 'clock'>,
): Promise<CleanUpResult> {
  const result: CleanUpResult = { invalidated: [], expired: [], warnings: [] };
  const attempt = async (keys: ExpiringKey[], title: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const which = keys.length > 0 ? ` API keys: ${withExpirations(keys)}.` : '';
      result.warnings.push({ title, text: `${explain(error, 'retire').details}${which}` });
    }
  };
  const invalidate = async (keys: ExpiringKey[], title: string) => {
    if (keys.length > 0) await attempt(keys, title, () => invalidateUntilGone(keys, ports, result));
  };

  if (plan.sweep)
    await attempt([], 'API keys that nobody holds may remain', async () => {
      const keep = new Set(plan.keep);
      const { dead, left } = await sweep({ requestId: plan.requestId, keep }, ports, ports.keys);
      result.invalidated.push(...dead);
      if (left.length > 0) result.warnings.push(stillAlive(left.join(', ')));
    });
  await invalidate(plan.revoke, 'The API key was not invalidated');
  const { retirement } = plan;
  if (!retirement) return result;
  await invalidate(retirement.invalidate, 'Older API keys were not invalidated');
  if (retirement.expire.length > 0)
    await attempt(retirement.expire, 'Older API keys got no end', () => expire(retirement, ports, result));
  return result;
}

async function expire(
  { expire: keys, overlap }: PendingRetirement,
  ports: Pick<Ports, 'keys' | 'log'>,
  result: CleanUpResult,
): Promise<void> {
  const ending = keys.filter(({ expiration }) => expiration !== undefined).map(({ id }) => id);
  const endless = keys.filter(({ expiration }) => expiration === undefined).map(({ id }) => id);
  const ids = [...endless, ...(await outliving(ending, overlap.ms, ports.keys))];
  if (ids.length > 0) result.expired.push(...(await ports.keys.expire(ids, overlap.text)));
  if (result.expired.length > 0)
    ports.log.info(`Retired: ${result.expired.join(', ')}, valid for another ${overlap.text}`);
  const left = [...endless, ...ending].filter((id) => !result.expired.includes(id));
  if (left.length > 0)
    ports.log.info(
      `Left as they are, until a later rotation invalidates them or they end: ${left.join(', ')}`,
    );
}

/** Keys that still outlive the overlap, now that the job is over: a life is never lengthened. */
async function outliving(ids: string[], overlapMs: number, keys: ApiKeys): Promise<string[]> {
  if (ids.length === 0) return [];
  const { keys: found, now } = await keys.list({ ...keysById(ids), clock: true });
  return found
    .filter(({ id, expiration = Number.POSITIVE_INFINITY }) => {
      // Without the server's clock nothing is known of it.
      return ids.includes(id) && now !== undefined && expiration > now + overlapMs;
    })
    .map(({ id }) => id);
}

/** Already dead, expired and unknown keys count as done: Elasticsearch names only those that a call kills. */
async function invalidateUntilGone(
  doomed: ExpiringKey[],
  { keys, log, clock }: Pick<Ports, 'keys' | 'log' | 'clock'>,
  result: CleanUpResult,
): Promise<void> {
  const begin = clock.now();
  let left = doomed.map(({ id }) => id);
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
  if (left.length > 0)
    result.warnings.push(stillAlive(withExpirations(doomed.filter(({ id }) => left.includes(id)))));
}

const stillAlive = (keys: string) => ({
  title: 'API keys were not invalidated',
  text: `Still alive: ${keys}. Keys of another user need the cluster privilege manage_api_key.`,
});

/** A key made a moment ago is not visible yet: one that no search shows counts as gone only after the search lag. */
async function stillLive(ids: string[], keys: ApiKeys, believe: boolean): Promise<string[]> {
  const { keys: found, now = 0 } = await keys.list({ ...keysById(ids), clock: true });
  return ids.filter((id) => {
    const key = found.find((record) => record.id === id);
    return key ? !key.invalidated && !(key.expiration !== undefined && key.expiration <= now) : !believe;
  });
}
