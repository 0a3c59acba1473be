/** Plays one move of a walk: a step with its post step, or two at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../../support/proxy/exchange.ts';
import type { Run } from '../../support/runner/run.ts';
import { type Attempt, counts, heal, runAttempt, settle } from '../attempt.ts';
import { HOST } from '../operations.ts';
import type { Stage } from '../stage.ts';
import type { Book, Entry } from './book.ts';
import { isRevoked, type RaceMove, type StepMove } from './moves.ts';

export interface Played {
  move: StepMove | RaceMove;
  run: Entry['run'];
  attempts: Attempt[];
  /** The keys that lived before, and the end that each had, in ms since 1970. */
  older: { entry: Entry; expiration: number | undefined }[];
  made: Entry[];
  clusterExchanges: Exchange[];
  gitHubExchanges: Exchange[];
}

export async function play(move: StepMove | RaceMove, book: Book, stage: Stage): Promise<Played> {
  const older = book.living.map((entry) => ({ entry, expiration: entry.expiration }));
  const first = counts(stage);
  const run = book.nextRun(move.type === 'step' && move.again);
  const attempts = move.type === 'race' ? await race(move, run, stage) : [await step(move, run, stage)];
  await settle(stage);
  const clusterExchanges = stage.proxies.elasticsearch.exchanges.slice(first.elasticsearch);
  const gitHubExchanges = stage.proxies.github.exchanges.slice(first.github);
  if (move.type === 'step' && move.operation === 'invalidate')
    for (const { entry } of older) entry.condemned = true;
  const made = book.enter(clusterExchanges, move.to, run);
  return { move, run, attempts, older, made, clusterExchanges, gitHubExchanges };
}

export const runsOf = ({ attempts }: Played): Run[] =>
  attempts.flatMap(({ main, post }) => (post ? [main, post] : [main]));

const step = (move: StepMove, run: Entry['run'], stage: Stage): Promise<Attempt> =>
  runAttempt(stage, {
    inputs: inputsOf(move),
    run,
    faults: move.faults,
    jobStatus: move.job,
    post: move.post,
  });

function inputsOf(move: StepMove): Record<string, string> {
  const { operation, to, overlap, revoke } = move;
  const common = { host: HOST, ...(to === 'secret' && { secret: 'heartbeat_{host}' }) };
  switch (operation) {
    case 'create':
      return {
        ...common,
        operation,
        expiration: '12h',
        ...(isRevoked(move) && revoke && { 'revoke-after-job': 'true' }),
      };
    case 'rotate':
      return { ...common, operation, overlap };
    case 'rotate when due':
      return { ...common, operation: 'rotate', overlap, ...(to === 'secret' && { 'max-age': '30d' }) };
    case 'invalidate':
      return { host: HOST, operation };
  }
}

/** Two jobs of one matrix. */
async function race(move: RaceMove, run: Entry['run'], stage: Stage): Promise<Attempt[]> {
  const { to, overlap } = move;
  const inputs = {
    operation: 'rotate',
    host: HOST,
    overlap,
    ...(to === 'secret' && { secret: 'heartbeat_{host}' }),
  };
  meet(move, stage);
  const mains = await Promise.all([1, 2].map(() => stage.start(inputs, run).ended));
  const mainEnd = counts(stage);
  heal(stage);
  const posts = await Promise.all(mains.map((main) => main.post({ clockAheadMs: stage.time.runnerAhead })));
  return mains.map((main, index) => ({ main, post: posts[index]!, mainEnd, struck: [], hung: [] }));
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
