import type { ApiKeys, MintedKey } from '../elasticsearch/api-keys.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { invalidationTimeLimit, pollInterval, refreshDelay } from './limits.ts';
import type { Ports } from './ports.ts';

/**
 * Invalidates keys that this step created, and repeats until it is certain: a DELETE searches, so it can miss a key that is a few hundred
 * milliseconds old and answers 200 with empty lists. A 401 of the key itself counts too, but not at once: a node may not know a
 * new key yet.
 * @returns the keys that may still be valid
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
      const invalidated = new Set(ids);
      left = left.filter((key) => !invalidated.has(key.id));
      if (left.length === 0 || ports.clock.now() > begin + invalidationTimeLimit) break;
      const believed = ports.clock.now() >= begin + refreshDelay;
      const valid = await Promise.all(left.map((key) => keys.authenticates(key)));
      left = left.filter((_, index) => valid[index] || !believed);
      if (left.length > 0) await ports.clock.wait(pollInterval);
    }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
  }
  return left;
}

export interface Remaining {
  /** Ids that the server did not invalidate. */
  left: string[];
  /** How long to retry, ms: a missing privilege does not change, a key that is not visible yet becomes visible. */
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
): Promise<Remaining> {
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

/** Of many ids: a search in a list for each of them would take quadratic time. */
function without(ids: string[], taken: string[]): string[] {
  const removed = new Set(taken);
  return ids.filter((id) => !removed.has(id));
}
