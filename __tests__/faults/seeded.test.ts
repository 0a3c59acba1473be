/**
 * The test of the test: mistakes that are easily made, each put into a copy of the source, are found by the matrix. Each comes with
 * the faults that show it; without a fault none of them shows.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { said } from './faults.ts';
import { runMatrix } from './matrix.ts';
import { OPERATIONS } from './operations.ts';
import { startWorld } from './stage.ts';

interface Mistake {
  name: string;
  file: string;
  /** What stands there, once, and what the mistake makes of it. */
  instead: [right: string, wrong: string];
  operation: string;
  faults: RegExp;
  found: RegExp;
}

const MISTAKES: Mistake[] = [
  {
    name: 'the older key is retired before the new one is delivered',
    file: 'operations/rotate.ts',
    instead: [
      'const due = plans.filter((plan) => plan.due);',
      `const due = plans.filter((plan) => plan.due);
       await ports.keys.invalidate(plans.flatMap(({ older }) => older.map(({ id }) => id)), { owner: true });`,
    ],
    operation: 'rotate to a secret, overlap 0s',
    faults: /main PUT .*: SIGKILL at lost/,
    found: /^I1: HEARTBEAT_HOST001 holds the dead key/,
  },
  {
    name: 'a create is repeated like any other request',
    file: 'elasticsearch/api-keys.ts',
    instead: ['await once(call(request, options))', 'await repeat(() => call(request, options))'],
    operation: 'create to outputs',
    faults: /main POST \/_security\/api_key #1: swallow-cut/,
    found: /^I2: the key \S+ lives and nobody holds it/,
  },
  {
    name: 'the first answer to an invalidation is believed',
    file: 'operations/kill.ts',
    instead: ['left = left.filter((key) => !dead.has(key.id));', 'left = ids.slice(0, 0) as never[];'],
    operation: 'create to outputs',
    faults: /fill output/,
    found: /^I2: the key \S+ lives and nobody holds it/,
  },
  {
    name: 'the newest key is taken for the one that was delivered',
    file: 'decide.ts',
    instead: ['< creation - clockTolerance', '< 0 * creation'],
    operation: 'rotate to a secret, then when due',
    faults: /main PUT .*: SIGKILL at lost/,
    found: /^I8: the key \S+ is left over/,
  },
];

const folders: string[] = [];
const root = join(import.meta.dirname, '../..');

/** A copy of the action with the mistake in it, run from its source. Gives the path of its manifest. */
function actionWith({ file, instead: [right, wrong] }: Mistake): string {
  const folder = mkdtempSync(join(tmpdir(), 'mistake-'));
  folders.push(folder);
  for (const name of ['src', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const source = readFileSync(join(folder, 'src', file), 'utf8');
  expect(source.split(right)).toHaveLength(2);
  writeFileSync(join(folder, 'src', file), source.replace(right, wrong));
  const manifest = readFileSync(join(root, 'action.yml'), 'utf8');
  const paths = manifest
    .replace('dist/main/index.js', 'src/main.ts')
    .replace('dist/post/index.js', 'src/post.ts');
  writeFileSync(join(folder, 'action.yml'), paths);
  return join(folder, 'action.yml');
}

let github: GitHubDouble;
beforeAll(async () => {
  github = await startWorld();
});
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await github.close();
});

test.concurrent.each(MISTAKES)(
  'found: $name',
  async (mistake) => {
    const results = await runMatrix(clusters().at(-1)!, github, {
      operations: OPERATIONS.filter(({ name }) => name === mistake.operation),
      faults: (fault) => mistake.faults.test(said(fault)),
      action: actionWith(mistake),
    });
    const violations = (faulty: boolean) =>
      results.filter(({ fault }) => (fault !== undefined) === faulty).flatMap((result) => result.violations);
    expect(violations(true)).toContainEqual(expect.stringMatching(mistake.found));
    expect(violations(false)).toEqual([]);
  },
  180_000,
);
