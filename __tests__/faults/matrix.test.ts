/** The part of the matrix that fits every test run, by the rule of `chosen`; `npm run faults` runs the whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { chosen } from './classes.ts';
import { said } from './faults.ts';
import { runMatrix } from './matrix.ts';
import { OPERATIONS } from './operations.ts';
import { startWorld } from './stage.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startWorld();
});
afterAll(() => github.close());

const tested = clusters();

describe.each(tested)('on Elasticsearch $version', (cluster) => {
  const share = { version: tested.indexOf(cluster), versions: tested.length };

  test.concurrent.each(OPERATIONS)(
    '$name: no single fault loses, kills or orphans a key',
    async (operation) => {
      const results = await runMatrix(cluster, github, {
        operations: [operation],
        sideBySide: 3,
        faults: (all) => chosen(all, share),
      });
      const violations = results.flatMap(({ fault, violations, log }) =>
        violations.map((violation) => `${said(fault)}: ${violation}\n${log}`),
      );
      expect(violations).toEqual([]);
      // A selection that breaks nothing would prove nothing.
      expect(results.length).toBeGreaterThan(operation.hosts.length + 2);
    },
    900_000,
  );
});
