import type { ApiKeys, MintedKey } from '../elasticsearch/api-keys.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { invalidationTimeLimit, pollInterval, refreshDelay } from './limits.ts';
import type { Ports } from './ports.ts';

/**
 * Invalidates keys that this step made, until it sticks: a DELETE searches, so it can miss a key that is a few hundred
 * milliseconds old and answers 200 with empty lists. The key's own 401 is proof too, but not at once: a node may not know a
 * key yet that was made a moment ago.
 * @returns the keys that may still live
 */
export async function invalidateMinted(
  minted: MintedKey[],
  ports: Ports,
  keys: ApiKeys = ports.keys,
): Promise<MintedKey[]> {
  const begin = ports.clock.now();
  let left = minted;
  try {
    while (left.length > 0) {
      const ids = await keys.invalidate(
        left.map((key) => key.id),
        { owner: true },
      );
      const dead = new Set(ids);
      left = left.filter((key) => !dead.has(key.id));
      if (left.length === 0 || ports.clock.now() > begin + invalidationTimeLimit) break;
      const believed = ports.clock.now() >= begin + refreshDelay;
      const alive = await Promise.all(left.map((key) => keys.authenticates(key)));
      left = left.filter((_, index) => alive[index] || !believed);
      if (left.length > 0) await ports.clock.wait(pollInterval);
    }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
  }
  return left;
}

export interface NotKilled {
  /** Ids that the server did not invalidate. */
  left: string[];
  /** How long it is worth asking again, ms: a privilege that is missing does not come, a key that is not visible yet does. */
  timeLimit: number;
}

/**
 * Invalidates keys that a search found. First with `owner`, which is all that `manage_own_api_key` allows; only what is not
 * this user's is tried without.
 */
export async function invalidateFound(
  ids: string[],
  ports: Pick<Ports, 'log'>,
  keys: ApiKeys,
): Promise<NotKilled> {
  const notInvalidated = (left: string[], timeLimit = invalidationTimeLimit) => ({ left, timeLimit });
  if (ids.length === 0) return notInvalidated([]);
  const own = await keys.invalidate(ids, { owner: true });
  const left = without(ids, own);
  if (left.length === 0) return notInvalidated([]);
  try {
    const others = await keys.invalidate(left, { owner: false });
    return notInvalidated(without(left, others));
  } catch (error) {
    if (!(error instanceof RequestError && error.status === 403)) throw error;
    ports.log.debug('Elasticsearch does not let this user invalidate keys of other users.');
    return notInvalidated(left, refreshDelay);
  }
}

/** Of many ids: a search in a list for each of them would take as long as their number squared. */
function without(ids: string[], taken: string[]): string[] {
  const gone = new Set(taken);
  return ids.filter((id) => !gone.has(id));
}
