import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ExpiringKey,
  type MainEnd,
  readStepState,
  type StepStateWriter,
  writeStepState,
} from '../../src/runner/step-state.ts';

/** Saved entries as the runner passes them on: an environment variable each. */
function saved(write: (state: StepStateWriter) => void): Record<string, string> {
  const env: Record<string, string> = {};
  write(
    writeStepState({
      save: (name, value) => {
        env[`STATE_${name}`] = value;
      },
    }),
  );
  return env;
}

/** Ids as Elasticsearch creates them: URL-safe base64, possibly with a leading hyphen. */
const id = fc.stringMatching(/^[\w-]{20}$/);
const ids = fc.uniqueArray(id, { maxLength: 6 });
const keys = fc.array(
  fc
    .record(
      {
        id,
        expiration: fc.integer({ min: 0, max: 8.64e15 }),
        host: fc.string({ unit: 'grapheme', minLength: 1 }),
      },
      { requiredKeys: ['id'] },
    )
    .map((key): ExpiringKey => key),
  { maxLength: 6 },
);
const retirement = fc.record({
  overlap: fc.constantFrom({ text: '24h', ms: 86_400_000 }, { text: '0s', ms: 0 }),
  expire: keys,
  invalidate: keys,
});
const end: fc.Arbitrary<MainEnd> = fc.oneof(
  fc.constant({ done: 'undone' as const }),
  fc.record(
    { done: fc.constantFrom('clean' as const, 'sweep' as const), kept: ids, revoke: keys, retirement },
    { requiredKeys: ['done', 'kept', 'revoke'] },
  ),
);
/** Each id once, because it is part of the entry's name. */
const created = keys.map((keys) => [...new Map(keys.map((key) => [key.id, key])).values()]);
const progress = fc.constantFrom('begun' as const, 'refused' as const, 'delivered' as const);
const deliveries = fc
  .uniqueArray(fc.tuple(id, progress), { selector: ([key]) => key, maxLength: 6 })
  .map((entries) => new Map(entries));

describe('what main saves', () => {
  test('is what the post step reads', () =>
    fc.assert(
      fc.property(fc.boolean(), created, deliveries, fc.option(end), (creating, created, deliveries, end) => {
        const env = saved((state) => {
          state.saveRequestId('request-1');
          if (creating) state.saveCreating();
          for (const key of created) state.saveCreated(key);
          for (const [key, progress] of deliveries) {
            state.saveDelivery(key, 'begun');
            if (progress !== 'begun') state.saveDelivery(key, progress);
          }
          if (end) state.saveEnd(end);
        });
        const expected = { requestId: 'request-1', creating, created, deliveries, ...(end && { end }) };
        expect(readStepState(env)).toEqual(expected);
      }),
    ));

  test('is nothing before the first request', () => {
    expect(readStepState({})).toBeUndefined();
    expect(readStepState(saved((state) => state.saveCreating()))).toBeUndefined();
  });

  test('counts only after main has saved that it is done', () =>
    fc.assert(
      fc.property(end, (end) => {
        const { STATE_done: _, ...env } = saved((state) => {
          state.saveRequestId('request-1');
          state.saveEnd(end);
        });
        expect(readStepState(env)?.end).toBeUndefined();
      }),
    ));

  test('fits the environment variables of every system, for any number of keys', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6_000 }), (count) => {
        const expire = Array.from({ length: count }, (_, index) => ({ id: `id-${index}-${'x'.repeat(15)}` }));
        const kept = expire.map((key) => key.id);
        const overlap = { text: '24h', ms: 86_400_000 };
        const end: MainEnd = {
          done: 'clean',
          kept,
          revoke: [],
          retirement: { overlap, expire, invalidate: [] },
        };
        const env = saved((state) => {
          state.saveRequestId('request-1');
          state.saveEnd(end);
        });
        expect(readStepState(env)?.end).toEqual(end);
        for (const value of Object.values(env)) expect(value.length).toBeLessThan(32_767);
      }),
      { numRuns: 20 },
    ));
});
