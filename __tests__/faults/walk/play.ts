/** Plays one move of a walk that runs the action: a step with its post step, or two at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../../support/proxy/exchange.ts';
import type { Run } from '../../support/runner/run.ts';
import { type Attempt, counts, endOf, heal, runAttempt, settle, UNHURRIED } from '../attempt.ts';
import { HOST, SEEN_IN } from '../operations.ts';
import type { Stage } from '../stage.ts';
import type { Book } from './book.ts';
import { type Entry, PLACES, type Place } from './entry.ts';
import { type Awaited, askedFor, awaitedOf } from './hosts.ts';
import { type ActionMove, isRevoked, type RaceMove, type StepMove } from './moves.ts';

/** A secret as it was before a move. */
export interface Before {
  place: Place;
  value: string | undefined;
  entry: Entry | undefined;
  byHand: boolean;
}

export interface Played {
  move: ActionMove;
  /** Whose the place is that it writes. */
  whose: Entry['whose'];
  inputs: Record<string, string>;
  run: Entry['run'];
  attempts: Attempt[];
  /** The keys that lived before, and the end that each had, in ms since 1970. */
  older: { entry: Entry; expiration: number | undefined }[];
  secrets: Before[];
  made: Entry[];
  /** What a `confirm` waits for. */
  awaited: Awaited[];
  clusterExchanges: Exchange[];
  gitHubExchanges: Exchange[];
  /** This is the post step alone, of a step that was played before. */
  isLatePost: boolean;
}

export async function play(move: ActionMove, book: Book, stage: Stage): Promise<Played> {
  const older = olderOf(book);
  const secrets = PLACES.map((place) => ({
    place,
    value: book.valueAt(place),
    entry: book.entryAt(place),
    byHand: book.isByHand(place),
  }));
  const first = counts(stage);
  const run = book.nextRun(move);
  const whose = book.whose(move);
  const asked = move.type === 'step' ? askedFor(move, book) : undefined;
  const awaited = move.type === 'step' ? awaitedOf(move, asked, book) : [];
  const inputs = inputsOf(move, stage, asked);
  const attempts =
    move.type === 'race' ? await race(move, inputs, run, stage) : [await step(move, inputs, run, stage)];
  await settle(stage);
  const exchanges = exchangesSince(first, stage);
  if (move.type === 'step' && move.operation === 'invalidate')
    for (const { entry } of older) entry.condemned ||= entry.run.of === move.of;
  const made = book.enter(exchanges.clusterExchanges, move, run);
  return {
    move,
    whose,
    inputs,
    run,
    attempts,
    older,
    secrets,
    made,
    awaited,
    ...exchanges,
    isLatePost: false,
  };
}

/** The post step of a step whose job went on while others ran. */
export async function playLatePost(played: Played, book: Book, stage: Stage): Promise<Played> {
  const wereOlder = played.older.map(({ entry }) => entry);
  const older = olderOf(book).filter(({ entry }) => wereOlder.includes(entry));
  const first = counts(stage);
  const attempts = await Promise.all(
    played.attempts.map(async (attempt) => ({ ...attempt, post: await attempt.postLater?.() })),
  );
  await settle(stage);
  return { ...played, attempts, older, ...exchangesSince(first, stage), isLatePost: true };
}

const olderOf = (book: Book): Played['older'] =>
  book.living.map((entry) => ({ entry, expiration: entry.expiration }));

const exchangesSince = (first: ReturnType<typeof counts>, { proxies }: Stage) => ({
  clusterExchanges: proxies.elasticsearch.exchanges.slice(first.elasticsearch),
  gitHubExchanges: proxies.github.exchanges.slice(first.github),
});

export const runsOf = ({ attempts }: Played): Run[] =>
  attempts.flatMap(({ main, post }) => (post ? [main, post] : [main]));

const step = (move: StepMove, inputs: Played['inputs'], run: Entry['run'], stage: Stage): Promise<Attempt> =>
  runAttempt(stage, { inputs, run, faults: move.faults, jobStatus: move.job, post: move.post });

function inputsOf(move: ActionMove, { shared }: Stage, asked: Entry | undefined): Record<string, string> {
  const { to } = move;
  const common = {
    host: HOST,
    ...(to === 'secret' && { secret: 'heartbeat_{host}' }),
    ...(to === 'organization' && { secret: shared, 'secret-scope': 'organization' }),
  };
  const { operation, overlap } = move;
  switch (operation) {
    case 'create':
      return {
        ...common,
        operation,
        expiration: '12h',
        ...(move.type === 'step' && isRevoked(move) && move.revoke && { 'revoke-after-job': 'true' }),
      };
    case 'rotate':
      return { ...common, operation, overlap };
    case 'rotate when due':
      return { ...common, operation: 'rotate', overlap, ...(to !== 'outputs' && { 'max-age': '30d' }) };
    case 'confirm': {
      const which = asked ? { 'key-id': asked.id } : { host: HOST };
      return { ...which, operation, overlap, timeout: '4s', 'seen-in': SEEN_IN };
    }
    case 'invalidate':
      return { host: HOST, operation };
  }
}

/** Two jobs of one matrix. */
async function race(
  move: RaceMove,
  inputs: Played['inputs'],
  run: Entry['run'],
  stage: Stage,
): Promise<Attempt[]> {
  meet(move, stage);
  const hung: Run['phase'][] = [];
  const mains = await Promise.all(
    [1, 2].map(() => endOf(stage.start({ ...UNHURRIED, ...inputs }, run), () => hung.push('main'))),
  );
  const mainEnd = counts(stage);
  heal(stage);
  const posts = await Promise.all(
    mains.map((main) =>
      endOf(main.startPost({ clockAheadMs: stage.time.runnerAhead }), () => hung.push('post')),
    ),
  );
  return mains.map((main, index) => {
    const post = posts[index];
    return { main, ...(post && { post }), mainEnd, struck: [], hung };
  });
}

const MEETINGS = {
  list: { method: 'POST', path: /_query\/api_key$/ },
  create: { method: 'POST', path: /_security\/api_key$/ },
  write: { method: 'PUT', path: /\/secrets\// },
};

/** The first waits for the second, but not until it takes its request for lost. */
const PATIENCE = 1_500;

function meet({ meetBefore }: RaceMove, { proxies }: Stage): void {
  const both = Promise.withResolvers<void>();
  let arrived = 0;
  const proxy = meetBefore === 'write' ? proxies.github : proxies.elasticsearch;
  proxy.on({ ...MEETINGS[meetBefore], occurrence: 'every' }, 'request', () => {
    arrived += 1;
    if (arrived === 2) both.resolve();
    return Promise.race([both.promise, sleep(PATIENCE)]);
  });
}
