/**
 * A random walk over operations, faults (two at once), outcomes of jobs and repetitions of one identity, with the invariants checked
 * after each step. `npm run faults -- --walk 3000` goes further. WALK_SEED repeats a walk, with WALK_PATH one sequence of it.
 */
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { startWorld } from './stage.ts';
import { repeat, walks } from './walk/walks.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startWorld();
});
afterAll(() => github.close());

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
