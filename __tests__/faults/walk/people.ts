/** What people do by hand between two steps, and what a repository's owner does to its name and its owner. */
import { expectOk, request } from '../../support/cluster/cluster.ts';
import { HOST, secretName } from '../operations.ts';
import type { Stage } from '../stage.ts';
import type { Book } from './book.ts';
import { type Entry, goesTo, type Place } from './entry.ts';
import type { PersonMove, RenameMove } from './moves.ts';

/** An end that comes sooner than a clock may be ahead, and later than a walk takes. */
const NEAR_END = '8m';

/** @param aWhile ms since the last step: long enough that a person's write is not taken for a late one of ours */
export async function byHand(move: PersonMove, book: Book, stage: Stage, aWhile: number): Promise<void> {
  const place = book.placeOf(move);
  const feeding = book.living.filter((entry) => goesTo(entry, place));
  const endless = feeding.find(({ expiration }) => expiration === undefined);
  const newest = feeding.at(-1);
  switch (move.does) {
    case 'write the secret':
      await stage.time.skip(aWhile);
      write(place, book, stage);
      return;
    case 'delete the secret':
      stage.github.take(book.addressOf(place));
      return;
    case 'set an end':
      if (endless) await setEnd(endless, stage);
      break;
    case 'invalidate the key':
      if (newest) await invalidate(newest, stage);
  }
  await book.look();
}

function write(place: Place, book: Book, { github }: Stage): void {
  const value = `written by hand at ${Date.now()}`;
  book.noteByHand(place, value);
  github.give(book.addressOf(place), { value });
}

/** As the key's own user, whose privileges the server takes for the key anew. */
async function setEnd({ id, run: { user } }: Entry, { cluster, users }: Stage): Promise<void> {
  const body = { ids: [id], expiration: NEAR_END };
  await expectOk(request({ ...cluster, ...users[user] }, 'POST', '/_security/api_key/_bulk_update', body));
}

async function invalidate(entry: Entry, { cluster }: Stage): Promise<void> {
  entry.condemned = true;
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

/** Nobody but its own repository touches the newcomer's secret. */
export function newcomersSecret({ github, newcomer: { holds } }: Stage): string[] {
  if (!holds || github.secret(holds)?.value === NEWCOMERS) return [];
  return ["I4: the secret of the repository that has web's old name was touched"];
}
