/** Random walks over one identity each: side by side, repeatable by a seed, and shrunk to the shortest sequence that fails. */
import fc from 'fast-check';
import { inParallel } from '../../../src/operations/in-parallel.ts';
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

/** Until the first violation. */
export async function walk(moves: Move[], { cluster, github, action }: World): Promise<Walked> {
  const stage = await openStage(cluster, github, action);
  const book = new Book(stage);
  const result: Walked = { moves, steps: 0, runs: 0, searched: 0, violations: [] };
  try {
    for (const move of [...moves, ...ENDING]) {
      if (move.type === 'time') {
        book.wait();
        continue;
      }
      const played = await play(move, book, stage);
      const runs = runsOf(played);
      result.steps += 1;
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

/** @returns what was walked, and the shortest failing sequence of each that failed, with what repeats it */
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
  const failures: string[] = [];
  for (const [index, { violations }] of walked.entries())
    if (violations.length > 0)
      failures.push(await shortest(world, { seed, path: String(index), shrinkMs }, violations[0]!));
  return { walked, failures };
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

/** One sequence again, and those that are shorter as long as they fail. What fails once only is told as it was. */
async function shortest(
  world: World,
  { seed, path, shrinkMs }: { seed: number; path: string; shrinkMs: number },
  seen: string,
): Promise<string> {
  const again = await repeat(world, { seed, path, shrinkMs });
  return again ?? `Seen once, and not when it was repeated (WALK_SEED=${seed} WALK_PATH=${path}):\n${seen}`;
}

/** @returns how it fails, and the shortest sequence that does; undefined when it does not */
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
    `WALK_SEED=${seed} WALK_PATH=${details.counterexamplePath} repeats it:`,
    ...[...moves, ...ENDING].map((move) => `  ${told(move)}`),
    error,
  ].join('\n');
}
