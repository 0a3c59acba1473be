/**
 * Sends the requests of __tests__/products to real nodes, with keys that the action creates, and writes the answers into
 * docs/privileges.md (through __tests__/products/proof.json). Exits with 1, and writes nothing, after an unexpected answer.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Need, Proof, Proven } from '../__tests__/support/products/proof.ts';
import { privileges } from './privileges.ts';
import { proofFile } from './proof.ts';

interface Report {
  success: boolean;
  testResults: {
    assertionResults: {
      ancestorTitles: string[];
      meta: { proven?: Proven[]; needs?: Need[] };
    }[];
  }[];
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
        ...['--project', 'scenarios', '__tests__/products'],
        ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file],
      ],
      { cwd: root, stdio: 'inherit' },
    );
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function proofOf({ testResults }: Report): Proof {
  const results = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles: [title = ''], meta }) => ({
      version: title.replace('Elasticsearch ', ''),
      meta,
    })),
  );
  const needs = new Map<string, Need>();
  for (const need of results.flatMap(({ meta }) => meta.needs ?? [])) {
    const { product, purpose, what, on } = need;
    needs.set(JSON.stringify([product, purpose, what, on]), need);
  }
  return {
    versions: [...new Set(results.map(({ version }) => version))].sort(
      (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
    ),
    proven: results.flatMap(({ version, meta }) => (meta.proven ?? []).map((one) => ({ version, ...one }))),
    needs: [...needs.values()],
  };
}

const report = run();
if (report.success) {
  const proof = proofOf(report);
  writeFileSync(proofFile, `${JSON.stringify(proof, null, 1)}\n`);
  writeFileSync(join(root, 'docs/privileges.md'), privileges(proof));
} else process.exitCode = 1;
