import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastTimeFor, WritePace } from '../../src/github/write-pace.ts';

/** docs.github.com, "Rate limits for the REST API": 80 content-generating requests a minute. */
const LIMIT = 80;
const MINUTE = 60_000;

/** Each write starts as soon as it is allowed, or so many ms later. */
function startsOf(delays: number[]): number[] {
  const pace = new WritePace();
  let now = 1_700_000_000_000;
  return delays.map((delay) => {
    now = Math.max(now, pace.next) + delay;
    pace.started(now);
    return now;
  });
}

test('no minute has more than 80 writes, in any order of requests', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 100, maxLength: 400 }),
      (delays) => {
        const starts = startsOf(delays);
        for (const [index, start] of starts.entries())
          expect(starts.slice(index).filter((other) => other < start + MINUTE).length).toBeLessThanOrEqual(
            LIMIT,
          );
      },
    ),
    { numRuns: 50 },
  );
});

test('80 are written at once', () => {
  expect(new Set(startsOf(Array(LIMIT).fill(0))).size).toBe(1);
});

test.each([1, 80, 81, 1000])('%i writes take as long as predicted', (count) => {
  const starts = startsOf(Array(count).fill(0));
  expect(starts.at(-1)! - starts[0]!).toBe(leastTimeFor(count));
});
