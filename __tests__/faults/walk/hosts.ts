/** Hosts that publish, and what a confirm has to see of them. */

import { expectOk, request } from '../../support/cluster/cluster.ts';
import { publish } from '../../support/scenario/documents.ts';
import { HOST, SEEN_IN } from '../operations.ts';
import type { Stage } from '../stage.ts';
import type { Book, Entry, Line } from './book.ts';
import type { Goal, HostMove, StepMove } from './moves.ts';

/** A host whose key the cluster refuses publishes nothing. */
export async function hostPublishes(move: HostMove, book: Book, { cluster }: Stage): Promise<void> {
  if (move.restarted) book.restartHost(move);
  const entry = book.keyOfHost(move);
  if (!entry || !(await book.opens(entry))) return;
  await publish(cluster, entry.credential, { host: HOST, index: SEEN_IN, pipeline: 'written-by' });
  await expectOk(request(cluster, 'POST', `/${SEEN_IN}/_refresh`));
  entry.published = true;
}

/** What a confirm waits for on one line. */
export interface Awaited {
  to: Goal;
  /** The newest key; where two were made at once, both, since either may be the newest. */
  newest: Entry[];
  /** Those with which the host was seen before the step. */
  seen: Entry[];
}

/** As the step finds it: what happens later counts for later steps. @param asked the key that is asked for by its id */
export function awaitedOf({ of }: StepMove, asked: Entry | undefined, book: Book): Awaited[] {
  const own = book.living.filter(({ run }) => run.of === of);
  const goals: Goal[] = asked ? [asked.to] : ['outputs', 'secret', 'organization'];
  return goals.flatMap((to) => {
    const last = asked ?? own.findLast((entry) => entry.to === to && !entry.endsWithJob);
    if (!last) return [];
    const newest = asked ? [asked] : own.filter((entry) => isTwin(entry, last));
    return [{ to, newest, seen: newest.filter(({ published }) => published) }];
  });
}

const isTwin = (entry: Entry, last: Entry): boolean =>
  entry === last || (entry.inRace && last.inRace && entry.to === last.to && entry.run === last.run);

/** The key that a confirm asks for by its id: the one that its goal holds, or the one before it. */
export function askedFor({ asks = 'host', of, to }: StepMove, book: Book): Entry | undefined {
  if (asks === 'host') return undefined;
  const held = heldBy({ of, to }, book);
  if (asks === 'key') return held;
  return book.living.findLast(
    (one) => one.to === to && one.run.of === of && held !== undefined && book.ageOf(one) > book.ageOf(held),
  );
}

function heldBy({ of, to }: Line, book: Book): Entry | undefined {
  const held = to === 'outputs' ? book.keyOfHost({ of, to }) : book.entryAt({ of, to });
  return held?.alive && held.run.of === of ? held : undefined;
}
