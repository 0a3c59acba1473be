/**
 * Tests the walk itself: each mistake, put into a copy of the source, violates an invariant in its moves.
 * `npm run faults -- --walk 3000 --mistakes .` searches for them in random moves.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { actionWith, removeMistakes } from './mistakes.ts';
import { startGitHubDouble } from './stage.ts';
import { MISTAKES } from './walk/mistakes.ts';
import { walk } from './walk/walk.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startGitHubDouble();
});
afterAll(async () => {
  removeMistakes();
  await github.close();
});

const MINUTE = 60_000;

test.concurrent.each(MISTAKES)(
  'found: $name',
  { timeout: 3 * MINUTE },
  async ({ moves, found, ...mistake }) => {
    const environment = { cluster: clusters().at(-1)!, github };
    const { violations } = await walk(moves, { ...environment, action: actionWith(mistake) });
    expect(violations).toMatchObject([expect.stringMatching(found)]);
  },
);

/** The same moves violate nothing without the mistake. */
test.concurrent.each(MISTAKES)('without it: $name', { timeout: 3 * MINUTE }, async ({ moves }) => {
  const { violations } = await walk(moves, { cluster: clusters().at(-1)!, github });
  expect(violations).toEqual([]);
});
