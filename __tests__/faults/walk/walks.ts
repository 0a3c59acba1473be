/** Many walks in parallel, repeatable by a seed. A failing sequence is shrunk. */
import fc from 'fast-check';
import { inParallel } from '../../../src/runner/in-parallel.ts';
import { describeMove, ENDING, type Move, runsTheAction } from './moves.ts';
import { sequences } from './random-sequences.ts';
import { type Environment, type Walked, walk } from './walk.ts';

export interface Walks {
  seed: number;
  /** The minimum number of moves that run the action. */
  steps: number;
  sideBySide: number;
  /** How long a failing sequence is shrunk, in milliseconds. */
  shrinkMs: number;
  onWalk?: (walked: Walked) => void;
}

/** @returns the walks, and their failures with the seed and path that repeat them; the first one is shrunk */
export async function walks(
  environment: Environment,
  { seed, steps, sideBySide, shrinkMs, onWalk = () => {} }: Walks,
): Promise<{ walked: Walked[]; failures: string[] }> {
  const drawn = takeSteps(fc.sample(sequences, { seed, numRuns: steps }), steps);
  const walked = await inParallel(drawn, sideBySide, async (moves) => {
    const one = await walk(moves, environment);
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
      seen === undefined
        ? []
        : [{ path: String(index), seen: `${variablesFor(seed, String(index))}:\n${seen}` }],
  );
  const [first, ...others] = failing;
  if (!first) return { walked, failures: [] };
  // Only the first is shrunk: most others have the same cause.
  const shrunk =
    (await repeat(environment, { seed, path: first.path, shrinkMs })) ?? `Seen once: ${first.seen}`;
  return { walked, failures: [shrunk, ...others.map(({ seen }) => seen)] };
}

/** The first sequences that have so many steps in total. */
function takeSteps(drawn: Move[][], steps: number): Move[][] {
  let left = steps;
  const count = drawn.findIndex((moves) => {
    left -= [...moves, ...ENDING].filter(runsTheAction).length;
    return left <= 0;
  });
  return drawn.slice(0, count + 1);
}

/**
 * Repeats one sequence, and shrinks it while it fails.
 * @returns the failure of the shortest one; undefined without a failure
 */
export async function repeat(
  environment: Environment,
  { seed, path, shrinkMs }: { seed: number; path: string; shrinkMs: number },
): Promise<string | undefined> {
  const property = fc.asyncProperty(sequences, async (moves) => {
    const { violations } = await walk(moves, environment);
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
    `${variablesFor(seed, details.counterexamplePath)} repeats it:`,
    ...[...moves, ...ENDING].map((move) => `  ${describeMove(move)}`),
    error,
  ].join('\n');
}

/** Environment variables of the test; the command has `--seed` and `--path`. */
const variablesFor = (seed: number, path: string | null) => `WALK_SEED=${seed} WALK_PATH=${path}`;
