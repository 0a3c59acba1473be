/** What people do by hand between two steps, and what a repository's owner does to its name. */
import { expectOk, request } from '../../support/cluster/cluster.ts';
import { HOST, secretName } from '../operations.ts';
import type { Stage } from '../stage.ts';
import type { Book, Entry } from './book.ts';
import { goesTo } from './book.ts';
import type { PersonMove } from './moves.ts';

/** An end that comes sooner than a clock may be ahead, and later than a walk takes. */
const NEAR_END = '8m';

/** @param aWhile ms since the last step: long enough that a person's write is not taken for a late one of ours */
export async function byHand(move: PersonMove, book: Book, stage: Stage, aWhile: number): Promise<void> {
  const feeding = book.living.filter((entry) => goesTo(entry, move));
  const endless = feeding.find(({ expiration }) => expiration === undefined);
  const newest = feeding.at(-1);
  switch (move.does) {
    case 'write the secret':
      await stage.time.skip(aWhile);
      write(move, book, stage);
      return;
    case 'delete the secret':
      stage.github.take(book.addressOf(move));
      return;
    case 'set an end':
      if (endless) await setEnd(endless, stage);
      break;
    case 'invalidate the key':
      if (newest) await invalidate(newest, stage);
  }
  await book.look();
}

function write(move: PersonMove, book: Book, { github }: Stage): void {
  const value = `written by hand at ${Date.now()}`;
  book.noteByHand(move, value);
  github.give(book.addressOf(move), { value });
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

/** The old name is another repository's from then on, which has a secret of the name that the action writes. */
export function rename({ github, repositories: { web }, newcomer }: Stage): void {
  if (newcomer.holds) return;
  const old = web.name;
  web.name = `${old}-renamed`;
  github.rename(old, web.name);
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
