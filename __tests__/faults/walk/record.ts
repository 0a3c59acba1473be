/** The finished walks, one line of JSON each. docs/reliability.md includes those on the same build as its matrix. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface WalkRecord {
  /** As in the journal of the matrix. */
  build: string;
  /** Of Elasticsearch. */
  version: string;
  seed: number;
  sequences: number;
  steps: number;
  faults: number;
  runs: number;
  /** Bytes of UTF-8. */
  searched: number;
  /** Sequences with a violation. */
  failing: number;
  seconds: number;
}

const FILE = join(import.meta.dirname, '../../../node_modules/.cache/faults/walks.jsonl');

export function recordWalk(record: WalkRecord): void {
  mkdirSync(dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${JSON.stringify(record)}\n`);
}

export function recordedWalks(build: string): WalkRecord[] {
  const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n').filter(Boolean) : [];
  return lines
    .map((line) => JSON.parse(line) as WalkRecord)
    .filter((record) => record.build === build)
    .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}
