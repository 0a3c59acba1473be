/** Checks the result of a confirm, and which keys it may and must retire. */

import {
  DEADLINE_MS,
  hasSucceeded,
  isEarlierRun,
  operationOf,
  postCompleted,
  SETTLED_MS,
  SLACK_MS,
} from './check-keys.ts';
import type { Entry } from './entry.ts';
import { type Awaited, lineOf } from './hosts.ts';
import type { Inventory } from './inventory.ts';
import type { MoveResult } from './run-move.ts';

/** I9: a confirm that succeeds saw each host with its newest key. */
export function confirmed(result: MoveResult): string[] {
  if (operationOf(result) !== 'confirm' || !hasSucceeded(result)) return [];
  return [
    ...(result.awaited.length === 0 ? ['I9: exit 0, and there was no key to confirm'] : []),
    ...result.awaited
      .filter(({ seen }) => seen.length === 0)
      .map(({ newest }) => `I9: exit 0, and the host was not seen with its key ${idsOf(newest)}`),
  ];
}

/** Whether a confirm has a reason to fail: a host without a key, or one that was not seen. */
export const mayFailToConfirm = ({ awaited }: MoveResult): boolean =>
  awaited.length === 0 || awaited.some(({ newest, seen }) => seen.length < newest.length);

/** Whether a confirm may or must retire an older key. Its age counts relative to the key that was seen, not to the present. */
export function retirementByConfirm(
  entry: Entry,
  result: MoveResult,
  inventory: Inventory,
): { may: boolean; must: boolean } {
  const { move, attempts, awaited, run } = result;
  const line = awaited.find(({ newest: [one] }) => one && lineOf(one) === lineOf(entry));
  const job = move.type === 'step' ? move.job : undefined;
  const commits = attempts.some(({ main, post }) => post && (job ?? main.status) === 'success');
  if (!commits || !line || entry.run.of !== move.of) return { may: false, must: false };
  const successors = line.seen.filter(({ untilConfirmed }) => untilConfirmed);
  const settled = successors.map((seen) => settledAgainst(seen, entry, inventory));
  const isSure = hasSucceeded(result) && postCompleted(result) && line.newest.length === 1;
  return {
    may: settled.some((one) => one !== 'no'),
    must: isSure && settled.some((one) => one === 'yes') && entry.run.user === run.user,
  };
}

function settledAgainst(seen: Entry, entry: Entry, inventory: Inventory): 'yes' | 'no' | 'perhaps' {
  const age = inventory.ageOf(entry) - inventory.ageOf(seen);
  const limit = isEarlierRun(entry, seen.run) ? DEADLINE_MS : SETTLED_MS;
  if (age > limit + SLACK_MS) return 'yes';
  return age < limit - SLACK_MS ? 'no' : 'perhaps';
}

/** Whether the host last published with this key: a confirm never retires it. */
export const isLastSeen = (entry: Entry, result: MoveResult, inventory: Inventory): boolean =>
  operationOf(result) === 'confirm' && entry.published && inventory.isInUse(entry);

const idsOf = (entries: Awaited['newest']): string => entries.map(({ id }) => id).join(' or ');
