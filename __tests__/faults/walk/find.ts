/** Counts the random steps until the walk finds a mistake in a copy of the action. */
import fc from 'fast-check';
import { inParallel } from '../../../src/runner/in-parallel.ts';
import { builtWith, type Mistake } from '../mistakes.ts';
import type { Move } from './moves.ts';
import { sequences } from './random-sequences.ts';
import { type Environment, walk } from './walk.ts';

export interface Found {
  /** Steps that ran the action, in the order of the sequences, up to the violation, or all without one. */
  steps: number;
  /** The violated invariant. */
  violation?: string;
  /** The index of the sequence for this seed. */
  path?: number;
}

interface Search {
  seed: number;
  /** Stop after so many steps. */
  steps: number;
  sideBySide: number;
  /** Gets the number of steps so far. */
  onSteps?: (steps: number) => void;
}

/** A violation counts only if the action without the mistake has none in the same sequence. */
export async function find(
  mistake: Mistake,
  environment: Environment,
  { seed, steps, sideBySide, onSteps = () => {} }: Search,
): Promise<Found> {
  const seeded = { ...environment, action: await builtWith(mistake) };
  // Each sequence has at least three steps, those of `ENDING`.
  const drawn = fc.sample(sequences, { seed, numRuns: Math.ceil(steps / 3) });
  const walked: { steps: number; violation?: string }[] = [];
  let begun = 0;
  /** The first sequence in which the mistake was found. */
  let found = Number.POSITIVE_INFINITY;
  await inParallel(drawn, sideBySide, async (moves) => {
    if (found < Number.POSITIVE_INFINITY || sum(walked) >= steps) return;
    const index = begun++;
    const one = await walkBoth(moves, environment, seeded, () => index < found);
    walked[index] = one;
    if (one.violation !== undefined) found = Math.min(found, index);
    onSteps(sum(walked));
  });
  const { violation } = walked[found] ?? {};
  if (violation === undefined) return { steps: sum(walked) };
  return { steps: sum(walked.slice(0, found + 1)), violation, path: found };
}

const sum = (walked: { steps: number }[]): number => walked.reduce((all, one) => all + (one?.steps ?? 0), 0);

async function walkBoth(
  moves: Move[],
  environment: Environment,
  seeded: Environment,
  isWanted: () => boolean,
) {
  const { steps, violations } = await walk(moves, seeded, isWanted);
  const [first] = violations;
  if (first === undefined) return { steps };
  const { violations: others } = await walk(moves, environment);
  return others.length > 0 ? { steps } : { steps, violation: first.split('\n')[0] ?? '' };
}
