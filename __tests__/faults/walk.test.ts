/**
 * A random walk over operations, faults (two at once), outcomes of jobs and repetitions of one identity, with the invariants checked
 * after each step. `npm run faults -- --walk 3000` goes further. WALK_SEED repeats a walk, with WALK_PATH one sequence of it.
 */
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { actionWith, forgetMistakes } from './mistakes.ts';
import { startWorld } from './stage.ts';
import { clean, type Move } from './walk/moves.ts';
import { repeat, walk, walks } from './walk/walk.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startWorld();
});
afterAll(async () => {
  forgetMistakes();
  await github.close();
});

const MINUTE = 60_000;

test('no sequence of 100 steps breaks an invariant', { timeout: 15 * MINUTE }, async () => {
  const { WALK_SEED, WALK_PATH } = process.env;
  const world = { cluster: clusters().at(-1)!, github };
  const seed = Number(WALK_SEED ?? randomInt(2 ** 31));
  console.log(`WALK_SEED=${seed}`);
  if (WALK_PATH) {
    expect(await repeat(world, { seed, path: WALK_PATH, shrinkMs: 0 })).toBeUndefined();
    return;
  }
  const { walked, failures } = await walks(world, { seed, steps: 100, sideBySide: 6, shrinkMs: 5 * MINUTE });
  expect(failures.join('\n\n')).toBe('');
  expect(walked.reduce((sum, { steps }) => sum + steps, 0)).toBeGreaterThanOrEqual(100);
});

const rotate: Move = { ...clean, operation: 'rotate', to: 'secret' };
const later: Move = { type: 'time' };

/** The test of the test: each mistake shows in these moves, and would not in a step alone. */
test.concurrent.each([
  {
    name: 'older keys are retired although the job failed',
    file: 'post/plan.ts',
    instead: ["const succeeded = jobStatus === 'success' && committed;", 'const succeeded = committed;'],
    moves: [rotate, later, { ...rotate, job: 'failure' }],
    found: /^I1: the earlier key \S+ is dead/,
  },
  {
    name: 'a key that another run may be delivering is retired',
    file: 'keys/retirement-plan.ts',
    instead: ['now - key.creation < settled && ', '0 * settled > 0 && '],
    moves: [rotate, rotate],
    found: /^I1: the earlier key \S+ is dead/,
  },
] satisfies { name: string; file: string; instead: [string, string]; moves: Move[]; found: RegExp }[])(
  'found: $name',
  { timeout: 2 * MINUTE },
  async ({ moves, found, ...mistake }) => {
    const { violations } = await walk(moves, {
      cluster: clusters().at(-1)!,
      github,
      action: actionWith(mistake),
    });
    expect(violations).toMatchObject([expect.stringMatching(found)]);
  },
);
