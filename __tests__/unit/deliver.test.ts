import { expect, test } from 'vitest';
import { deliver } from '../../src/operations/deliver.ts';
import { Ledger } from '../../src/operations/ledger.ts';
import { fakeClock } from '../support/core/clock.ts';
import { FakeCluster } from '../support/core/fake-cluster.ts';
import { FakeSecrets } from '../support/core/fake-secrets.ts';
import { logTo } from '../support/core/log.ts';
import { portsWith } from '../support/core/ports.ts';
import { mintRequest } from '../support/core/requests.ts';

interface Line {
  line: string;
  /** ms */
  at: number;
}

/** The log of a step for so many hosts that each take so long. */
async function logOf(to: 'outputs' | 'secrets', count: number, eachTakes: number): Promise<Line[]> {
  const lines: Line[] = [];
  const clock = fakeClock();
  const { signal } = new AbortController();
  const faults = { create: [], verify: [], list: [], invalidate: [] };
  const cluster = new FakeCluster(clock, { search: 0, authentication: 0 }, faults);
  const request = mintRequest(
    to,
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
    secrets: new FakeSecrets([]),
    log: logTo((line) => lines.push({ line: line.trim(), at: clock.now() })),
    clock,
    signal,
  });
  await deliver(request, ports, new Ledger());
  return lines;
}

const progressOf = async (count: number, eachTakes: number): Promise<Line[]> =>
  (await logOf('outputs', count, eachTakes)).filter(({ line }) => / of \d+ hosts done$/.test(line));

/** The first line about GitHub's limit of 80 writes a minute or about a secret that was written. */
async function paceOf(to: 'outputs' | 'secrets', count: number): Promise<string[]> {
  const lines = (await logOf(to, count, 1)).map(({ line }) => line);
  return lines.filter((line) => /80 writes a minute|: wrote /.test(line)).slice(0, 1);
}

// 200 writes begin in three bursts of at most 80, a minute apart.
test('how long GitHub’s limit of writes takes is logged before the first of many secrets is written', async () => {
  expect(await paceOf('secrets', 200)).toEqual([
    'GitHub takes about 80 writes a minute, so it takes about 2 minutes to write 200 secrets.',
  ]);
  expect(await paceOf('secrets', 80)).toEqual([expect.stringContaining(': wrote ')]);
});

test('and is not logged where no secret is written', async () => {
  expect(await paceOf('outputs', 200)).toEqual([]);
});

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
