/** Checks the keys from before a move, and those that it created. */

import { succeeded, unclearSecrets, wasVerified } from '../observed.ts';
import { OVERLAP_MS } from '../operations.ts';
import { isLastSeen, retirementByConfirm } from './check-confirm.ts';
import { type Entry, isDeliveredTo } from './entry.ts';
import type { Inventory } from './inventory.ts';
import { isRevoked } from './moves.ts';
import { type MoveResult, runsOf } from './run-move.ts';

const MINUTE = 60_000;
/** The age from which a rotation retires a key of another run, in ms. */
export const SETTLED_MS = 10 * MINUTE;
/** The age from which no attempt writes the key to a secret, in ms. */
export const DEADLINE_MS = 5 * MINUTE;
/** How far a key's age may grow during a step, by its waits, in ms. */
export const SLACK_MS = 3 * MINUTE;

export const faultsOf = ({ attempts }: MoveResult) => attempts.flatMap(({ triggered }) => triggered);
export const operationOf = ({ move }: MoveResult) => move.operation;
export const hasSucceeded = ({ attempts }: MoveResult) => attempts.some(({ main }) => succeeded(main));

/** Whether the key has the identity and target of the move's keys. */
export const isOfLine = (entry: Entry, { move, holder }: MoveResult): boolean =>
  entry.run.of === move.of && isDeliveredTo(entry, { to: move.to, holder });

/** Whether the key is of an earlier attempt of the same run and job. */
export const isEarlierAttempt = (entry: Entry, { run }: MoveResult): boolean => isEarlierRun(entry, run);

export function isEarlierRun({ run }: Entry, now: Entry['run']): boolean {
  return (
    run.of === now.of &&
    run.run_id === now.run_id &&
    run.job === now.job &&
    Number(run.run_attempt) < Number(now.run_attempt)
  );
}

/** Whether post ran, without a fault that stops it. */
export function postCompleted(result: MoveResult): boolean {
  const stopsPost = faultsOf(result).some(
    (fault) => fault.type === 'credential' || (fault.type === 'stop' && fault.place.phase === 'post'),
  );
  return !stopsPost && result.attempts.every(({ post }) => post);
}

/** Whether older keys must be retired: a rotation delivered a key, and its job succeeded. */
function retires(result: MoveResult): boolean {
  const { move, attempts, created } = result;
  const job = move.type === 'race' ? undefined : move.job;
  return (
    operationOf(result).startsWith('rotate') &&
    move.overlap !== 'until-confirmed' &&
    created.length > 0 &&
    attempts.some(({ main, post }) => succeeded(main) && post && (job ?? main.status) === 'success')
  );
}

/** Whether no run can still be delivering the key; `perhaps` near the limit, or if it depends on when the step listed keys. */
function settled(entry: Entry, result: MoveResult, inventory: Inventory): 'yes' | 'no' | 'perhaps' {
  const age = inventory.ageOf(entry);
  const limit = isEarlierAttempt(entry, result) ? DEADLINE_MS : SETTLED_MS;
  if (age > limit + SLACK_MS) return result.isLatePost ? 'perhaps' : 'yes';
  return age < limit - SLACK_MS ? 'no' : 'perhaps';
}

/** Whether a rotation may or must retire an older key. */
function retirementByRotation(
  entry: Entry,
  result: MoveResult,
  inventory: Inventory,
): { may: boolean; must: boolean } {
  const isOfThisLine = retires(result) && isOfLine(entry, result);
  const age = settled(entry, result, inventory);
  return {
    may: isOfThisLine && age !== 'no',
    must: isOfThisLine && age === 'yes' && postCompleted(result) && entry.run.user === result.run.user,
  };
}

/** I1, I3, I7, I8: an older key is invalidated or set to expire if and only if it must be. */
export function olderKeys(result: MoveResult, inventory: Inventory): string[] {
  const { move, older } = result;
  if (operationOf(result) === 'invalidate') return othersAfterInvalidate(result);
  const retirementOf = operationOf(result) === 'confirm' ? retirementByConfirm : retirementByRotation;
  return older.flatMap(({ entry, expiration }) => {
    const { id, valid } = entry;
    const { may, must } = retirementOf(entry, result, inventory);
    const isSetToExpire = valid && entry.expiration !== expiration;
    const expiresInTime =
      entry.expiration !== undefined && entry.expiration <= Date.now() + OVERLAP_MS + MINUTE;
    const hasExpired = expiration !== undefined && expiration <= Date.now();
    if (!valid && !(may && move.overlap === '0s') && !neverDelivered(entry, result) && !hasExpired)
      return [`I1: the earlier key ${id} is invalid`];
    if (isSetToExpire && !(may && move.overlap === '24h'))
      return [`I1: the earlier key ${id} was set to expire`];
    if ((!valid || isSetToExpire) && !hasExpired && isLastSeen(entry, result, inventory))
      return [`I1: the key ${id}, which the host last published with, was retired`];
    if (
      isSetToExpire &&
      expiration !== undefined &&
      (entry.expiration ?? Number.POSITIVE_INFINITY) > expiration
    )
      return [`I1: the expiration of the earlier key ${id} was postponed`];
    if (must && valid && !(move.overlap === '24h' && expiresInTime))
      return [`I8: the earlier key ${id} is left over`];
    return [];
  });
}

/** A key that an earlier attempt created and did not deliver is replaced. */
const neverDelivered = (entry: Entry, result: MoveResult): boolean =>
  operationOf(result) === 'create' &&
  isOfLine(entry, result) &&
  isEarlierAttempt(entry, result) &&
  !entry.delivered;

/** I4: an `invalidate` of one repository does not change keys of the other. */
const othersAfterInvalidate = ({ older, move }: MoveResult): string[] =>
  older
    .filter(({ entry }) => entry.run.of !== move.of && !entry.valid && !entry.invalidationRequested)
    .map(({ entry }) => `I4: the key ${entry.id} of the other repository is invalid`);

/** I1, I2, I3: a delivered key is valid; any other is invalid, unless GitHub may have it. */
export async function newKeys(result: MoveResult, inventory: Inventory): Promise<string[]> {
  const { move, attempts, created, isLatePost } = result;
  const outputs = attempts.filter(({ main }) => succeeded(main)).map(({ main }) => main.outputs['api-key']);
  const isRevokedNow = move.type === 'step' && isRevoked(move) && move.revoke;
  const secret = secretOf(result, inventory);
  const verdicts = created.map(async (entry): Promise<string[]> => {
    const { id, credential, valid } = entry;
    if (!isLatePost) entry.delivered = credential === secret || outputs.includes(credential);
    // A later move may have retired it.
    if (isLatePost && entry.delivered && !isRevokedNow) return [];
    if (entry.delivered && !isRevokedNow)
      return (await inventory.authenticates(entry))
        ? []
        : [`I1: the key ${id}, which was just delivered, is invalid`];
    if (!valid || !postCompleted(result)) return [];
    if (entry.delivered) return [`I2: the key ${id} is valid after its job`];
    if (!mayBeHeld(entry, result)) return [`I2: the key ${id} is valid and was not delivered`];
    const messages = runsOf(result).flatMap(({ annotations }) => annotations.map(({ message }) => message));
    const isReported = move.type === 'race' || messages.some((message) => message.includes(id));
    return isReported ? [] : [`I3: no annotation names the valid key ${id}`];
  });
  return (await Promise.all(verdicts)).flat();
}

/** The value of the secret that the move writes. */
export const secretOf = ({ move: { of, to } }: MoveResult, inventory: Inventory): string | undefined =>
  to === 'outputs' ? undefined : inventory.valueAt(inventory.locationOf({ of, to }));

/** Whether GitHub may have the key, or had it until another rotation at the same moment wrote the secret. */
function mayBeHeld({ id, to }: Entry, result: MoveResult): boolean {
  const { move, clusterExchanges, gitHubExchanges } = result;
  if (to === 'outputs') return false;
  if (move.type === 'race' || result.isLatePost) return true;
  const unclear = unclearSecrets({ gitHubExchanges }).size > 0;
  // A stopped process may have sent a write that never arrived.
  const stopped = faultsOf(result).some(({ type }) => type === 'stop');
  return (unclear || stopped) && wasVerified(id, clusterExchanges);
}
