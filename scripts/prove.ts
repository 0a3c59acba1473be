/**
 * Proves each row of docs/privileges.md on real nodes, by the scenarios of __tests__/scenarios/privileges.test.ts, and writes there
 * which row was proven on which version. Ends with 1, and writes nothing, when a row is not as it should be.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { code, table } from './markdown.ts';
import { privileges, rows } from './privileges.ts';

interface Report {
  success: boolean;
  testResults: { assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[];
}

const root = join(import.meta.dirname, '..');

function run(): Report {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const file = join(folder, 'report.json');
  try {
    spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...['--project', 'scenarios', '__tests__/scenarios/privileges.test.ts'],
        ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file],
      ],
      { cwd: root, stdio: 'inherit' },
    );
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function proof({ testResults }: Report): string {
  const proven = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles: [version = ''], title }) => ({ version, title })),
  );
  const versions = [...new Set(proven.map(({ version }) => version))];
  const mark = (version: string, title: string) =>
    proven.some((row) => row.version === version && row.title === title) ? 'proven' : '';
  return table(
    ['Beat', 'Purpose', ...versions],
    rows.map(({ beat, purpose }) => [
      code(beat),
      code(purpose),
      ...versions.map((version) => mark(version, `${beat}: ${purpose}`)),
    ]),
  );
}

const report = run();
if (report.success) writeFileSync(join(root, 'docs/privileges.md'), privileges(proof(report)));
else process.exitCode = 1;
