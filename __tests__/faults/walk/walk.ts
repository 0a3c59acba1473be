/** Random walks over one identity each: side by side, repeatable by a seed, and shrunk to the shortest sequence that fails. */
import fc from 'fast-check';
import { inParallel } from '../../../src/runner/in-parallel.ts';
import type { Cluster } from '../../support/cluster/cluster.ts';
import type { GitHubDouble } from '../../support/github/double.ts';
import { searched } from '../../support/runner/leaks.ts';
import { openStage } from '../stage.ts';
import { Book } from './book.ts';
import { judge } from './judge.ts';
import { ENDING, type Move, sequences, told } from './moves.ts';
import { play, runsOf } from './play.ts';

export interface Walked {
  moves: Move[];
  /** Moves that ran the action. */
  steps: number;
  /** Faults whose place was reached. */
  faults: number;
  /** Processes of the action. */
  runs: number;
  /** Searched for leaks, in bytes of UTF-8. */
  searched: number;
  /** What must not be, and after which move; empty when all held. */
  violations: string[];
}

export interface World {
  cluster: Cluster;
  github: GitHubDouble;
  /** The manifest of another build of the action. */
  action?: string;
}

/** 11 minutes, in ms: more than the 10 in which another run may be delivering a key. */
const A_WHILE = 11 * 60_000;

/** Until the first violation. */
export async function walk(moves: Move[], { cluster, github, action }: World): Promise<Walked> {
  const stage = await openStage(cluster, github, action);
  const book = new Book(stage);
  const result: Walked = { moves, steps: 0, faults: 0, runs: 0, searched: 0, violations: [] };
  try {
    for (const move of [...moves, ...ENDING]) {
      if (move.type === 'time') {
        await stage.time.skip(A_WHILE);
        continue;
      }
      const played = await play(move, book, stage);
      const runs = runsOf(played);
      result.steps += 1;
      result.faults += played.attempts.reduce((sum, { struck }) => sum + struck.length, 0);
      result.runs += runs.length;
      result.searched += searched(runs, { sent: [...played.clusterExchanges, ...played.gitHubExchanges] });
      const violations = await judge(played, book, stage);
      if (violations.length === 0) continue;
      const log = runs.map((run) => `--- ${run.phase}\n${run.log}`).join('\n');
      result.violations = [`${violations.join('\n')}\nafter: ${told(move)}\n${log}`];
      break;
    }
    return result;
  } finally {
    await stage.close();
  }
}

export interface Walks {
  seed: number;
  /** How many moves that run the action, at least. */
  steps: number;
  sideBySide: number;
  /** For how long a sequence that fails is made shorter, in milliseconds. */
  shrinkMs: number;
  onWalk?: (walked: Walked) => void;
}

/** @returns what was walked, and what failed with what repeats it: of the first, the shortest sequence */
export async function walks(
  world: World,
  { seed, steps, sideBySide, shrinkMs, onWalk = () => {} }: Walks,
): Promise<{ walked: Walked[]; failures: string[] }> {
  const drawn = enough(fc.sample(sequences, { seed, numRuns: steps }), steps);
  const walked = await inParallel(drawn, sideBySide, async (moves) => {
    const one = await walk(moves, world);
    onWalk(one);
    return one;
  });
  const failing = [...walked.entries()].flatMap(
    ([
      index,
      {
        violations: [seen],
      },
    ]) =>
      seen === undefined ? [] : [{ path: String(index), seen: `${named(seed, String(index))}:\n${seen}` }],
  );
  const [first, ...others] = failing;
  if (!first) return { walked, failures: [] };
  // Most of the others have the same cause.
  const shrunk = (await repeat(world, { seed, path: first.path, shrinkMs })) ?? `Seen once: ${first.seen}`;
  return { walked, failures: [shrunk, ...others.map(({ seen }) => seen)] };
}

/** As many sequences as have so many steps between them. */
function enough(drawn: Move[][], steps: number): Move[][] {
  let left = steps;
  const count = drawn.findIndex((moves) => {
    left -= [...moves, ...ENDING].filter(({ type }) => type !== 'time').length;
    return left <= 0;
  });
  return drawn.slice(0, count + 1);
}

/**
 * One sequence again, and those that are shorter as long as they fail.
 * @returns how the shortest one fails; undefined when none does
 */
export async function repeat(
  world: World,
  { seed, path, shrinkMs }: { seed: number; path: string; shrinkMs: number },
): Promise<string | undefined> {
  const property = fc.asyncProperty(sequences, async (moves) => {
    const { violations } = await walk(moves, world);
    if (violations[0]) throw new Error(violations[0]);
  });
  const details = await fc.check(property, {
    seed,
    path,
    numRuns: 1,
    endOnFailure: shrinkMs === 0,
    ...(shrinkMs > 0 && { interruptAfterTimeLimit: shrinkMs, markInterruptAsFailure: false }),
  });
  if (!details.failed || !details.counterexample) return undefined;
  const [moves] = details.counterexample;
  const error = details.errorInstance instanceof Error ? details.errorInstance.message : '';
  return [
    `${named(seed, details.counterexamplePath)} repeats it:`,
    ...[...moves, ...ENDING].map((move) => `  ${told(move)}`),
    error,
  ].join('\n');
}

/** For the test as variables of the environment, for the command as `--seed` and `--path`. */
const named = (seed: number, path: string | null) => `WALK_SEED=${seed} WALK_PATH=${path}`;
