/** What a confirm says, and which keys it may and must retire. */

import type { Book } from './book.ts';
import type { Entry } from './entry.ts';
import { type Awaited, lineOf } from './hosts.ts';
import {
  DEADLINE_MS,
  done,
  isEarlierRun,
  operationOf,
  postWorked,
  SETTLED_MS,
  SLACK_MS,
} from './judge-keys.ts';
import type { Played } from './play.ts';

/** I9: a confirm that succeeds saw each host with its newest key. */
export function confirmed(played: Played): string[] {
  if (operationOf(played) !== 'confirm' || !done(played)) return [];
  return [
    ...(played.awaited.length === 0 ? ['I9: exit 0, and there was no key to confirm'] : []),
    ...played.awaited
      .filter(({ seen }) => seen.length === 0)
      .map(({ newest }) => `I9: exit 0, and the host was not seen with its key ${idsOf(newest)}`),
  ];
}

/** Whether a confirm has a reason to fail: a host without a key, or one that was not seen. */
export const mayNotConfirm = ({ awaited }: Played): boolean =>
  awaited.length === 0 || awaited.some(({ newest, seen }) => seen.length < newest.length);

/** What becomes of an older key, by the rules of a confirm: it is settled against the key that was seen, whatever time passed since. */
export function fateByConfirm(entry: Entry, played: Played, book: Book): { may: boolean; must: boolean } {
  const { move, attempts, awaited, run } = played;
  const line = awaited.find(({ newest: [one] }) => one && lineOf(one) === lineOf(entry));
  const job = move.type === 'step' ? move.job : undefined;
  const commits = attempts.some(({ main, post }) => post && (job ?? main.status) === 'success');
  if (!commits || !line || entry.run.of !== move.of) return { may: false, must: false };
  const successors = line.seen.filter(({ waits }) => waits);
  const settled = successors.map((seen) => settledAgainst(seen, entry, book));
  const isSure = done(played) && postWorked(played) && line.newest.length === 1;
  return {
    may: settled.some((one) => one !== 'no'),
    must: isSure && settled.some((one) => one === 'yes') && entry.run.user === run.user,
  };
}

function settledAgainst(seen: Entry, entry: Entry, book: Book): 'yes' | 'no' | 'perhaps' {
  const age = book.ageOf(entry) - book.ageOf(seen);
  const enough = isEarlierRun(entry, seen.run) ? DEADLINE_MS : SETTLED_MS;
  if (age > enough + SLACK_MS) return 'yes';
  return age < enough - SLACK_MS ? 'no' : 'perhaps';
}

/** Whether this is what the host of its line was last seen with: a confirm leaves that one, whatever else it saw. */
export const isLastSeen = (entry: Entry, played: Played, book: Book): boolean =>
  operationOf(played) === 'confirm' && entry.published && book.hasHost(entry);

const idsOf = (entries: Awaited['newest']): string => entries.map(({ id }) => id).join(' or ');
