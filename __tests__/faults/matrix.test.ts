/** The selection of the matrix that runs in every test run (see `chosen`); `npm run faults` runs the whole matrix. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { chosen } from './classes.ts';
import { describeFault } from './faults.ts';
import { runMatrix } from './matrix.ts';
import { OPERATIONS } from './operations.ts';
import type { Result } from './run-case.ts';
import { startGitHubDouble } from './stage.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startGitHubDouble();
});
afterAll(() => github.close());

const tested = clusters();

const MINUTE = 60_000;

describe.each(tested)('on Elasticsearch $version', (cluster) => {
  const share = { version: tested.indexOf(cluster), versions: tested.length };
  let results: Result[];

  // The cases of all operations in one go: the longest operation would otherwise run alone in the end, and leave the machine idle.
  beforeAll(async () => {
    results = await runMatrix(cluster, github, { sideBySide: 20, faults: (all) => chosen(all, share) });
  }, 20 * MINUTE);

  test.each(OPERATIONS)('$name: no single fault loses, invalidates or orphans a key', ({ name, hosts }) => {
    const own = results.filter(({ operation }) => operation.name === name);
    const violations = own.flatMap(({ fault, violations, log }) =>
      violations.map((violation) => `${describeFault(fault)}: ${violation}\n${log}`),
    );
    expect(violations).toEqual([]);
    // An empty selection would pass.
    expect(own.length).toBeGreaterThan(hosts.length + 2);
  });
});
