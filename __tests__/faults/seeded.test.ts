/**
 * Tests the matrix itself: it must find likely mistakes, each put into a copy of the source. Each is listed with the faults that
 * show it; without a fault none of them shows.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { describeFault } from './faults.ts';
import { runMatrix } from './matrix.ts';
import { actionWith, type Mistake, removeMistakes } from './mistakes.ts';
import { OPERATIONS } from './operations.ts';
import { startGitHubDouble } from './stage.ts';

interface Known extends Mistake {
  name: string;
  operation: string;
  faults: RegExp;
  found: RegExp;
}

const MISTAKES: Known[] = [
  {
    name: 'the older key is retired before the new one is delivered',
    file: 'operations/rotate.ts',
    instead: [
      'const due = new Set(plans.filter(isPossible).map(({ host }) => host.host));',
      `const due = new Set(plans.filter(isPossible).map(({ host }) => host.host));
       await ports.keys.invalidate(plans.flatMap(({ older }) => older.map(({ id }) => id)), { owner: true });`,
    ],
    operation: 'rotate to a secret, overlap 0s',
    faults: /main PUT .*: SIGKILL at lost/,
    found: /^I1: HEARTBEAT_HOST001 holds the invalid key/,
  },
  {
    name: 'a create is repeated like any other request',
    file: 'elasticsearch/api-keys.ts',
    instead: ['await once(call(request, options))', 'await repeat(() => call(request, options))'],
    operation: 'create to outputs',
    faults: /main POST \/_security\/api_key #1: swallow-cut/,
    found: /^I2: the key \S+ is valid and was not delivered/,
  },
  {
    name: 'an invalidation is not repeated until the server confirms it',
    file: 'operations/invalidate-keys.ts',
    instead: ['left = left.filter((key) => !invalidated.has(key.id));', 'left = ids.slice(0, 0) as never[];'],
    operation: 'create to outputs',
    // Each shows it only where no refresh comes between the create and the DELETE.
    faults: /(fill|remove) output|SIG(INT|TERM) at/,
    found: /^I2: the key \S+ is valid and was not delivered/,
  },
  {
    name: 'the newest key counts as delivered',
    file: 'keys/secret-use.ts',
    instead: ['facts.at >= key.creation - clockTolerance', 'facts.at >= 0 * key.creation'],
    operation: 'rotate to a secret, then when due',
    faults: /main PUT .*: SIGKILL at lost/,
    found: /^I8: no rotation is due, and the newest key \S+ is not in the secret/,
  },
  {
    name: 'a key whose state cannot be written is not invalidated',
    file: 'operations/deliver.ts',
    instead: [
      'throw await withdraw(key, error, ports, ledger);',
      'ledger.invalidated(key); throw error instanceof Failure ? error : new Failure("delivery", String(error));',
    ],
    operation: 'rotate of 5 hosts to secrets',
    faults: /state entry begun/,
    found: /^I2: the key \S+ is valid and was not delivered/,
  },
];

let github: GitHubDouble;
beforeAll(async () => {
  github = await startGitHubDouble();
});
afterAll(async () => {
  removeMistakes();
  await github.close();
});

test.concurrent.each(MISTAKES)(
  'found: $name',
  async (mistake) => {
    const results = await runMatrix(clusters().at(-1)!, github, {
      operations: OPERATIONS.filter(({ name }) => name === mistake.operation),
      faults: (faults) => faults.filter((fault) => mistake.faults.test(describeFault(fault))),
      action: actionWith(mistake),
    });
    const violations = (faulty: boolean) =>
      results.filter(({ fault }) => (fault !== undefined) === faulty).flatMap((result) => result.violations);
    expect(violations(true)).toContainEqual(expect.stringMatching(mistake.found));
    expect(violations(false)).toEqual([]);
  },
  180_000,
);
