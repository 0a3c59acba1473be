/** Runs one move of a walk that runs the action: a step with its post step, or two in parallel. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../../support/proxy/exchange.ts';
import type { Run } from '../../support/runner/run.ts';
import { type Attempt, counts, heal, NORMAL_TIMEOUT, runAttempt, settle, waitForEnd } from '../attempt.ts';
import { HOST, SEEN_IN } from '../operations.ts';
import type { Stage } from '../stage.ts';
import { type Entry, SECRET_LOCATIONS, type SecretLocation } from './entry.ts';
import { type Awaited, awaitedOf, requestedKey } from './hosts.ts';
import type { Inventory } from './inventory.ts';
import { type ActionMove, isRevoked, type RaceMove, type StepMove } from './moves.ts';

/** A secret as it was before a move. */
export interface SecretBefore {
  location: SecretLocation;
  value: string | undefined;
  entry: Entry | undefined;
  byHand: boolean;
}

export interface MoveResult {
  move: ActionMove;
  /** The holder of the target. */
  holder: Entry['holder'];
  inputs: Record<string, string>;
  run: Entry['run'];
  attempts: Attempt[];
  /** The keys that were valid before, with their expiration then, in ms since 1970. */
  older: { entry: Entry; expiration: number | undefined }[];
  secrets: SecretBefore[];
  created: Entry[];
  /** The lines that a `confirm` waits for. */
  awaited: Awaited[];
  clusterExchanges: Exchange[];
  gitHubExchanges: Exchange[];
  /** Whether only the post step of an earlier move ran. */
  isLatePost: boolean;
}

export async function runMove(move: ActionMove, inventory: Inventory, stage: Stage): Promise<MoveResult> {
  const older = olderOf(inventory);
  const secrets = SECRET_LOCATIONS.map((location) => ({
    location,
    value: inventory.valueAt(location),
    entry: inventory.entryAt(location),
    byHand: inventory.isByHand(location),
  }));
  const first = counts(stage);
  const run = inventory.nextRun(move);
  const holder = inventory.holderOf(move);
  const asked = move.type === 'step' ? requestedKey(move, inventory) : undefined;
  const awaited = move.type === 'step' ? awaitedOf(move, asked, inventory) : [];
  const inputs = inputsOf(move, stage, asked);
  const attempts =
    move.type === 'race' ? await race(move, inputs, run, stage) : [await step(move, inputs, run, stage)];
  await settle(stage);
  const exchanges = exchangesSince(first, stage);
  if (move.type === 'step' && move.operation === 'invalidate')
    for (const { entry } of older) entry.invalidationRequested ||= entry.run.of === move.of;
  const created = inventory.add(exchanges.clusterExchanges, move, run);
  return {
    move,
    holder,
    inputs,
    run,
    attempts,
    older,
    secrets,
    created,
    awaited,
    ...exchanges,
    isLatePost: false,
  };
}

/** Runs the post step of a step whose job continued while other steps ran. */
export async function runLatePost(
  result: MoveResult,
  inventory: Inventory,
  stage: Stage,
): Promise<MoveResult> {
  const wereOlder = result.older.map(({ entry }) => entry);
  const older = olderOf(inventory).filter(({ entry }) => wereOlder.includes(entry));
  const first = counts(stage);
  const attempts = await Promise.all(
    result.attempts.map(async (attempt) => ({ ...attempt, post: await attempt.postLater?.() })),
  );
  await settle(stage);
  return { ...result, attempts, older, ...exchangesSince(first, stage), isLatePost: true };
}

const olderOf = (inventory: Inventory): MoveResult['older'] =>
  inventory.validKeys.map((entry) => ({ entry, expiration: entry.expiration }));

const exchangesSince = (first: ReturnType<typeof counts>, { proxies }: Stage) => ({
  clusterExchanges: proxies.elasticsearch.exchanges.slice(first.elasticsearch),
  gitHubExchanges: proxies.github.exchanges.slice(first.github),
});

export const runsOf = ({ attempts }: MoveResult): Run[] =>
  attempts.flatMap(({ main, post }) => (post ? [main, post] : [main]));

const step = (
  move: StepMove,
  inputs: MoveResult['inputs'],
  run: Entry['run'],
  stage: Stage,
): Promise<Attempt> =>
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
  inputs: MoveResult['inputs'],
  run: Entry['run'],
  stage: Stage,
): Promise<Attempt[]> {
  waitForEachOther(move, stage);
  const timedOut: Run['phase'][] = [];
  const mains = await Promise.all(
    [1, 2].map(() =>
      waitForEnd(stage.start({ ...NORMAL_TIMEOUT, ...inputs }, run), () => timedOut.push('main')),
    ),
  );
  const mainEnd = counts(stage);
  heal(stage);
  const posts = await Promise.all(
    mains.map((main) =>
      waitForEnd(main.startPost({ clockAheadMs: stage.time.runnerAhead }), () => timedOut.push('post')),
    ),
  );
  return mains.map((main, index) => {
    const post = posts[index];
    return { main, ...(post && { post }), mainEnd, triggered: [], timedOut };
  });
}

const MEETING_REQUESTS = {
  list: { method: 'POST', path: /_query\/api_key$/ },
  create: { method: 'POST', path: /_security\/api_key$/ },
  write: { method: 'PUT', path: /\/secrets\// },
};

/** The first request waits for the second, but not until its timeout, in ms. */
const MAX_WAIT_MS = 5_000;

function waitForEachOther({ meetBefore }: RaceMove, { proxies }: Stage): void {
  const both = Promise.withResolvers<void>();
  let arrived = 0;
  const proxy = meetBefore === 'write' ? proxies.github : proxies.elasticsearch;
  proxy.on({ ...MEETING_REQUESTS[meetBefore], occurrence: 'every' }, 'request', () => {
    arrived += 1;
    if (arrived === 2) both.resolve();
    return Promise.race([both.promise, sleep(MAX_WAIT_MS)]);
  });
}
