import { expect, test } from 'vitest';
import { chosen, classOf } from '../faults/classes.ts';
import { describeFault, describePlace, faultsAt, kindOf, otherFaults, type Place } from '../faults/faults.ts';

const place = (method: string, path: string): Place => ({
  phase: 'main',
  server: 'elasticsearch',
  method,
  path,
  occurrence: 1,
});
const READ = place('GET', '/repos/{repository}/actions/secrets/A');
const WRITE = place('PUT', '/repos/{repository}/actions/secrets/A');
const places = [READ, WRITE, ...Array.from({ length: 10 }, (_, index) => place('GET', `/${index}`))];
const all = [...places.flatMap(faultsAt), ...otherFaults()];

const cell = (fault: (typeof all)[number]) =>
  `${'place' in fault ? describePlace(fault.place) : describeFault(fault)}: ${classOf(fault)}`;
const cells = (faults: typeof all) => [...new Set(faults.map(cell))].toSorted();

test('one version alone: each exchange has one fault of each class', () => {
  const part = chosen(all, { version: 0, versions: 1 });
  expect(cells(part)).toEqual(cells(all));
  expect(part).toHaveLength(cells(all).length);
});

test('every fault is chosen at some exchange', () => {
  const kinds = (faults: typeof all) => [...new Set(faults.map(kindOf))].toSorted();
  expect(kinds(chosen(all, { version: 0, versions: 1 }))).toEqual(kinds(all));
});

test('two versions share the cases, but for those that can lose a key', () => {
  const [first = [], second = []] = [0, 1].map((version) => chosen(all, { version, versions: 2 }));
  expect(cells([...first, ...second])).toEqual(cells(all));
  const both = first.filter((fault) => second.some((other) => cell(other) === cell(fault)));
  expect(both.map(cell)).toEqual([
    'main PUT /repos/{repository}/actions/secrets/A #1: answer lost',
    'main PUT /repos/{repository}/actions/secrets/A #1: killed',
  ]);
});
