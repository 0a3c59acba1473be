import { expect, test } from 'vitest';
import { handOver } from '../../src/operations/hand-over.ts';
import { newLedger } from '../../src/operations/mint.ts';
import type { Ports } from '../../src/operations/ports.ts';
import { logTo } from '../../src/runner/commands.ts';
import { fakeClock } from '../support/core/clock.ts';
import { FakeCluster } from '../support/core/fake-cluster.ts';
import { mintRequest } from '../support/core/requests.ts';

/** The lines of progress of a step for so many hosts, each of which takes so long. */
async function progressOf(count: number, eachTakes: number): Promise<string[]> {
  const lines: string[] = [];
  const clock = fakeClock();
  const { signal } = new AbortController();
  const faults = { create: [], prove: [], list: [], invalidate: [] };
  const cluster = new FakeCluster(clock, { search: 0, authentication: 0 }, faults);
  const request = mintRequest(
    'outputs',
    Array.from({ length: count }, (_, index) => `web-${index}`),
  );
  const calls = cluster.under(signal);
  const ports: Ports = {
    keys: {
      ...calls,
      prove: async (key, body) => {
        await clock.wait(eachTakes);
        return calls.prove(key, body);
      },
    },
    log: logTo((line) => lines.push(line.trim())),
    state: { save() {} },
    clock,
    signal,
    requestId: 'r',
  };
  await handOver(request, request.hosts, ports, newLedger());
  return lines.filter((line) => / of \d+ hosts$/.test(line));
}

test('the progress of many hosts is told, every few seconds at most, and its end', async () => {
  const slow = await progressOf(160, 1_000); // ten seconds, since sixteen are at work at once
  expect(slow.at(-1)).toBe('160 of 160 hosts');
  expect(slow.length).toBeGreaterThan(2);
  expect(slow.length).toBeLessThanOrEqual(10 / 3 + 1);
  expect(await progressOf(40, 1)).toEqual(['40 of 40 hosts']);
});

test('that of a few is not', async () => {
  expect(await progressOf(9, 5_000)).toEqual([]);
});
