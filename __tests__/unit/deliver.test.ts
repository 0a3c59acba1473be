import { expect, test } from 'vitest';
import { deliver } from '../../src/operations/deliver.ts';
import { Ledger } from '../../src/operations/ledger.ts';
import { fakeClock } from '../support/core/clock.ts';
import { FakeCluster } from '../support/core/fake-cluster.ts';
import { logTo } from '../support/core/log.ts';
import { portsWith } from '../support/core/ports.ts';
import { mintRequest } from '../support/core/requests.ts';

/** The progress lines of a step for so many hosts that each take so long, with their times in ms. */
async function progressOf(count: number, eachTakes: number): Promise<{ line: string; at: number }[]> {
  const lines: { line: string; at: number }[] = [];
  const clock = fakeClock();
  const { signal } = new AbortController();
  const faults = { create: [], verify: [], list: [], invalidate: [] };
  const cluster = new FakeCluster(clock, { search: 0, authentication: 0 }, faults);
  const request = mintRequest(
    'outputs',
    Array.from({ length: count }, (_, index) => `web-${index}`),
  );
  const calls = cluster.under(signal);
  const ports = portsWith({
    keys: {
      ...calls,
      verify: async (key, body) => {
        await clock.wait(eachTakes);
        return calls.verify(key, body);
      },
    },
    log: logTo((line) => lines.push({ line: line.trim(), at: clock.now() })),
    clock,
    signal,
  });
  await deliver(request, ports, new Ledger());
  return lines.filter(({ line }) => / of \d+ hosts done$/.test(line));
}

test('the progress of many hosts is logged, every few seconds at most', async () => {
  const slow = await progressOf(500, 2_000);
  expect(slow.length).toBeGreaterThan(2);
  const moments = slow.map(({ at }) => at);
  for (const [index, at] of moments.slice(1).entries()) expect(at - moments[index]!).toBeGreaterThan(2_999);
  // The last line is separate, and has the result.
  expect(slow.map(({ line }) => line)).not.toContain('500 of 500 hosts done');
  expect(await progressOf(40, 1)).toEqual([]);
});

test('the progress of a few hosts is not logged', async () => {
  expect(await progressOf(9, 5_000)).toEqual([]);
});
