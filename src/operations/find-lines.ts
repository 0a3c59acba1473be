import { keysById, liveKeys } from '../elasticsearch/queries.ts';
import { Failure } from '../errors/failure.ts';
import { type AwaitedKey, planConfirmation } from '../keys/confirmation-plan.ts';
import type { KeyRecord, Listing } from '../keys/record.ts';
import type { ConfirmRequest } from '../request.ts';
import { refreshDelay } from './limits.ts';
import type { Ports } from './ports.ts';

export interface FoundLines {
  lines: AwaitedKey[];
  /** The server's clock, ms since the epoch; absent before 8.14. */
  now?: number;
}

/**
 * The keys that a confirm waits for. They are listed once the search lag has passed: a key that was created a moment ago is not in a
 * list yet, and the key before it must not pass for the newest.
 * @throws Failure when a host or an id has no live key
 */
export async function findLines(request: ConfirmRequest, ports: Ports): Promise<FoundLines> {
  await ports.clock.wait(refreshDelay, ports.signal);
  const { keys, now } = await listKeys(request, ports);
  const { lines, missing, foreign } = planConfirmation(request, keys);
  if (foreign.length > 0)
    throw new Failure(
      'not-ours',
      `${foreign.join(', ')}: not created by this action for this repository. Nothing was confirmed.`,
    );
  if (missing.length > 0 || lines.length === 0)
    throw new Failure('no-key-to-confirm', `${nameSome(missing)} valid API key that this user can see.`);
  return { lines, ...(now !== undefined && { now }) };
}

/** Live keys. For ids, those of their hosts too: a key alone does not show what it succeeds. */
async function listKeys(
  { keyIds, owner, hosts, beat, purpose }: ConfirmRequest,
  ports: Ports,
): Promise<Listing> {
  if (keyIds.length === 0) return ports.keys.list(liveKeys(owner, { hosts, beat, purpose }));
  const { keys, now } = await ports.keys.list({ ...keysById(keyIds), clock: true });
  const asked = keys.filter((key) => keyIds.includes(key.id) && isLive(key, now));
  const theirs = asked.flatMap(({ metadata: { host } }) => (typeof host === 'string' ? [host] : []));
  if (theirs.length === 0) return { keys: asked };
  const { environment: _, ...repository } = owner;
  const { keys: live } = await ports.keys.list(liveKeys(repository, { hosts: theirs }));
  const known = new Set(asked.map(({ id }) => id));
  return {
    keys: [...asked, ...live.filter(({ id }) => !known.has(id))],
    ...(now !== undefined && { now }),
  };
}

const isLive = ({ invalidated, expiration }: KeyRecord, now = 0): boolean =>
  !invalidated && (expiration === undefined || expiration > now);

function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 0 ? `${shown}${names.length > 20 ? ', …' : ''}: no` : 'No';
}
