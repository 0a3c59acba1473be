/** Hosts that publish, and what a confirm has to see of them. */

import { expectOk, request } from '../../support/cluster/cluster.ts';
import { publish } from '../../support/scenario/documents.ts';
import { HOST, SEEN_IN } from '../operations.ts';
import type { Stage } from '../stage.ts';
import type { Book } from './book.ts';
import type { Entry } from './entry.ts';
import type { HostMove, StepMove } from './moves.ts';

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
  /** The newest key; where two were made at once, both, since either may be the newest. */
  newest: Entry[];
  /** Those with which the host was seen before the step. */
  seen: Entry[];
}

/** As the step finds it: what happens later counts for later steps. @param asked the key that is asked for by its id */
export function awaitedOf({ of }: StepMove, asked: Entry | undefined, book: Book): Awaited[] {
  const own = book.living.filter(({ run, endsWithJob }) => run.of === of && !endsWithJob);
  const lines = asked ? [[asked]] : [...Map.groupBy(own, lineOf).values()];
  return lines.map((line) => {
    const newest = line.filter((entry) => isTwin(entry, line.at(-1)));
    return { newest, seen: newest.filter(({ published }) => published) };
  });
}

export const lineOf = ({ to, whose }: Entry): string => `${whose} ${to}`;

const isTwin = (entry: Entry, last: Entry | undefined): boolean =>
  entry === last || (entry.inRace && entry.run === last?.run);

/** The key that a confirm asks for by its id: the one that its goal holds, or the one before it. */
export function askedFor({ operation, asks = 'host', of, to }: StepMove, book: Book): Entry | undefined {
  const held = book.heldBy({ of, to });
  if (operation !== 'confirm' || asks === 'host' || !held?.alive || held.run.of !== of) return undefined;
  if (asks === 'key') return held;
  const line = book.living.filter((one) => one.run.of === of && lineOf(one) === lineOf(held));
  return line.findLast((one) => book.ageOf(one) > book.ageOf(held));
}
