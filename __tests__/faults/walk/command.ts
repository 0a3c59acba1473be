/** The walk as a command: `npm run faults -- --walk 3000`. */
import { randomInt } from 'node:crypto';
import { buildOf } from '../journal.ts';
import { removeMistakes } from '../mistakes.ts';
import { find } from './find.ts';
import { MISTAKES } from './mistakes.ts';
import { recordWalk } from './record.ts';
import type { Environment, Walked } from './walk.ts';
import { repeat, walks } from './walks.ts';

export interface WalkOptions {
  /** How many steps. */
  walk?: string;
  seed?: string;
  /** One sequence of the seed, as printed with a failure. */
  path?: string;
  'side-by-side'?: string;
  /** Search for mistakes instead: a pattern of their names; empty for all. */
  mistakes?: string;
}

/** Prints for each matching mistake after how many steps the walk found it. @returns whether it found all */
export async function searchMistakes(environment: Environment, options: WalkOptions): Promise<boolean> {
  const seed = Number(options.seed ?? randomInt(2 ** 31));
  const wanted = new RegExp(options.mistakes ?? '');
  console.log(`--seed ${seed}\n\n| mistake | found after steps | by |\n| --- | --- | --- |`);
  let areAllFound = true;
  try {
    for (const mistake of MISTAKES.filter(({ name }) => wanted.test(name))) {
      const search = {
        seed,
        steps: Number(options.walk),
        sideBySide: Number(options['side-by-side'] ?? '12'),
        // Standard output has the rows of the table only.
        onSteps: (all: number) => console.error(`${mistake.name}: ${all} steps`),
      };
      const { steps, violation } = await find(mistake, environment, search);
      areAllFound &&= violation !== undefined;
      const row = violation === undefined ? [`not in ${steps}`, ''] : [String(steps), withoutIds(violation)];
      console.log(`| ${[mistake.name, ...row].join(' | ')} |`);
    }
  } finally {
    removeMistakes();
  }
  return areAllFound;
}

/** Replaces key ids, which have 20 characters. */
const withoutIds = (text: string): string => text.replace(/\b[\w-]{20}\b/g, '…');

const SHRINK_MS = 5 * 60_000;

/** @returns whether all invariants held */
export async function printWalk(environment: Environment, options: WalkOptions): Promise<boolean> {
  const seed = Number(options.seed ?? randomInt(2 ** 31));
  if (options.path) {
    const failure = await repeat(environment, { seed, path: options.path, shrinkMs: 0 });
    console.log(failure ?? 'All invariants held.');
    return failure === undefined;
  }
  console.log(`--seed ${seed}`);
  const total = { sequences: 0, steps: 0, faults: 0, runs: 0, searched: 0 };
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const onWalk = ({ steps, faults, runs, searched, violations }: Walked) => {
    total.sequences += 1;
    total.steps += steps;
    total.faults += faults;
    total.runs += runs;
    total.searched += searched;
    console.log(`${total.steps} steps in ${seconds()} s${violations.map((text) => `\n${text}`).join('')}`);
  };
  const { failures } = await walks(environment, {
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
  const { version } = environment.cluster;
  recordWalk({ build: buildOf(), version, seed, ...total, failing: failures.length, seconds: seconds() });
  return failures.length === 0;
}
