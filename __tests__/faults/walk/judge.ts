/**
 * What must hold after each move, whatever moves went before. Like the matrix's checker, this knows what was asked, what was handed
 * over and what the two servers say, and nothing of how the action does it.
 */
import { ending, files, strangers } from '../checker.ts';
import { endings } from '../done.ts';
import type { Fault } from '../faults.ts';
import { HOST, OVERLAP_MS } from '../operations.ts';
import { leaksOf, strays } from '../secrecy.ts';
import { hasProved, idOf, liveKeysOf, secretOf, succeeded, unclearSecrets } from '../seen.ts';
import type { Stage } from '../stage.ts';
import type { Book, Entry } from './book.ts';
import { isRevoked } from './moves.ts';
import { type Played, runsOf } from './play.ts';

export async function judge(played: Played, book: Book, stage: Stage): Promise<string[]> {
  const unknown = await book.look();
  const secret = secretOf(HOST, stage);
  const sent = [...played.clusterExchanges, ...played.gitHubExchanges];
  return [
    ...unknown.map((id) => `I2: nobody saw the live key ${id} come`),
    ...olderKeys(played, book),
    ...(await newKeys(played, secret, book)),
    ...(await secretHolds(played, secret, book)),
    ...settledByInvalidate(played, secret, book),
    ...whenDue(played, secret, book),
    ...(await strangers(await liveKeysOf(stage), stage)),
    ...leaksOf(runsOf(played), stage, sent),
    ...strays(stage),
    ...howItEnded(played),
  ];
}

const faultsOf = ({ attempts }: Played): Fault[] => attempts.flatMap(({ struck }) => struck);
const operationOf = ({ move }: Played) => (move.type === 'race' ? 'rotate' : move.operation);
const isRotation = (played: Played) => operationOf(played).startsWith('rotate');
const done = ({ attempts }: Played) => attempts.some(({ main }) => succeeded(main));

/** Whether post ran, and nothing kept it from its work. */
function postWorked(played: Played): boolean {
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
    isRotation(played) &&
    made.length > 0 &&
    attempts.some(({ main, post }) => succeeded(main) && post && (job ?? main.status) === 'success')
  );
}

/** How far two clocks may be apart before a secret that is older than a key shows that the key never arrived, in ms. */
const CLOCK_TOLERANCE_MS = 60_000;
/** How old a key of another run is before a rotation retires it, in ms. */
const SETTLED_MS = 10 * 60_000;

/** Whether nobody can be delivering the key any more; `perhaps` where the walk itself took that long. */
function settled({ madeAt, run }: Entry, { run: now }: Played, book: Book): 'yes' | 'no' | 'perhaps' {
  const earlierAttempt = run.run_id === now.run_id && Number(run.run_attempt) < Number(now.run_attempt);
  if (earlierAttempt || book.skippedSince(madeAt) > SETTLED_MS) return 'yes';
  return Date.now() - madeAt + book.skippedSince(madeAt) > SETTLED_MS - 60_000 ? 'perhaps' : 'no';
}

/** I1, I3, I7, I8: an older key dies, or gets an end, if and only if it was to. */
function olderKeys(played: Played, book: Book): string[] {
  const { move, older } = played;
  if (operationOf(played) === 'invalidate') return [];
  const retiring = retires(played);
  return older.flatMap(({ entry, expiration }) => {
    const { id, alive } = entry;
    const mine = retiring && entry.to === move.to;
    const age = settled(entry, played, book);
    const may = mine && age !== 'no';
    const must = mine && age === 'yes' && postWorked(played);
    const ended = alive && entry.expiration !== expiration;
    const endsInTime = entry.expiration !== undefined && entry.expiration <= Date.now() + OVERLAP_MS + 60_000;
    if (!alive && !(may && move.overlap === '0s')) return [`I1: the earlier key ${id} is dead`];
    if (ended && !(may && move.overlap === '24h')) return [`I1: the earlier key ${id} was given an end`];
    if (ended && expiration !== undefined && entry.expiration! > expiration)
      return [`I1: the life of the earlier key ${id} was lengthened`];
    if (must && alive && !(move.overlap === '24h' && endsInTime))
      return [`I8: the earlier key ${id} is left over`];
    return [];
  });
}

/** I1, I2, I3: what was handed over opens the door; what was not is dead, unless GitHub may have it. */
async function newKeys(played: Played, secret: string | undefined, book: Book): Promise<string[]> {
  const { move, attempts, made } = played;
  const outputs = attempts.filter(({ main }) => succeeded(main)).map(({ main }) => main.outputs['api-key']);
  const ended = move.type === 'step' && isRevoked(move) && move.revoke;
  const verdicts = made.map(async (entry): Promise<string[]> => {
    const { id, credential, alive } = entry;
    const handed = credential === secret || outputs.includes(credential);
    if (handed && !ended)
      return (await book.opens(entry)) ? [] : [`I1: the key ${id}, handed over just now, is dead`];
    if (!alive || !postWorked(played)) return [];
    if (handed) return [`I2: the key ${id} outlives its job`];
    if (!mayBeHeld(entry, played)) return [`I2: the key ${id} lives and nobody holds it`];
    const messages = runsOf(played).flatMap(({ annotations }) => annotations.map(({ message }) => message));
    const isTold = move.type === 'race' || messages.some((message) => message.includes(id));
    return isTold ? [] : [`I3: nobody is told of the live key ${id}`];
  });
  return (await Promise.all(verdicts)).flat();
}

/** Where GitHub may have it, or had it until the other of two rotations wrote the secret too. */
function mayBeHeld({ id, to }: Entry, played: Played): boolean {
  const { move, clusterExchanges, gitHubExchanges } = played;
  if (to !== 'secret') return false;
  if (move.type === 'race') return true;
  const unclear = unclearSecrets({ gitHubExchanges }).size > 0;
  // A process that was stopped may have sent what never arrived.
  const stopped = faultsOf(played).some(({ type }) => type === 'stop');
  return (unclear || stopped) && hasProved(id, clusterExchanges);
}

/** I1: a secret holds a living key, unless somebody wanted it dead. After a step that succeeded it is the step's own. */
async function secretHolds(played: Played, secret: string | undefined, book: Book): Promise<string[]> {
  const { move, made } = played;
  const isDelivered = operationOf(played) !== 'invalidate' && move.to === 'secret' && done(played);
  if (secret === undefined) return isDelivered ? ['I1: the step succeeded, and there is no secret'] : [];
  const entry = book.entries.get(idOf(secret));
  if (!entry) return ['I1: the secret holds a key that was never made'];
  if (isDelivered && made.length > 0 && !made.includes(entry))
    return [`I3: the step succeeded, and the secret holds the earlier key ${entry.id}`];
  if (entry.condemned && !isDelivered) return [];
  return (await book.opens(entry)) ? [] : [`I1: the secret holds the dead key ${entry.id}`];
}

function settledByInvalidate(played: Played, secret: string | undefined, book: Book): string[] {
  if (operationOf(played) !== 'invalidate' || !done(played)) return [];
  return [
    ...book.living.map(({ id }) => `I8: the key ${id} was not invalidated`),
    ...(secret === undefined ? [] : ['I8: the secret was not deleted']),
  ];
}

/** I8: a key that never reached the secret makes a rotation due, as soon as its age shows that. */
function whenDue(played: Played, secret: string | undefined, book: Book): string[] {
  const { older, made } = played;
  if (operationOf(played) !== 'rotate when due' || !done(played) || made.length > 0) return [];
  const newest = older
    .map(({ entry }) => entry)
    .filter(({ to }) => to === 'secret')
    .at(-1);
  const held = secret && book.entries.get(idOf(secret));
  if (!newest || !held || newest === held) return [];
  return book.skippedSince(held.madeAt) - book.skippedSince(newest.madeAt) > CLOCK_TOLERANCE_MS
    ? [`I8: the key ${newest.id} never reached the secret, and the rotation was not due`]
    : [];
}

const hitsMain = (fault: Fault): boolean =>
  'place' in fault ? fault.place.phase === 'main' : fault.type === 'file' && fault.phase === 'main';

function howItEnded(played: Played): string[] {
  const { attempts, clusterExchanges } = played;
  const faults = faultsOf(played);
  return attempts.flatMap((attempt) => {
    const { main } = attempt;
    const refused = !succeeded(main) && main.log.includes('already feeds');
    // Only where it stands alone does a file without consequences leave the step its success.
    const telling = faults.filter(
      (one) => !('file' in one) || one.file !== 'summary' || (faults.length === 1 && !refused),
    );
    return [
      ...ending(attempt),
      ...endings(attempt),
      ...telling.flatMap((one) => files({ fault: one, main, clusterExchanges })),
      ...(faults.some(hitsMain) || succeeded(main) || refused ? [] : ['I8: a step without a fault failed']),
    ];
  });
}
