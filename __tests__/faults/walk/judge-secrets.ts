/** What must hold of the secrets: who may write or delete one, what is in it, and when a rotation is due. */
import { isWait } from '../classes.ts';
import { succeeded } from '../seen.ts';
import type { Book } from './book.ts';
import { goesTo, PLACES, type Place } from './entry.ts';
import { mayNotConfirm } from './judge-confirm.ts';
import { done, faultsOf, isEarlierAttempt, isOfLine, operationOf } from './judge-keys.ts';
import type { Before, Played } from './play.ts';

/** How far two clocks may be apart before a secret that is older than a key shows that the key never arrived, in ms. */
const CLOCK_TOLERANCE_MS = 60_000;

/** I1: a secret holds a living key, unless somebody wanted it dead. After a step that succeeded it is the step's own. */
export async function secretsHold(book: Book, played?: Played): Promise<string[]> {
  const verdicts = PLACES.map(async (place): Promise<string[]> => {
    const isDelivered = played !== undefined && delivers(played, place);
    const value = book.valueAt(place);
    if (value === undefined) return isDelivered ? ['I1: the step succeeded, and there is no secret'] : [];
    const entry = book.entryAt(place);
    if (!entry)
      return book.isByHand(place) && !isDelivered ? [] : ['I1: the secret holds a key that was never made'];
    if (isDelivered && played.made.length > 0 && !played.made.includes(entry))
      return [`I3: the step succeeded, and the secret holds the earlier key ${entry.id}`];
    if (entry.condemned && !isDelivered) return [];
    return (await book.opens(entry)) ? [] : [`I1: the secret ${place.to} holds the dead key ${entry.id}`];
  });
  return (await Promise.all(verdicts)).flat();
}

const delivers = (played: Played, place: Place): boolean =>
  !played.isLatePost && writes(played) && done(played) && isPlaceOf(played, place);

/** Whether the move was to write this secret. */
const isPlaceOf = ({ move, whose }: Pick<Played, 'move' | 'whose'>, place: Place): boolean =>
  goesTo(place, { to: move.to, whose });

const writes = (played: Played): boolean => !['invalidate', 'confirm'].includes(operationOf(played));

/** I4, I8: own keys are dead and own secrets are gone; what somebody else's live key is in, or a person wrote, is as it was. */
export function afterInvalidate(played: Played, book: Book): string[] {
  if (operationOf(played) !== 'invalidate') return [];
  const { of } = played.move;
  return [
    ...played.secrets.flatMap((before) => untouched(before, played, book)),
    ...(done(played)
      ? [
          ...book.living
            .filter(({ run }) => run.of === of)
            .map(({ id }) => `I9: the key ${id} was not invalidated`),
          ...played.secrets.flatMap((before) => gone(before, played, book)),
        ]
      : []),
  ];
}

function untouched({ place, value, entry, byHand }: Before, { move }: Played, book: Book): string[] {
  if (value === undefined || book.valueAt(place) === value) return [];
  if (byHand) return [`I4: a secret that was written by hand is gone (${place.to})`];
  const isOthers = entry && entry.run.of !== move.of && !entry.condemned;
  return isOthers
    ? [`I4: the secret ${place.to} that holds the other repository's key ${entry.id} is gone`]
    : [];
}

function gone({ place, entry }: Before, { move }: Played, book: Book): string[] {
  if (!entry || entry.run.of !== move.of || book.valueAt(place) === undefined) return [];
  // The other repository's key may be in it, for all that anybody can tell.
  if (book.living.some((other) => other.run.of !== move.of && goesTo(other, place))) return [];
  return [`I8: the secret ${place.to} was not deleted`];
}

/** Whether the step may fail without a fault: over a key of somebody else that is in use, or at the keys of another user. */
export function mayBeRefused(played: Played): boolean {
  const { older, move, run, whose } = played;
  if (operationOf(played) === 'invalidate')
    return older.some(({ entry }) => entry.run.of === move.of && entry.run.user !== run.user);
  if (operationOf(played) === 'confirm') return mayNotConfirm(played);
  const { to } = move;
  if (to === 'outputs') return false;
  // The second finds the key of the first, or its secret.
  if (move.type === 'race' && move.operation === 'create') return true;
  return older.some(
    ({ entry }) =>
      (goesTo(entry, { to, whose }) && !isOfLine(entry, played)) ||
      (operationOf(played) === 'create' && isOfLine(entry, played) && !isEarlierAttempt(entry, played)),
  );
}

/** I8: of two creates at once one key is in nobody's hands, and the step that wrote over it says so. */
export function toldOfTheOther({ move, attempts, secrets, ...played }: Played): string[] {
  const isNew = secrets.some(
    ({ place, value }) => value === undefined && isPlaceOf({ move, ...played }, place),
  );
  if (move.type !== 'race' || move.operation !== 'create' || !isNew) return [];
  const areBothDone = attempts.every(({ main }) => succeeded(main));
  const isTold = attempts.some(({ main }) => main.annotations.some(({ level }) => level === 'warning'));
  return areBothDone && !isTold ? ['I8: two steps wrote one new secret, and nobody is told'] : [];
}

/** I4: what another line's live key is in is not overwritten; a `create` does not overwrite one of another run either, a `confirm` none at all. */
export function overwrites(played: Played, book: Book): string[] {
  if (operationOf(played) === 'invalidate') return [];
  return played.secrets.flatMap(({ place, value, entry }) => {
    if (!entry?.alive || entry.condemned || book.valueAt(place) === value) return [];
    const isOwn =
      writes(played) &&
      isOfLine(entry, played) &&
      (operationOf(played) !== 'create' || isEarlierAttempt(entry, played));
    return isOwn ? [] : [`I4: the secret that holds the live key ${entry.id} was overwritten`];
  });
}

/** I8: a rotation is due when the newest key is not in the secret, and not when the secret holds it. */
export function whenDue(played: Played, book: Book): string[] {
  const { older, made, move, secrets, run } = played;
  if (operationOf(played) !== 'rotate when due' || !done(played) || move.to === 'outputs') return [];
  const newest = older
    .map(({ entry }) => entry)
    .filter((entry) => isOfLine(entry, played))
    .at(-1);
  const before = secrets.find(({ place }) => isPlaceOf(played, place));
  const held = before?.entry;
  if (made.length === 0) {
    if (!newest || !held || newest === held) return [];
    return book.skippedSince(held.madeAt) - book.skippedSince(newest.madeAt) > CLOCK_TOLERANCE_MS
      ? [`I8: the key ${newest.id} never reached the secret, and the rotation was not due`]
      : [];
  }
  const isCurrent =
    newest?.handed && newest === held && !newest.inRace && newest.run.user === run.user && !newest.condemned;
  const endOfNewest = older.find(({ entry }) => entry === newest)?.expiration;
  return isCurrent && endOfNewest === undefined && faultsOf(played).every(isWait)
    ? [`I8: the secret holds the young key ${newest.id}, and the rotation was due`]
    : [];
}
