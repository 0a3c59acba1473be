import { allKeys, keysById } from '../elasticsearch/queries.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { Failure } from '../errors/failure.ts';
import { isAdoptable, isAskedFor, isOfRepository, oneOwnerRemark } from '../keys/ownership.ts';
import type { KeyRecord, Listing } from '../keys/record.ts';
import { isLive } from '../keys/secret-use.ts';
import { describe } from '../keys/target.ts';
import type { InvalidateRequest } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { invalidateFound } from './invalidate-keys.ts';
import { pollInterval, refreshDelay } from './limits.ts';
import type { Ports } from './ports.ts';
import { type InvalidateResult, noMessages } from './results.ts';
import { deleteSecrets, planDeletion, warnOfShared } from './secrets-in-use.ts';

/** Invalidates keys and deletes the secrets that they were delivered to. Nothing left to do is success. */
export async function invalidate(request: InvalidateRequest, ports: Ports): Promise<InvalidateResult> {
  const result = nothingYet(request);
  const found = await findKeys(request, ports, result);
  await carryOut(request, found, ports, result);
  const missing = missingIn(request, found);
  if (missing.length > 0) await lookAgain({ ...request, keyIds: missing }, ports, result);
  if (result.invalidated.length === 0 && !result.failure)
    ports.log.info('There was no valid API key to invalidate.');
  return result;
}

/** What an invalidation would do, as its own result. Changes nothing. */
export async function planInvalidation(
  request: InvalidateRequest,
  ports: Ports,
): Promise<{ result: InvalidateResult; clockAhead?: number }> {
  const result = nothingYet(request);
  const found = await findKeys(request, ports, result);
  result.invalidated = liveIn(found);
  const plan = await planDeletion(request, found, ports, result);
  if (plan) result.deletedSecrets = plan.remove;
  for (const key of result.invalidated) ports.log.info(`Would invalidate API key ${named(key)}`);
  for (const secret of result.deletedSecrets) ports.log.info(`Would delete ${describe(secret)}`);
  warnOfShared(result, 'shared-secrets-to-delete');
  const [failure] = plan?.failures ?? [];
  if (failure) result.failure = failure;
  requireFound(request, found, result);
  return { result, ...(found.clockAhead !== undefined && { clockAhead: found.clockAhead }) };
}

const nothingYet = (request: InvalidateRequest): InvalidateResult => ({
  operation: 'invalidate',
  request,
  invalidated: [],
  deletedSecrets: [],
  ...noMessages(),
});

/** The keys of the request, invalidated ones too. */
async function findKeys(
  request: InvalidateRequest,
  ports: Ports,
  result: InvalidateResult,
): Promise<Listing> {
  let found = await find(request, ports, result);
  // A new key is not visible yet.
  if (liveIn(found).length === 0) {
    await ports.clock.wait(refreshDelay, ports.signal);
    found = await find(request, ports, result);
  }
  if (request.keyIds.length === 0) result.remarks = oneOwnerRemark(found.keys);
  return found;
}

/** An id that no search finds may be of a key created a moment ago; else it is an error. The others are invalidated by then. */
async function lookAgain(request: InvalidateRequest, ports: Ports, result: InvalidateResult): Promise<void> {
  await ports.clock.wait(refreshDelay, ports.signal);
  const found = await find(request, ports, result);
  if (found.keys.length > 0) await carryOut(request, found, ports, result);
  const missing = missingIn(request, found);
  if (missing.length > 0) result.failure ??= notFound(missing);
}

const missingIn = ({ keyIds }: InvalidateRequest, { keys }: Listing): string[] =>
  keyIds.filter((id) => !keys.some((key) => key.id === id));

/** An id that was asked for and that no search finds is an error. */
function requireFound(request: InvalidateRequest, found: Listing, result: InvalidateResult): void {
  const missing = missingIn(request, found);
  if (missing.length > 0) result.failure ??= notFound(missing);
}

/** After a failure the result still lists what was invalidated before it. */
async function carryOut(
  request: InvalidateRequest,
  found: Listing,
  ports: Ports,
  result: InvalidateResult,
): Promise<void> {
  try {
    // A leaked key is invalidated first. Otherwise the secrets are deleted first, so that no job starts with an invalid key.
    if (request.keyIds.length === 0) await deleteSecrets(request, found, ports, result);
    const last = await invalidateUntilNone(request, found, ports, result);
    if (request.keyIds.length > 0) await deleteSecrets(request, found, ports, result);
    // Another step created and delivered them meanwhile.
    const late = last.keys.filter(({ id }) => !found.keys.some((key) => key.id === id));
    if (late.length > 0) await deleteSecrets(request, { ...last, keys: late }, ports, result);
  } catch (error) {
    if (ports.signal.aborted) throw error;
    if (error instanceof Failure) result.failure = error;
    else if (error instanceof RequestError) result.failure = explain(error, 'invalidate');
    else throw error;
  }
}

const named = ({ id, name }: KeyRecord): string => `${printable(name)} (${id})`;

/** Keys that were invalidated before are among them: their metadata still name their secrets. */
async function find(
  request: InvalidateRequest,
  ports: Ports,
  { invalidated }: InvalidateResult,
): Promise<Listing> {
  const { keyIds, owner, adopt } = request;
  if (keyIds.length > 0) {
    const listing = await ports.keys.list(keysById(keyIds));
    const asked = listing.keys.filter(({ id }) => keyIds.includes(id));
    const foreign = asked.filter((key) => !isOfRepository(key, owner) && !(adopt && isAdoptable(key, adopt)));
    if (foreign.length > 0)
      throw new Failure(
        'not-ours',
        `${foreign.map(({ id }) => id).join(', ')}: not created by this action for this repository. ${invalidated.length > 0 ? 'Nothing more' : 'Nothing'} was invalidated.`,
      );
    return { ...listing, keys: asked };
  }
  const listing = await ports.keys.list(allKeys(owner, request, adopt?.keyNames));
  return { ...listing, keys: listing.keys.filter((key) => isAskedFor(key, request)) };
}

/** By the server's clock: this machine's may be ahead, and a leaked key would stay valid. */
const liveIn = ({ keys, now }: Listing): KeyRecord[] => keys.filter((key) => isLive(key, now));

const notFound = (ids: string[]) =>
  new Failure(
    'key-not-found',
    `${ids.join(', ')}: no search finds ${ids.length === 1 ? 'an API key with this id' : 'API keys with these ids'}, so nothing was invalidated for ${ids.length === 1 ? 'it' : 'them'}.`,
  );

/**
 * Query, DELETE, query again until there is none: another step may be creating one right now.
 * @returns the last list
 */
async function invalidateUntilNone(
  request: InvalidateRequest,
  found: Listing,
  ports: Ports,
  result: InvalidateResult,
): Promise<Listing> {
  const begin = ports.clock.now();
  const unanswered = new Map<string, KeyRecord>();
  const done = (key: KeyRecord, text: string) => {
    unanswered.delete(key.id);
    if (result.invalidated.some(({ id }) => id === key.id)) return;
    result.invalidated.push(key);
    ports.log.info(text);
  };
  let until = Number.POSITIVE_INFINITY;
  let deletedAt = begin;
  let listing = found;
  for (let live = liveIn(found); live.length > 0; live = liveIn(listing)) {
    // Said of keys that a search shows valid after a DELETE that was sent late enough, however slow the answers were.
    if (deletedAt > until)
      throw new Failure(
        'not-invalidated',
        `Elasticsearch still lists ${live.map(({ id }) => id).join(', ')} as valid. ${privilegeHint(live)}`,
      );
    const ids = live.map(({ id }) => id);
    deletedAt = ports.clock.now();
    const { left, timeLimit } = await invalidateFound(ids, ports, ports.keys);
    until = begin + timeLimit;
    for (const key of live)
      if (left.includes(key.id)) unanswered.set(key.id, key);
      else done(key, `Invalidated API key ${named(key)}`);
    if (left.length > 0) await ports.clock.wait(pollInterval, ports.signal);
    listing = await find(request, ports, result);
  }
  // Where the answer to an earlier try was lost, the next names only what is still valid then.
  for (const { id, invalidated } of listing.keys) {
    const key = unanswered.get(id);
    if (key && invalidated) done(key, `API key ${named(key)} is invalidated now`);
  }
  return listing;
}

const privilegeHint = (keys: KeyRecord[]) =>
  `Their owners: ${[...new Set(keys.map(({ username }) => printable(username)))].join(', ')}. Keys of another user need the cluster privilege manage_api_key.`;
