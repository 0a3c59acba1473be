import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildOf, Journal } from '../faults/journal.ts';
import { OPERATIONS } from '../faults/operations.ts';
import type { Result } from '../faults/run-case.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const [operation] = OPERATIONS;
if (!operation) throw new Error('there are no operations');
const result = (runs: number): Result => ({
  operation,
  fault: { type: 'credential' },
  outcome: 'delivered',
  violations: [],
  runs,
  searched: 7,
  places: [],
  log: '',
});

test('continues with complete lines of an earlier run of the same build', () => {
  const file = join(folder, 'deep/journal.jsonl');
  const journal = new Journal(file, 'build 1');
  journal.add('9.5.3', result(2));
  journal.add('8.19.21', result(4));
  appendFileSync(file, '{"version":"9.5.3","oper');
  const again = new Journal(file, 'build 1');
  again.add('9.5.3', result(6));
  expect(new Journal(file, 'build 1').results('9.5.3')).toEqual([result(2), result(6)]);
  expect(new Journal(file, 'build 1').results('8.19.21')).toEqual([result(4)]);
});

test('another build starts over', () => {
  const file = join(folder, 'journal.jsonl');
  new Journal(file, 'build 1').add('9.5.3', result(2));
  expect(new Journal(file, 'build 2').results('9.5.3')).toEqual([]);
  expect(new Journal(file, 'build 1').results('9.5.3')).toEqual([]);
});

test('every script of dist is part of the build, and so is the manifest', () => {
  const root = join(import.meta.dirname, '../..');
  const copy = join(folder, 'copy');
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  cpSync(join(root, 'action.yml'), join(copy, 'action.yml'));
  expect(buildOf(copy)).toBe(buildOf(root));
  const builds = new Set([buildOf(copy)]);
  for (const file of ['dist/bundle/index.js', 'dist/post/index.js', 'action.yml']) {
    appendFileSync(join(copy, file), '\n');
    builds.add(buildOf(copy));
  }
  expect(builds.size).toBe(4);
});
