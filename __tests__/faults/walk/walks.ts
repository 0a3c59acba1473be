/** Many walks side by side, repeatable by a seed; what fails is shrunk to the shortest sequence that fails. */
import fc from 'fast-check';
import { inParallel } from '../../../src/runner/in-parallel.ts';
import { sequences } from './draw.ts';
import { ENDING, type Move, runsTheAction, told } from './moves.ts';
import { type Walked, type World, walk } from './walk.ts';

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
