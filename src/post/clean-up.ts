import { keysById } from '../elasticsearch/queries.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import type { Message } from '../errors/messages.ts';
import type { KeyRecord } from '../keys/record.ts';
import { isLive } from '../keys/secret-use.ts';
import { invalidateFound } from '../operations/invalidate-keys.ts';
import { pollInterval, refreshDelay } from '../operations/limits.ts';
import type { Ports } from '../operations/ports.ts';
import { sweep } from '../operations/sweep.ts';
import type { ExpiringKey, PendingRetirement } from '../runner/step-state.ts';
import { logEach } from './log-each.ts';
import { nameOf, type PostPlan, withExpirations } from './plan.ts';

export interface CleanUpResult {
  invalidated: string[];
  expired: string[];
  /** What could not be done, each with what to do about it. */
  warnings: Message[];
}

/** Of older keys that this post step leaves valid, after a `rotate` or a `confirm`. */
export const retiredLater =
  'A later rotation that delivers a key, or a confirm that they wait for, retires them when its job succeeds.';

type PostPorts = Pick<Ports, 'keys' | 'log' | 'clock' | 'signal'>;

/** The second half of create and rotate: commit, or clean up. A part that fails does not stop the others. */
export async function cleanUp(plan: PostPlan, ports: PostPorts): Promise<CleanUpResult> {
  const result: CleanUpResult = { invalidated: [], expired: [], warnings: [] };
  const attempt = async (keys: ExpiringKey[], code: Message['code'], work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RequestError || ports.signal.aborted)) throw error;
      const why =
        error instanceof RequestError && !ports.signal.aborted
          ? explain(error, 'retire').details
          : 'The post step was cancelled before this was done.';
      result.warnings.push({
        code,
        text: `${why}${keys.length > 0 ? ` API keys: ${withExpirations(keys)}.` : ''}`,
      });
    }
  };

  if (plan.sweep) {
    await attempt(plan.created, 'keys-not-held', () => sweepAll(plan, ports, result));
  }
  if (plan.revoke.length > 0)
    await attempt(plan.revoke, 'not-revoked', () => invalidateUntilGone(plan.revoke, ports, result));
  const { retirement } = plan;
  if (retirement && retirement.invalidate.length > 0)
    await attempt(retirement.invalidate, 'older-not-invalidated', () =>
      invalidateUntilGone(retirement.invalidate, ports, result),
    );
  if (retirement && retirement.expire.length > 0)
    await attempt(retirement.expire, 'older-not-expiring', () => expire(retirement, ports, result));
  return result;
}

/** By the request id, which also finds what a lost response created; and each key whose id is known. */
async function sweepAll(plan: PostPlan, ports: PostPorts, result: CleanUpResult): Promise<void> {
  const { requestId, keep, created } = plan;
  const { invalidated, left } = await sweep({ requestId, keep: new Set(keep) }, ports, ports.keys);
  result.invalidated.push(...invalidated);
  const rest = created.filter(({ id }) => !invalidated.includes(id) && !left.includes(id));
  if (rest.length > 0) await invalidateUntilGone(rest, ports, result);
  // A key that a lost response created is known by its id alone.
  const known = (id: string) => created.filter((key) => key.id === id);
  const names = left.map((id) => withExpirations(known(id)) || id);
  if (names.length > 0) result.warnings.push(stillValid(names.join(', ')));
}

/**
 * Other runs and people set expirations too, so each is read again right before it is set: no expiration is moved to a
 * later time.
 */
async function expire(
  { expire: keys, overlap }: PendingRetirement,
  ports: PostPorts,
  result: CleanUpResult,
): Promise<void> {
  const { found, missing, now } = await findAgain(keys, ports);
  if (missing.length > 0) result.warnings.push(notFound(missing));
  // Without the server's clock nothing is known of an expiration.
  const outlives = ({ expiration = Number.POSITIVE_INFINITY }: KeyRecord) =>
    now !== undefined && expiration > now + overlap.ms;
  const ids = new Set(found.filter((key) => isLive(key, now) && outlives(key)).map(({ id }) => id));
  const expired = ids.size > 0 ? await ports.keys.expire([...ids], overlap.text) : [];
  result.expired.push(...expired);
  const done = new Set(expired);
  logEach(
    ports.log,
    keys.filter(({ id }) => done.has(id)),
    'Retired',
    `set to expire in ${overlap.text}`,
  );
  const name = (id: string) => nameOf(keys.find((key) => key.id === id) ?? { id });
  for (const key of found.filter(({ id }) => !ids.has(id)))
    ports.log.info(`API key ${name(key.id)} is not changed: ${stateOf(key)}`);
  const left = keys.filter(({ id }) => ids.has(id) && !done.has(id));
  if (left.length > 0)
    result.warnings.push({
      code: 'older-not-expiring',
      text: `Elasticsearch did not update ${withExpirations(left)}. ${retiredLater} Until then they stay valid.`,
    });
}

function stateOf({ invalidated, expiration }: KeyRecord): string {
  if (invalidated) return 'it is invalidated already';
  return expiration === undefined
    ? 'the time on the cluster is not known'
    : `it expires at ${new Date(expiration).toISOString()}`;
}

async function findAgain(keys: ExpiringKey[], ports: PostPorts) {
  const ids = new Set(keys.map(({ id }) => id));
  const { keys: listed, now } = await ports.keys.list(keysById([...ids]));
  const found = listed.filter(({ id }) => ids.has(id));
  const foundIds = new Set(found.map(({ id }) => id));
  const missing = keys.filter(({ id }) => !foundIds.has(id));
  return { found, missing, now };
}

/** Elasticsearch names only the keys that a call invalidates: what it does not name is looked up. */
async function invalidateUntilGone(
  keys: ExpiringKey[],
  ports: PostPorts,
  result: CleanUpResult,
): Promise<void> {
  const { clock, log, signal } = ports;
  const begin = clock.now();
  let left = keys;
  for (;;) {
    // A slow answer shows the cluster as it was when it was asked.
    const deleteAge = clock.now() - begin;
    const ids = left.map(({ id }) => id);
    const { left: still, timeLimit } = await invalidateFound(ids, { log }, ports.keys);
    const remaining = new Set(still);
    const done = left.filter(({ id }) => !remaining.has(id));
    logEach(log, done, 'Invalidated');
    result.invalidated.push(...done.map(({ id }) => id));
    left = left.filter(({ id }) => remaining.has(id));
    if (left.length === 0) return;
    // A key that was created a moment ago is not visible yet.
    const believed = clock.now() >= begin + refreshDelay;
    const { found, missing, now } = await findAgain(left, ports);
    const valid = new Set(found.filter((key) => isLive(key, now)).map(({ id }) => id));
    if (believed && missing.length > 0) result.warnings.push(notFound(missing));
    left = left.filter((key) => valid.has(key.id) || (!believed && missing.includes(key)));
    if (left.length === 0) return;
    if (deleteAge > timeLimit) break;
    await clock.wait(pollInterval, signal);
  }
  result.warnings.push(stillValid(withExpirations(left)));
}

const stillValid = (names: string): Message => ({
  code: 'still-valid',
  text: `Still valid: ${names}. Keys of another user need the cluster privilege manage_api_key.`,
});

/** Main knew these keys. Post gets the inputs evaluated anew, so it may ask another cluster, or as another user. */
const notFound = (keys: ExpiringKey[]): Message => ({
  code: 'keys-not-found',
  text: `No search finds ${withExpirations(keys)}, so they were not changed. GitHub evaluates the inputs again for the post step: if they now name another cluster or user than before, invalidate these keys by their key-id.`,
});
