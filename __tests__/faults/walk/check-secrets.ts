/** Checks the secrets: who may write or delete one, what it holds, and when a rotation is due. */
import { isWait } from '../classes.ts';
import { succeeded } from '../observed.ts';
import { mayFailToConfirm } from './check-confirm.ts';
import { faultsOf, hasSucceeded, isEarlierAttempt, isOfLine, operationOf } from './check-keys.ts';
import { type Entry, isDeliveredTo, SECRET_LOCATIONS, type SecretLocation } from './entry.ts';
import type { Inventory } from './inventory.ts';
import type { MoveResult, SecretBefore } from './run-move.ts';

/** The tolerance between two clocks: a secret older than a key by more than this shows that the key was not delivered; in ms. */
const CLOCK_TOLERANCE_MS = 60_000;

/** I1: a secret holds a valid key, unless its invalidation was requested. After a successful step it holds the step's key. */
export async function invalidSecrets(inventory: Inventory, result?: MoveResult): Promise<string[]> {
  const verdicts = SECRET_LOCATIONS.map(async (location): Promise<string[]> => {
    const isDelivered = result !== undefined && delivers(result, location);
    const value = inventory.valueAt(location);
    if (value === undefined) return isDelivered ? ['I1: the step succeeded, and there is no secret'] : [];
    const entry = inventory.entryAt(location);
    if (!entry)
      return inventory.isByHand(location) && !isDelivered
        ? []
        : ['I1: the secret holds a key that was never created'];
    if (isDelivered && result.created.length > 0 && !result.created.includes(entry))
      return [`I3: the step succeeded, and the secret holds the earlier key ${entry.id}`];
    if (entry.invalidationRequested && !isDelivered) return [];
    return (await inventory.authenticates(entry))
      ? []
      : [`I1: the secret ${location.to} holds the invalid key ${entry.id}`];
  });
  return (await Promise.all(verdicts)).flat();
}

const delivers = (result: MoveResult, location: SecretLocation): boolean =>
  !result.isLatePost && writes(result) && hasSucceeded(result) && isTargetOf(result, location);

/** Whether the move writes this secret. */
const isTargetOf = (
  { move, holder }: Pick<MoveResult, 'move' | 'holder'>,
  location: SecretLocation,
): boolean => isDeliveredTo(location, { to: move.to, holder });

const writes = (result: MoveResult): boolean => !['invalidate', 'confirm'].includes(operationOf(result));

/** I4, I8: own keys are invalid and own secrets are deleted; a secret with another's valid key, or written by hand, is not changed. */
export function afterInvalidate(result: MoveResult, inventory: Inventory): string[] {
  if (operationOf(result) !== 'invalidate') return [];
  const { of } = result.move;
  return [
    ...result.secrets.flatMap((before) => changedByInvalidate(before, result, inventory)),
    ...(hasSucceeded(result)
      ? [
          ...inventory.validKeys
            .filter(({ run }) => run.of === of)
            .map(({ id }) => `I9: the key ${id} was not invalidated`),
          ...result.secrets.flatMap((before) => notDeleted(before, result, inventory)),
        ]
      : []),
  ];
}

function changedByInvalidate(
  { location, value, entry, byHand }: SecretBefore,
  { move }: MoveResult,
  inventory: Inventory,
): string[] {
  if (value === undefined || inventory.valueAt(location) === value) return [];
  if (byHand) return [`I4: a secret that was written by hand was deleted (${location.to})`];
  const isOthers = entry && entry.run.of !== move.of && !entry.invalidationRequested;
  return isOthers
    ? [`I4: the secret ${location.to} that holds the other repository's key ${entry.id} was deleted`]
    : [];
}

function notDeleted({ location, entry }: SecretBefore, { move }: MoveResult, inventory: Inventory): string[] {
  if (!entry || entry.arrivedInvalid || entry.run.of !== move.of || inventory.valueAt(location) === undefined)
    return [];
  // The other repository's key may be in it.
  if (inventory.validKeys.some((other) => other.run.of !== move.of && isDeliveredTo(other, location)))
    return [];
  return [`I8: the secret ${location.to} was not deleted`];
}

/** Whether the step may fail without a fault: because of somebody else's key that is in use, or of keys of another user. */
export function mayFail(result: MoveResult): boolean {
  const { older, move, run, holder } = result;
  if (operationOf(result) === 'invalidate')
    return older.some(({ entry }) => entry.run.of === move.of && entry.run.user !== run.user);
  if (operationOf(result) === 'confirm') return mayFailToConfirm(result);
  const { to } = move;
  if (to === 'outputs') return false;
  // The second step finds the key of the first, or its secret.
  if (move.type === 'race' && move.operation === 'create') return true;
  return older.some(
    ({ entry }) =>
      (isDeliveredTo(entry, { to, holder }) && !isOfLine(entry, result)) ||
      (operationOf(result) === 'create' && isOfLine(entry, result) && !isEarlierAttempt(entry, result)),
  );
}

/** I8: of two creates at once one key is lost, and the step that overwrote it prints a warning. */
export function unreportedOverwrite({ move, attempts, secrets, ...result }: MoveResult): string[] {
  const isNew = secrets.some(
    ({ location, value }) => value === undefined && isTargetOf({ move, ...result }, location),
  );
  if (move.type !== 'race' || move.operation !== 'create' || !isNew) return [];
  const areBothDone = attempts.every(({ main }) => succeeded(main));
  const isReported = attempts.some(({ main }) => main.annotations.some(({ level }) => level === 'warning'));
  return areBothDone && !isReported ? ['I8: two steps wrote one new secret, and none warned'] : [];
}

/** I4: a secret with a valid key of another line is not overwritten; a `create` keeps those of other runs too, a `confirm` all. */
export function overwrites(result: MoveResult, inventory: Inventory): string[] {
  if (operationOf(result) === 'invalidate') return [];
  return result.secrets.flatMap(({ location, value, entry }) => {
    if (!entry?.valid || entry.invalidationRequested || inventory.valueAt(location) === value) return [];
    const isOwn =
      writes(result) &&
      isOfLine(entry, result) &&
      (operationOf(result) !== 'create' || isEarlierAttempt(entry, result));
    return isOwn ? [] : [`I4: the secret that holds the valid key ${entry.id} was overwritten`];
  });
}

/** Whether a later key of this target is invalid by now: GitHub does not show which of the two the secret holds. */
const hasDeadSuccessor = (
  newest: Entry,
  { move, holder, older, created }: MoveResult,
  inventory: Inventory,
) =>
  [...inventory.entries.values()].some(
    (entry) =>
      entry.createdAt > newest.createdAt &&
      isDeliveredTo(entry, { to: move.to, holder }) &&
      !created.includes(entry) &&
      !older.some((one) => one.entry === entry),
  );

/** I8: a rotation is due when the newest key is not in the secret, and not when the secret holds it. */
export function whenDue(result: MoveResult, inventory: Inventory): string[] {
  const { older, created, move, secrets, run } = result;
  if (operationOf(result) !== 'rotate when due' || !hasSucceeded(result) || move.to === 'outputs') return [];
  const newest = older
    .map(({ entry }) => entry)
    .filter((entry) => isOfLine(entry, result))
    .at(-1);
  const before = secrets.find(({ location }) => isTargetOf(result, location));
  const held = before?.entry;
  if (created.length === 0) {
    if (!newest || !held || newest === held) return [];
    return inventory.skippedSince(held.createdAt) - inventory.skippedSince(newest.createdAt) >
      CLOCK_TOLERANCE_MS
      ? [`I8: the key ${newest.id} never reached the secret, and the rotation was not due`]
      : [];
  }
  const isCurrent =
    newest?.delivered &&
    newest === held &&
    !newest.isParallel &&
    newest.run.user === run.user &&
    !newest.invalidationRequested;
  if (newest && hasDeadSuccessor(newest, result, inventory)) return [];
  const endOfNewest = older.find(({ entry }) => entry === newest)?.expiration;
  return isCurrent && endOfNewest === undefined && faultsOf(result).every(isWait)
    ? [`I8: the secret holds the recent key ${newest.id}, and the rotation was due`]
    : [];
}
