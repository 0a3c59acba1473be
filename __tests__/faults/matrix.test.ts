/** The selection of the matrix that runs in every test run (see `chosen`); `npm run faults` runs the whole matrix. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { chosen } from './classes.ts';
import { describeFault } from './faults.ts';
import { runMatrix } from './matrix.ts';
import { OPERATIONS } from './operations.ts';
import { startGitHubDouble } from './stage.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startGitHubDouble();
});
afterAll(() => github.close());

const tested = clusters();

describe.each(tested)('on Elasticsearch $version', (cluster) => {
  const share = { version: tested.indexOf(cluster), versions: tested.length };

  test.concurrent.each(OPERATIONS)(
    '$name: no single fault loses, invalidates or orphans a key',
    async (operation) => {
      const results = await runMatrix(cluster, github, {
        operations: [operation],
        sideBySide: 3,
        faults: (all) => chosen(all, share),
      });
      const violations = results.flatMap(({ fault, violations, log }) =>
        violations.map((violation) => `${describeFault(fault)}: ${violation}\n${log}`),
      );
      expect(violations).toEqual([]);
      // An empty selection would pass.
      expect(results.length).toBeGreaterThan(operation.hosts.length + 2);
    },
    900_000,
  );
});
