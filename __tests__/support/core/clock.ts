import type { Clock } from '../../../src/runner/clock.ts';

/** A clock without real waiting: a wait moves it forward. Parallel waits overlap, as real ones do. */
export function fakeClock(start = Date.UTC(2026, 0, 15)): Clock {
  let now = start;
  return {
    now: () => now,
    async wait(ms, signal) {
      signal?.throwIfAborted();
      const end = now + ms;
      await new Promise(setImmediate);
      now = Math.max(now, end);
      signal?.throwIfAborted();
    },
  };
}
