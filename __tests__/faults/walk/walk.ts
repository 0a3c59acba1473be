/** Random walks over one identity each: side by side, repeatable by a seed, and shrunk to the shortest sequence that fails. */
import fc from 'fast-check';
import { inParallel } from '../../../src/runner/in-parallel.ts';
import type { Cluster } from '../../support/cluster/cluster.ts';
import type { GitHubDouble } from '../../support/github/double.ts';
import { searched } from '../../support/runner/leaks.ts';
import { putPipeline } from '../../support/scenario/documents.ts';
import { release } from '../attempt.ts';
import { openStage, type Stage } from '../stage.ts';
import { Book } from './book.ts';
import { sequences } from './draw.ts';
import { hostPublishes } from './hosts.ts';
import { judge } from './judge.ts';
import { secretsHold } from './judge-secrets.ts';
import { type ActionMove, ENDING, type Move, runsTheAction, told } from './moves.ts';
import { byHand, rename } from './people.ts';
import { type Played, play, playLatePost, runsOf } from './play.ts';

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
  await putPipeline(cluster);
  const stage = await openStage(cluster, github, { action, users: 2 });
  const walker = new Walker(stage);
  const result = { moves, steps: 0, faults: 0, runs: 0, searched: 0, violations: [] as string[] };
  try {
    for (const move of [...moves, ...ENDING]) {
      const violations = runsTheAction(move)
        ? await walker.take(move, (played) => count(played, result))
        : await walker.between(move);
      if (violations.length === 0) continue;
      result.violations = [`${violations.join('\n')}\nafter: ${told(move)}\n${walker.log}`];
      break;
    }
    return result;
  } finally {
    github.take({ scope: 'organization', owner: 'acme', name: stage.shared });
    await stage.close();
  }
}

function count(played: Played, total: Walked): void {
  const runs = runsOf(played);
  total.runs += runs.length;
  total.searched += searched(runs, { sent: [...played.clusterExchanges, ...played.gitHubExchanges] });
  if (played.isLatePost) return;
  total.steps += 1;
  total.faults += played.attempts.reduce((sum, { struck }) => sum + struck.length, 0);
}

/** One sequence under way. */
class Walker {
  readonly #stage: Stage;
  readonly #book: Book;
  #postIsOpen: Played | undefined;
  /** Of the last step: what a person saw of it. */
  log = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#book = new Book(stage);
  }

  /** What runs the action; then what was on its way arrives, and a job that took longer comes to its post step. */
  async take(move: ActionMove, onPlayed: (played: Played) => void): Promise<string[]> {
    const earlier = this.#postIsOpen;
    const wasHeld = this.#stage.held.splice(0);
    const played = await play(move, this.#book, this.#stage);
    const violations = await this.#judge(played, onPlayed);
    if (violations.length > 0) return violations;
    this.#postIsOpen = played.attempts.some(({ postLater }) => postLater) ? played : undefined;
    await release(this.#stage, wasHeld);
    const late = await secretsHold(this.#book);
    if (late.length > 0 || !earlier) return late;
    return this.#judge(await playLatePost(earlier, this.#book, this.#stage), onPlayed);
  }

  async between(move: Exclude<Move, ActionMove>): Promise<string[]> {
    // No write is under way for so long.
    await release(this.#stage, this.#stage.held.splice(0));
    switch (move.type) {
      case 'time':
        await this.#stage.time.skip(A_WHILE);
        break;
      case 'clocks': {
        const { runner, elasticsearch, github } = move;
        const ms = (minutes: number) => minutes * 60_000;
        this.#stage.time.skews = {
          runner: ms(runner),
          elasticsearch: ms(elasticsearch),
          github: ms(github),
        };
        break;
      }
      case 'rename':
        rename(this.#stage);
        break;
      case 'host':
        await hostPublishes(move, this.#book, this.#stage);
        break;
      case 'person':
        await byHand(move, this.#book, this.#stage, A_WHILE);
    }
    return [];
  }

  async #judge(played: Played, onPlayed: (played: Played) => void): Promise<string[]> {
    onPlayed(played);
    this.log = runsOf(played)
      .map((run) => `--- ${run.phase}\n${run.log}`)
      .join('\n');
    return judge(played, this.#book, this.#stage);
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
    left -= [...moves, ...ENDING].filter(runsTheAction).length;
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
