/**
 * A random walk over operations, faults (up to two a step), job results and repeats of one identity. The invariants are checked after
 * each step. `npm run faults -- --walk 3000` runs more steps. WALK_SEED repeats a walk, WALK_PATH one sequence of it.
 */
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { startGitHubDouble } from './stage.ts';
import { repeat, walks } from './walk/walks.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startGitHubDouble();
});
afterAll(() => github.close());

const MINUTE = 60_000;

test('no sequence of 100 steps violates an invariant', { timeout: 15 * MINUTE }, async () => {
  const { WALK_SEED, WALK_PATH } = process.env;
  const environment = { cluster: clusters().at(-1)!, github };
  const seed = Number(WALK_SEED ?? randomInt(2 ** 31));
  console.log(`WALK_SEED=${seed}`);
  if (WALK_PATH) {
    expect(await repeat(environment, { seed, path: WALK_PATH, shrinkMs: 0 })).toBeUndefined();
    return;
  }
  const { walked, failures } = await walks(environment, {
    seed,
    steps: 100,
    sideBySide: 6,
    shrinkMs: 5 * MINUTE,
  });
  expect(failures.join('\n\n')).toBe('');
  expect(walked.reduce((sum, { steps }) => sum + steps, 0)).toBeGreaterThanOrEqual(100);
});
