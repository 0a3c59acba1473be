import { allKeys, keysById } from '../elasticsearch/queries.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { Failure } from '../errors/failure.ts';
import { isAdoptable, isAskedFor, isOfRepository } from '../keys/ownership.ts';
import type { KeyRecord } from '../keys/record.ts';
import { describe } from '../keys/target.ts';
import type { InvalidateRequest } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { invalidateFound } from './invalidate-keys.ts';
import { pollInterval, refreshDelay } from './limits.ts';
import { oneOwnerRemark } from './owners.ts';
import type { Ports } from './ports.ts';
import { type InvalidateResult, noMessages } from './results.ts';
import { deleteSecrets, secretsFedBy } from './secrets-in-use.ts';

/** Kills keys and deletes the secrets that they fed. Nothing left to do is success. */
export async function invalidate(request: InvalidateRequest, ports: Ports): Promise<InvalidateResult> {
  const result: InvalidateResult = {
    operation: 'invalidate',
    request,
    invalidated: [],
    deletedSecrets: [],
    ...noMessages(),
  };
  let found = await find(request, ports);
  // A key made a moment ago is not visible yet.
  if (!found.some(isLive(ports))) {
    await ports.clock.wait(refreshDelay, ports.signal);
    found = await find(request, ports);
  }
  if (request.keyIds.length === 0) result.remarks = oneOwnerRemark(found);
  for (const id of request.keyIds)
    if (!found.some((key) => key.id === id))
      ports.log.info(`API key ${id} is not there, or this user may not see it`);
  if (request.dryRun) await foresee(request, found, ports, result);
  else await carryOut(request, found, ports, result);
  if (result.invalidated.length === 0 && !result.failure)
    ports.log.info('There was no live API key to invalidate.');
  return result;
}

async function foresee(
  request: InvalidateRequest,
  found: KeyRecord[],
  ports: Ports,
  result: InvalidateResult,
): Promise<void> {
  result.invalidated = found.filter(isLive(ports));
  if (ports.secrets) result.deletedSecrets = await secretsFedBy(found, request, ports);
  for (const key of result.invalidated) ports.log.info(`Would invalidate API key ${named(key)}`);
  for (const secret of result.deletedSecrets) ports.log.info(`Would delete ${describe(secret)}`);
}

/** What went well before something failed is told all the same: a person has to know what is dead by now. */
async function carryOut(
  request: InvalidateRequest,
  found: KeyRecord[],
  ports: Ports,
  result: InvalidateResult,
): Promise<void> {
  // Of an environment the secrets go first, so that no job starts with a dead key; a leaked key dies first of all.
  const steps = [
    () => deleteSecrets(request, found, ports, result),
    () => killUntilNone(request, found, ports, result),
  ];
  if (request.keyIds.length > 0) steps.reverse();
  try {
    for (const step of steps) await step();
  } catch (error) {
    if (ports.signal.aborted) throw error;
    if (error instanceof Failure) result.failure = error;
    else if (error instanceof RequestError) result.failure = explain(error, 'invalidate');
    else throw error;
  }
}

const named = ({ id, name }: KeyRecord): string => `${printable(name)} (${id})`;

/** Keys that were invalidated before are among them: their metadata still name their secrets. */
async function find(request: InvalidateRequest, ports: Ports): Promise<KeyRecord[]> {
  const { keyIds, owner, adopt } = request;
  if (keyIds.length > 0) {
    const { keys } = await ports.keys.list(keysById(keyIds));
    const asked = keys.filter(({ id }) => keyIds.includes(id));
    const foreign = asked.filter((key) => !isOfRepository(key, owner) && !(adopt && isAdoptable(key, adopt)));
    if (foreign.length > 0)
      throw new Failure(
        'not-ours',
        `${foreign.map(({ id }) => id).join(', ')}: not made by this action for this repository. Nothing was invalidated.`,
      );
    return asked;
  }
  const { keys } = await ports.keys.list(allKeys(owner, request, adopt?.keyNames));
  return keys.filter((key) => isAskedFor(key, request));
}

const isLive =
  ({ clock }: Ports) =>
  ({ invalidated, expiration }: KeyRecord): boolean =>
    // A key that ended by this machine's clock may live by the server's: a minute more costs nothing.
    !invalidated && (expiration === undefined || expiration > clock.now() - 60_000);

/** Query, DELETE, query again until there is none: another step may be making one right now. */
async function killUntilNone(
  request: InvalidateRequest,
  found: KeyRecord[],
  ports: Ports,
  result: InvalidateResult,
): Promise<void> {
  const begin = ports.clock.now();
  const dead = new Set<string>();
  for (
    let live = found.filter(isLive(ports));
    live.length > 0;
    live = (await find(request, ports)).filter(isLive(ports))
  ) {
    const { left, timeLimit } = await invalidateFound(
      live.map(({ id }) => id),
      ports,
      ports.keys,
    );
    for (const key of live) {
      if (left.includes(key.id) || dead.has(key.id)) continue;
      dead.add(key.id);
      result.invalidated.push(key);
      ports.log.info(`Invalidated API key ${named(key)}`);
    }
    if (ports.clock.now() > begin + timeLimit)
      throw new Failure(
        'not-invalidated',
        `Elasticsearch still shows ${live.map(({ id }) => id).join(', ')} alive. ${privilegeHint(live)}`,
      );
    if (left.length === 0) continue;
    await ports.clock.wait(pollInterval, ports.signal);
  }
}

const privilegeHint = (keys: KeyRecord[]) =>
  `Their owners: ${[...new Set(keys.map(({ username }) => printable(username)))].join(', ')}. Keys of another user need the cluster privilege manage_api_key.`;
