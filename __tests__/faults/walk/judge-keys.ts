/** What must hold of the keys that were there before a move, and of those that it made. */
import { OVERLAP_MS } from '../operations.ts';
import { hasProved, succeeded, unclearSecrets } from '../seen.ts';
import type { Book } from './book.ts';
import { type Entry, goesTo } from './entry.ts';
import { fateByConfirm, isLastSeen } from './judge-confirm.ts';
import { isRevoked } from './moves.ts';
import { type Played, runsOf } from './play.ts';

const MINUTE = 60_000;
/** How old a key of another run is before a rotation retires it, in ms. */
export const SETTLED_MS = 10 * MINUTE;
/** Until when an earlier attempt may still be writing, in ms. */
export const DEADLINE_MS = 5 * MINUTE;
/** A wait within a step makes keys older while it runs, in ms. */
export const SLACK_MS = 3 * MINUTE;

export const faultsOf = ({ attempts }: Played) => attempts.flatMap(({ struck }) => struck);
export const operationOf = ({ move }: Played) => move.operation;
export const done = ({ attempts }: Played) => attempts.some(({ main }) => succeeded(main));

/** Whether the key is of the same identity and target as those that the move makes. */
export const isOfLine = (entry: Entry, { move, whose }: Played): boolean =>
  entry.run.of === move.of && goesTo(entry, { to: move.to, whose });

/** Whether the key is of an earlier attempt of the same run and job. */
export const isEarlierAttempt = (entry: Entry, { run }: Played): boolean => isEarlierRun(entry, run);

export function isEarlierRun({ run }: Entry, now: Entry['run']): boolean {
  return (
    run.of === now.of &&
    run.run_id === now.run_id &&
    run.job === now.job &&
    Number(run.run_attempt) < Number(now.run_attempt)
  );
}

/** Whether post ran, and nothing kept it from its work. */
export function postWorked(played: Played): boolean {
  const kept = faultsOf(played).some(
    (fault) => fault.type === 'credential' || (fault.type === 'stop' && fault.place.phase === 'post'),
  );
  return !kept && played.attempts.every(({ post }) => post);
}

/** Whether older keys were to be retired: a rotation handed a key over, and its job succeeded. */
function retires(played: Played): boolean {
  const { move, attempts, made } = played;
  const job = move.type === 'race' ? undefined : move.job;
  return (
    operationOf(played).startsWith('rotate') &&
    move.overlap !== 'until-confirmed' &&
    made.length > 0 &&
    attempts.some(({ main, post }) => succeeded(main) && post && (job ?? main.status) === 'success')
  );
}

/** Whether nobody can be delivering the key any more; `perhaps` where it is a matter of a minute, or of when the step looked. */
function settled(entry: Entry, played: Played, book: Book): 'yes' | 'no' | 'perhaps' {
  const age = book.ageOf(entry);
  const enough = isEarlierAttempt(entry, played) ? DEADLINE_MS : SETTLED_MS;
  if (age > enough + SLACK_MS) return played.isLatePost ? 'perhaps' : 'yes';
  return age < enough - SLACK_MS ? 'no' : 'perhaps';
}

/** What becomes of an older key, by the rules of a rotation. */
function fateByRotation(entry: Entry, played: Played, book: Book): { may: boolean; must: boolean } {
  const mine = retires(played) && isOfLine(entry, played);
  const age = settled(entry, played, book);
  return {
    may: mine && age !== 'no',
    must: mine && age === 'yes' && postWorked(played) && entry.run.user === played.run.user,
  };
}

/** I1, I3, I7, I8: an older key dies, or gets an end, if and only if it was to. */
export function olderKeys(played: Played, book: Book): string[] {
  const { move, older } = played;
  if (operationOf(played) === 'invalidate') return othersAfterInvalidate(played);
  const fateOf = operationOf(played) === 'confirm' ? fateByConfirm : fateByRotation;
  return older.flatMap(({ entry, expiration }) => {
    const { id, alive } = entry;
    const { may, must } = fateOf(entry, played, book);
    const ended = alive && entry.expiration !== expiration;
    const endsInTime = entry.expiration !== undefined && entry.expiration <= Date.now() + OVERLAP_MS + MINUTE;
    const endedByItself = expiration !== undefined && expiration <= Date.now();
    if (!alive && !(may && move.overlap === '0s') && !neverDelivered(entry, played) && !endedByItself)
      return [`I1: the earlier key ${id} is dead`];
    if (ended && !(may && move.overlap === '24h')) return [`I1: the earlier key ${id} was given an end`];
    if ((!alive || ended) && !endedByItself && isLastSeen(entry, played, book))
      return [`I1: the key ${id}, with which the host was last seen, was retired`];
    if (ended && expiration !== undefined && (entry.expiration ?? Number.POSITIVE_INFINITY) > expiration)
      return [`I1: the life of the earlier key ${id} was lengthened`];
    if (must && alive && !(move.overlap === '24h' && endsInTime))
      return [`I8: the earlier key ${id} is left over`];
    return [];
  });
}

/** What an earlier attempt made and never delivered is invalidated, and made anew. */
const neverDelivered = (entry: Entry, played: Played): boolean =>
  operationOf(played) === 'create' &&
  isOfLine(entry, played) &&
  isEarlierAttempt(entry, played) &&
  !entry.handed;

/** I4: an `invalidate` of one repository is none of the other's business. */
const othersAfterInvalidate = ({ older, move }: Played): string[] =>
  older
    .filter(({ entry }) => entry.run.of !== move.of && !entry.alive && !entry.condemned)
    .map(({ entry }) => `I4: the key ${entry.id} of the other repository is dead`);

/** I1, I2, I3: what was handed over opens the door; what was not is dead, unless GitHub may have it. */
export async function newKeys(played: Played, book: Book): Promise<string[]> {
  const { move, attempts, made, isLatePost } = played;
  const outputs = attempts.filter(({ main }) => succeeded(main)).map(({ main }) => main.outputs['api-key']);
  const ended = move.type === 'step' && isRevoked(move) && move.revoke;
  const secret = secretOf(played, book);
  const verdicts = made.map(async (entry): Promise<string[]> => {
    const { id, credential, alive } = entry;
    if (!isLatePost) entry.handed = credential === secret || outputs.includes(credential);
    // What came in between may have retired it.
    if (isLatePost && entry.handed && !ended) return [];
    if (entry.handed && !ended)
      return (await book.opens(entry)) ? [] : [`I1: the key ${id}, handed over just now, is dead`];
    if (!alive || !postWorked(played)) return [];
    if (entry.handed) return [`I2: the key ${id} outlives its job`];
    if (!mayBeHeld(entry, played)) return [`I2: the key ${id} lives and nobody holds it`];
    const messages = runsOf(played).flatMap(({ annotations }) => annotations.map(({ message }) => message));
    const isTold = move.type === 'race' || messages.some((message) => message.includes(id));
    return isTold ? [] : [`I3: nobody is told of the live key ${id}`];
  });
  return (await Promise.all(verdicts)).flat();
}

/** What the secret holds that the move was to write. */
export const secretOf = ({ move: { of, to } }: Played, book: Book): string | undefined =>
  to === 'outputs' ? undefined : book.valueAt(book.placeOf({ of, to }));

/** Where GitHub may have it, or had it until the other of two rotations wrote the secret too. */
function mayBeHeld({ id, to }: Entry, played: Played): boolean {
  const { move, clusterExchanges, gitHubExchanges } = played;
  if (to === 'outputs') return false;
  if (move.type === 'race' || played.isLatePost) return true;
  const unclear = unclearSecrets({ gitHubExchanges }).size > 0;
  // A process that was stopped may have sent what never arrived.
  const stopped = faultsOf(played).some(({ type }) => type === 'stop');
  return (unclear || stopped) && hasProved(id, clusterExchanges);
}
