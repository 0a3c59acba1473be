import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CongestionWindow, largest, type Outcome } from '../../src/elasticsearch/congestion-window.ts';

/** A round: as many answers as the window allows requests. */
function round(window: CongestionWindow, outcome: Outcome, took: number): void {
  for (let others = window.size - 1; others >= 0; others--) window.ended(outcome, took, others);
}

/** Answers to requests without pauses: each answer starts the next request. */
function full(window: CongestionWindow, answers: number, took: number): void {
  for (let count = 0; count < answers; count++) window.ended('answered', took, window.size - 1);
}

test('grows by one with each round of quick answers, as far as there are connections', () => {
  const window = new CongestionWindow();
  const { size } = window;
  full(window, size + 1, 10);
  expect(window.size).toBe(size + 1);
  full(window, 10_000, 10);
  expect(window.size).toBe(largest);
});

test('is halved once by an overload that several requests report', () => {
  const window = new CongestionWindow();
  round(window, 'overloaded', 10);
  expect(window.size).toBe(8);
  round(window, 'overloaded', 10);
  expect(window.size).toBe(4);
});

test('is halved by answers that are slow compared with earlier ones', () => {
  const window = new CongestionWindow();
  full(window, 1, 20);
  expect(window.ended('answered', 1_500, 15)).toBe(true);
  expect(window.size).toBe(8);
});

test('does not take a distant cluster for an overloaded one', () => {
  const window = new CongestionWindow();
  full(window, 100, 1_500);
  expect(window.size).toBeGreaterThan(16);
});

test('recovers', () => {
  const window = new CongestionWindow();
  for (let count = 0; count < 20; count++) round(window, 'overloaded', 10);
  expect(window.size).toBe(1);
  full(window, 1_000, 10);
  expect(window.size).toBeGreaterThan(32);
});

test('does not grow while it is not full, or by lost answers', () => {
  const window = new CongestionWindow();
  for (let count = 0; count < 1_000; count++) {
    window.ended('answered', 10, 0);
    window.ended('lost', 10, 15);
  }
  expect(window.size).toBe(16);
});

test('allows at least one request, and never more than there are connections', () => {
  const ending = fc.record({
    outcome: fc.constantFrom<Outcome>('answered', 'overloaded', 'lost'),
    took: fc.double({ min: 0, max: 60_000, noNaN: true }),
    others: fc.nat({ max: largest }),
  });
  fc.assert(
    fc.property(fc.array(ending, { maxLength: 500 }), (endings) => {
      const window = new CongestionWindow();
      for (const { outcome, took, others } of endings) {
        const before = window.size;
        const smaller = window.ended(outcome, took, others);
        expect(window.size).toBeGreaterThanOrEqual(1);
        expect(window.size).toBeLessThanOrEqual(Math.min(largest, before + 1));
        expect(smaller).toBe(window.size < before);
      }
    }),
  );
});
