/** The walk as a command: what `npm run faults -- --walk 3000` prints. */
import { randomInt } from 'node:crypto';
import type { Walked, World } from './walk.ts';
import { repeat, walks } from './walks.ts';

export interface WalkOptions {
  /** How many steps. */
  walk?: string;
  seed?: string;
  /** One sequence of the seed, as a failure names it. */
  path?: string;
  'side-by-side'?: string;
}

const SHRINK_MS = 5 * 60_000;

/** @returns whether all invariants held */
export async function tellWalk(world: World, options: WalkOptions): Promise<boolean> {
  const seed = Number(options.seed ?? randomInt(2 ** 31));
  if (options.path) {
    const failure = await repeat(world, { seed, path: options.path, shrinkMs: 0 });
    console.log(failure ?? 'All invariants held.');
    return failure === undefined;
  }
  console.log(`--seed ${seed}`);
  const total = { sequences: 0, steps: 0, faults: 0, runs: 0, searched: 0 };
  const started = performance.now();
  const onWalk = ({ steps, faults, runs, searched, violations }: Walked) => {
    total.sequences += 1;
    total.steps += steps;
    total.faults += faults;
    total.runs += runs;
    total.searched += searched;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${total.steps} steps in ${seconds} s${violations.map((text) => `\n${text}`).join('')}`);
  };
  const { failures } = await walks(world, {
    seed,
    steps: Number(options.walk),
    sideBySide: Number(options['side-by-side'] ?? '12'),
    shrinkMs: SHRINK_MS,
    onWalk,
  });
  const { sequences, steps, faults, runs, searched } = total;
  console.log(
    `${steps} steps in ${sequences} sequences, ${faults} faults, ${runs} runs of the action, ${searched} bytes searched: ${failures.length} sequences with a violation`,
  );
  for (const failure of failures) console.log(`\n${failure}`);
  return failures.length === 0;
}
