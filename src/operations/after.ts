import type { ApiKeys } from '../elasticsearch/api-keys.ts';
import { keysById } from '../elasticsearch/queries.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { Trouble } from '../elasticsearch/trouble.ts';
import { readIds } from '../runner/state.ts';
import { killFound } from './kill.ts';
import { lookAgain, searchLag } from './limits.ts';
import type { Ports } from './ports.ts';
import { sweep } from './sweep.ts';

type Environment = Record<string, string | undefined>;

/** What the post step has to do, read from what main left: plain data, so that a clean post needs nothing else. */
export interface AfterPlan {
  requestId: string;
  /** Look for keys that main made and did not hand over. */
  sweep: boolean;
  /** Handed over, or perhaps: not to be swept. */
  keep: string[];
  /** Delivery to a secret was begun, and nobody knows how it ended. */
  unknown: string[];
  /** This step's own keys, dead whatever happened. */
  revoke: string[];
  /** Older keys, retired since the job succeeded. */
  expire: string[];
  /** Those that have an end already: it may have come within the overlap while the job ran. */
  shorten: string[];
  invalidate: string[];
  overlap: string;
  overlapMs: number;
  /** Older keys that stay in force, since the job did not succeed. */
  stay: string[];
  /** When keys end by themselves, ms since the epoch; undefined for never. */
  ends: ReadonlyMap<string, number | undefined>;
}

/** Ids for a warning, each with the end that its key has anyway. */
export const withEnds = (ids: string[], { ends }: AfterPlan): string =>
  ids
    .map((id) => {
      if (!ends.has(id)) return id;
      const end = ends.get(id);
      return `${id} (${end === undefined ? 'never ends' : `ends ${new Date(end).toISOString()}`})`;
    })
    .join(', ');

/** @returns undefined when there is nothing to do */
export function planAfter(env: Environment, jobStatus: string): AfterPlan | undefined {
  const requestId = env.STATE_request;
  if (!requestId) return undefined;
  const ids = (prefix: string) =>
    Object.keys(env).flatMap((name) => (name.startsWith(`STATE_${prefix}-`) ? [env[name]!] : []));
  const refused = ids('refused');
  const delivered = ids('delivered');
  const begun = ids('begun').filter((id) => !refused.includes(id));
  const done = env.STATE_done;
  const [expire, shorten, invalidate] = ['expire', 'shorten', 'invalidate'].map((name) =>
    readIds(env, name),
  ) as [string[], string[], string[]];
  const committed = done === 'clean' || done === 'sweep';
  // A job succeeds in spite of a step that was rolled back, where its author wants that: then nothing succeeds the older keys.
  const succeeded = jobStatus === 'success' && committed;
  const plan: AfterPlan = {
    requestId,
    sweep: done === undefined ? env.STATE_minting === 'true' : done === 'sweep',
    // Outputs of a step that failed are nobody's.
    keep: [...new Set([...begun, ...(committed ? readIds(env, 'kept') : [])])],
    unknown: begun.filter((id) => !delivered.includes(id)),
    revoke: readIds(env, 'revoke'),
    expire: succeeded ? expire : [],
    shorten: succeeded ? shorten : [],
    invalidate: succeeded ? invalidate : [],
    overlap: env.STATE_overlap ?? '',
    overlapMs: Number(env.STATE_overlap_ms),
    stay: succeeded ? [] : [...expire, ...shorten, ...invalidate],
    ends: new Map(readIds(env, 'ends').map(readEnd)),
  };
  const idle =
    !plan.sweep &&
    [plan.revoke, plan.expire, plan.shorten, plan.invalidate, plan.stay, done ? [] : plan.unknown].every(
      (list) => list.length === 0,
    );
  return idle ? undefined : plan;
}

function readEnd(text: string): [string, number | undefined] {
  const [id = '', end = ''] = text.split('@');
  return [id, end === '' ? undefined : Number(end)];
}

export interface AfterResult {
  invalidated: string[];
  expired: string[];
  /** What could not be done, each with what to do about it. */
  warnings: { title: string; text: string }[];
}

/** The second half of create and rotate: commit, or clean up. Each part is done whatever becomes of the others. */
export async function after(
  plan: AfterPlan,
  ports: Pick<Ports, 'keys' | 'log' | 'clock'>,
): Promise<AfterResult> {
  const { keys, log } = ports;
  const result: AfterResult = { invalidated: [], expired: [], warnings: [] };
  const attempt = async (ids: string[], title: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
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
      killSurely(plan, plan.revoke, ports, result),
    );
  if (plan.invalidate.length > 0)
    await attempt(plan.invalidate, 'Older API keys were not invalidated', () =>
      killSurely(plan, plan.invalidate, ports, result),
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
async function outliving({ shorten, overlapMs }: AfterPlan, keys: ApiKeys): Promise<string[]> {
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
async function killSurely(
  plan: AfterPlan,
  ids: string[],
  { keys, log, clock }: Pick<Ports, 'keys' | 'log' | 'clock'>,
  result: AfterResult,
): Promise<void> {
  const begin = clock.now();
  let left = ids;
  while (left.length > 0) {
    const { left: still, patience } = await killFound(left, { log }, keys);
    const dead = left.filter((id) => !still.includes(id));
    if (dead.length > 0) log.info(`Invalidated: ${dead.join(', ')}`);
    result.invalidated.push(...dead);
    left = still.length === 0 ? [] : await stillLive(still, keys, clock.now() >= begin + searchLag);
    if (left.length === 0) return;
    if (clock.now() > begin + patience) break;
    await clock.wait(lookAgain);
  }
  if (left.length > 0) result.warnings.push(stillAlive(left, plan));
}

const stillAlive = (ids: string[], plan: AfterPlan) => ({
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
