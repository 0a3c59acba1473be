/**
 * A selection of the matrix, small enough for every test run; `npm run faults` runs the whole. Every exchange of every operation loses
 * its answer; each that changes something sees the process die, with the request and with the answer.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { type Fault, said } from './faults.ts';
import { runMatrix } from './matrix.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { startWorld } from './stage.ts';

let github: GitHubDouble;
beforeAll(async () => {
  github = await startWorld();
});
afterAll(() => github.close());

/** On the newest version at every exchange; on the others where something is changed. */
function isSelected(fault: Fault, { delivers }: Operation, newest: boolean): boolean {
  switch (fault.type) {
    case 'answer':
      return fault.name === 'swallow-cut' && (newest || changes(fault));
    case 'stop':
      return fault.signal === 'SIGKILL' && fault.moment === 'answer' && (newest || changes(fault));
    case 'loss':
      return newest && fault.how === 'fill';
    case 'file':
      return newest && delivers === 'outputs' && fault.phase === 'main' && fault.condition !== 'unset';
    case 'credential':
      return true;
  }
}

const changes = ({ place }: { place: { method: string; path: string } }): boolean =>
  place.method !== 'GET' && !/_query|_has_privileges/.test(place.path);

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  const newest = !cluster.version.startsWith('8.');

  test.concurrent.each(OPERATIONS)(
    '$name: no single fault loses, kills or orphans a key',
    async (operation) => {
      const results = await runMatrix(cluster, github, {
        operations: [operation],
        sideBySide: 3,
        faults: (fault, of) => isSelected(fault, of, newest),
      });
      const violations = results.flatMap(({ fault, violations, log }) =>
        violations.map((violation) => `${said(fault)}: ${violation}\n${log}`),
      );
      expect(violations).toEqual([]);
      // A selection that breaks nothing would prove nothing.
      expect(results.length).toBeGreaterThan(operation.hosts.length + 2);
    },
    600_000,
  );
});
