/** Hosts that publish, and which of their keys a confirm must see. */

import { expectOk, request } from '../../support/cluster/cluster.ts';
import { publish } from '../../support/scenario/documents.ts';
import { HOST, SEEN_IN } from '../operations.ts';
import type { Stage } from '../stage.ts';
import type { Entry } from './entry.ts';
import type { Inventory } from './inventory.ts';
import type { HostMove, StepMove } from './moves.ts';

/** A host with an invalid key publishes nothing. */
export async function hostPublishes(move: HostMove, inventory: Inventory, { cluster }: Stage): Promise<void> {
  if (move.restarted) inventory.restartHost(move);
  const entry = inventory.keyOfHost(move);
  if (!entry || !(await inventory.authenticates(entry))) return;
  await publish(cluster, entry.credential, { host: HOST, index: SEEN_IN, pipeline: 'written-by' });
  await expectOk(request(cluster, 'POST', `/${SEEN_IN}/_refresh`));
  entry.published = true;
}

/** What a confirm waits for on one line. */
export interface Awaited {
  /** The newest key, or two that were created at the same moment, since either may be the newest. */
  newest: Entry[];
  /** Those that the host published with before the step. */
  seen: Entry[];
}

/** The state before the step; later changes count for later steps. @param asked the key of the input `key-id` */
export function awaitedOf({ of }: StepMove, asked: Entry | undefined, inventory: Inventory): Awaited[] {
  const own = inventory.validKeys.filter(({ run, revokedAfterJob }) => run.of === of && !revokedAfterJob);
  const lines = asked ? [[asked]] : [...Map.groupBy(own, lineOf).values()];
  return lines.map((line) => {
    const newest = line.filter((entry) => isTwin(entry, line.at(-1)));
    return { newest, seen: newest.filter(({ published }) => published) };
  });
}

export const lineOf = ({ to, holder }: Entry): string => `${holder} ${to}`;

const isTwin = (entry: Entry, last: Entry | undefined): boolean =>
  entry === last || (entry.isParallel && entry.run === last?.run);

/** The key of a confirm's `key-id`: the newest delivered one, or the one before it. */
export function requestedKey(
  { operation, asks = 'host', of, to }: StepMove,
  inventory: Inventory,
): Entry | undefined {
  const held = inventory.keyOfLine({ of, to });
  if (operation !== 'confirm' || asks === 'host' || !held?.valid || held.run.of !== of) return undefined;
  if (asks === 'key') return held;
  const line = inventory.validKeys.filter((one) => one.run.of === of && lineOf(one) === lineOf(held));
  return line.findLast((one) => inventory.ageOf(one) > inventory.ageOf(held));
}
