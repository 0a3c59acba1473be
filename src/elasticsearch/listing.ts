import type { KeyRecord, Listing } from '../keys/record.ts';
import type { KeyQuery } from './queries.ts';
import { RequestError } from './request-error.ts';

/** Keys in one answer. Elasticsearch gives 10,000 at most; a page of this size mostly stays near 2 MB. */
const largestPage = 1_000;
/** Metadata may be much larger: a page that does not fit into an answer is asked for again with this part of its keys. */
const shrink = (size: number) => Math.max(1, Math.floor(size / 4));

/** `date_range` from `now`: the bucket's start is the server's clock in ms. No `Date` header is sent. */
const clockAggregation = { clock: { date_range: { field: 'creation', ranges: [{ from: 'now' }] } } };

/**
 * An answer that took longer than this, in ms, does not show how far the clocks are apart: the server read its own at any moment of it.
 * `request-timeout` can be an hour, and an hour's wait is not skew.
 */
const longestAnswer = 30_000;

/** An answer, with this process's clock (ms since the epoch) when its try was sent, and when it arrived. */
export interface TimedAnswer {
  answer: unknown;
  sentAt: number;
  arrivedAt: number;
}

interface Page {
  api_keys?: unknown;
  aggregations?: { clock?: { buckets?: { from?: unknown }[] } };
}

/**
 * Every page of a search. Order is creation, then name: `search_after` needs one.
 * @param ask its times are those of the try that was answered, without the tries and waits before
 */
export async function listAll(
  ask: (body: object) => Promise<TimedAnswer>,
  { query, clock }: KeyQuery,
): Promise<Listing> {
  const found = new Map<string, KeyRecord>();
  const sort = ['creation', 'name'];
  let serverClock: Pick<Listing, 'now' | 'clockAhead'> = {};
  let after: unknown[] | undefined;
  let size = largestPage;
  for (;;) {
    const next = after ? { search_after: after } : clock && { aggs: clockAggregation };
    const timed = await ask({ query, sort, size, ...next }).catch((error: unknown) => {
      if (error instanceof RequestError && error.problem === 'too-large' && size > 1) return undefined;
      throw error;
    });
    if (!timed) {
      size = shrink(size);
      continue;
    }
    const page = timed.answer as Page;
    if (!Array.isArray(page.api_keys))
      throw new RequestError('ambiguous', { status: 200, problem: 'unreadable' });
    const from = page.aggregations?.clock?.buckets?.[0]?.from;
    if (typeof from === 'number') serverClock = { now: from, ...clockDifference(from, timed) };
    const before = found.size;
    for (const hit of page.api_keys) {
      const key = readKey(hit);
      if (key && !found.has(key.id)) found.set(key.id, key);
    }
    if (page.api_keys.length < size) return { keys: [...found.values()], ...serverClock };
    const last = (page.api_keys.at(-1) as { _sort?: unknown[] })._sort;
    if (!Array.isArray(last)) throw new RequestError('ambiguous', { status: 200, problem: 'unreadable' });
    // From the start of the last millisecond on, so that keys of one moment and one name are not lost between two pages.
    const begin = found.size > before ? [last[0], ''] : last;
    // A server that repeats a page would cause an endless loop.
    if (String(begin) === String(after))
      throw new RequestError('ambiguous', { status: 200, problem: 'unreadable' });
    after = begin;
  }
}

function clockDifference(now: number, { sentAt, arrivedAt }: TimedAnswer): Pick<Listing, 'clockAhead'> {
  const took = arrivedAt - sentAt;
  // It is negative when this machine's clock was set back meanwhile.
  return took >= 0 && took <= longestAnswer ? { clockAhead: now - arrivedAt } : {};
}

/** A moment in ms since the epoch, within what a date can hold: Elasticsearch accepts later ones. */
export const momentOf = (value: unknown): number | undefined =>
  typeof value === 'number' && !Number.isNaN(value) ? Math.max(0, Math.min(value, 8.64e15)) : undefined;

/** A server's answer is not trusted: what is not a key is left out. */
function readKey(hit: unknown): KeyRecord | undefined {
  const { id, name, type, invalidated, username, realm, metadata, role_descriptors, ...moments } = (hit ??
    {}) as Record<string, unknown>;
  const [creation, expiration, invalidation] = ['creation', 'expiration', 'invalidation'].map((field) =>
    momentOf(moments[field]),
  );
  if (typeof id !== 'string' || !/^[\w-]{1,128}$/.test(id) || creation === undefined) return undefined;
  return {
    id,
    name: typeof name === 'string' ? name : '',
    type: typeof type === 'string' ? type : 'rest',
    creation,
    ...(expiration !== undefined && { expiration }),
    invalidated: invalidated === true,
    ...(invalidation !== undefined && { invalidation }),
    username: typeof username === 'string' ? username : '',
    realm: typeof realm === 'string' ? realm : '',
    metadata:
      typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata)
        ? (metadata as Record<string, unknown>)
        : {},
    roleDescriptors: role_descriptors,
  };
}
