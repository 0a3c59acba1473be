/** Changes by hand between two steps, renames and transfers. */
import { expectOk, request } from '../../support/cluster/cluster.ts';
import { HOST, secretName } from '../operations.ts';
import type { Stage } from '../stage.ts';
import { type Entry, isDeliveredTo, type SecretLocation } from './entry.ts';
import type { Inventory } from './inventory.ts';
import type { PersonMove, RenameMove } from './moves.ts';

/** Shorter than clocks may differ, and longer than a walk takes. */
const NEAR_END = '8m';

/** After a write by hand, in ms: within the minute that clocks may differ by, a key created next looks as if it had been delivered. */
const BEYOND_TOLERANCE_MS = 2 * 60_000;

/** @param skipMs ms to skip before a write, so that it cannot be a late write of the step before */
export async function byHand(
  move: PersonMove,
  inventory: Inventory,
  stage: Stage,
  skipMs: number,
): Promise<void> {
  const location = inventory.locationOf(move);
  const candidates = inventory.validKeys.filter((entry) => isDeliveredTo(entry, location));
  const endless = candidates.find(({ expiration }) => expiration === undefined);
  const newest = candidates.at(-1);
  switch (move.does) {
    case 'write the secret':
      await stage.time.skip(skipMs);
      write(location, inventory, stage);
      await stage.time.skip(BEYOND_TOLERANCE_MS);
      return;
    case 'delete the secret':
      stage.github.take(inventory.addressOf(location));
      return;
    case 'set an end':
      if (endless) await setEnd(endless, stage);
      break;
    case 'invalidate the key':
      if (newest) await invalidate(newest, stage);
  }
  await inventory.refresh();
}

function write(location: SecretLocation, inventory: Inventory, { github }: Stage): void {
  const value = `written by hand at ${Date.now()}`;
  inventory.noteByHand(location, value);
  github.give(inventory.addressOf(location), { value });
}

/** As the key's owner: the server replaces the owner's privileges in the key. */
async function setEnd({ id, run: { user } }: Entry, { cluster, users }: Stage): Promise<void> {
  const body = { ids: [id], expiration: NEAR_END };
  await expectOk(request({ ...cluster, ...users[user] }, 'POST', '/_security/api_key/_bulk_update', body));
}

async function invalidate(entry: Entry, { cluster }: Stage): Promise<void> {
  entry.invalidationRequested = true;
  await expectOk(request(cluster, 'DELETE', '/_security/api_key', { ids: [entry.id] }));
}

/** An organization's secrets stay with it when a repository leaves. */
export function rename({ type }: RenameMove, { github, repositories: { web }, newcomer }: Stage): void {
  const old = web.name;
  if (type === 'transfer') web.owner = web.owner === 'acme' ? 'umbrella' : 'acme';
  web.name = `${web.owner}/${old.replace(/^.*\//, '')}-${type}d`;
  github.rename(old, web.name);
  if (newcomer.holds) return;
  github.rename(newcomer.name, old);
  const [owner = '', repo = ''] = old.split('/');
  newcomer.holds = { scope: 'repository', owner, repo, name: secretName(HOST) };
  github.give(newcomer.holds, { value: NEWCOMERS });
}

const NEWCOMERS = 'the secret of the repository that has the old name';

/** I4: the secret of the repository that has web's old name is not changed. */
export function newcomersSecret({ github, newcomer: { holds } }: Stage): string[] {
  if (!holds || github.secret(holds)?.value === NEWCOMERS) return [];
  return ["I4: the secret of the repository that has web's old name was changed"];
}
