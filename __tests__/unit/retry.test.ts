import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Problem, RequestError } from '../../src/elasticsearch/request-error.ts';
import { isPermanent, pauseBefore, withRetry } from '../../src/elasticsearch/retry.ts';
import { Failure } from '../../src/errors/failure.ts';
import { fakeClock } from '../support/core/clock.ts';

describe('retries', () => {
  const signal = new AbortController().signal;
  const failing = (...errors: Error[]) => {
    let calls = 0;
    const work = async () => {
      const error = errors[calls++];
      if (error) throw error;
      return calls;
    };
    return { work, calls: () => calls };
  };
  const unknown = new RequestError('ambiguous', { status: 502 });
  const cluster = { met: false };

  test('send a request at most four times', async () => {
    await expect(
      withRetry(failing(unknown, unknown, unknown).work, { clock: fakeClock(), signal, cluster }),
    ).resolves.toBe(4);
    const failed = failing(...Array(9).fill(unknown));
    await expect(withRetry(failed.work, { clock: fakeClock(), signal, cluster })).rejects.toBe(unknown);
    expect(failed.calls()).toBe(4);
  });

  test('do not repeat a refusal', async () => {
    const refused = failing(new RequestError('refused', { status: 403 }));
    await expect(withRetry(refused.work, { clock: fakeClock(), signal, cluster })).rejects.toMatchObject({
      status: 403,
    });
    expect(refused.calls()).toBe(1);
  });

  test('throw a Failure unchanged, without a retry', async () => {
    const failure = new Failure('id-token-refused', 'no');
    const refused = failing(failure);
    await expect(withRetry(refused.work, { clock: fakeClock(), signal, cluster })).rejects.toBe(failure);
    expect(refused.calls()).toBe(1);
  });

  test('treat an answer of another server as permanent, and as temporary once the cluster has answered', async () => {
    const another = new RequestError('ambiguous', { problem: 'not-elasticsearch' });
    const first = failing(another);
    await expect(withRetry(first.work, { clock: fakeClock(), signal, cluster })).rejects.toBe(another);
    expect(first.calls()).toBe(1);
    const met = { clock: fakeClock(), signal, cluster: { met: true } };
    await expect(withRetry(failing(another).work, met)).resolves.toBe(2);
  });

  test('throw a RequestError when aborted between two tries', async () => {
    const cancellation = new AbortController();
    const clock = fakeClock();
    const wait: typeof clock.wait = (ms, given) => {
      cancellation.abort(new Error('over'));
      return clock.wait(ms, given);
    };
    await expect(
      withRetry(failing(unknown).work, { clock: { ...clock, wait }, signal: cancellation.signal, cluster }),
    ).rejects.toMatchObject({ name: 'RequestError', kind: 'cancelled' });
  });

  test('wait as long as the server asks, at most a minute', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.option(fc.double({ min: 0, noNaN: true }), { nil: undefined }),
        (attempt, retryAfter) => {
          const pause = pauseBefore(
            attempt,
            new RequestError('rejected', retryAfter === undefined ? {} : { retryAfter }),
          );
          expect(pause).toBeGreaterThanOrEqual(0);
          expect(pause).toBeLessThanOrEqual(60_000);
          if (retryAfter !== undefined && retryAfter <= 60_000) expect(pause).toBe(retryAfter);
        },
      ),
    ));

  test.each<[Problem, boolean]>([
    ['certificate-untrusted', true],
    ['no-listener', false],
    ['unknown-host', true],
    ['unknown-host-for-now', false],
    ['timeout', false],
    ['proxy', true],
    ['proxy-unavailable', false],
  ])('whether "%s" is permanent', (problem, permanent) => {
    expect(isPermanent(new RequestError('notSent', { problem }))).toBe(permanent);
  });
});
