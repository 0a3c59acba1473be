import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefly, type Doing, explain } from '../../src/elasticsearch/refusals.ts';
import {
  fromAnswer,
  fromError,
  RequestError,
  type RequestErrorKind,
} from '../../src/elasticsearch/request-error.ts';
import { isPermanent, pauseBefore, withRetry } from '../../src/elasticsearch/retry.ts';
import { Failure } from '../../src/errors/failure.ts';
import { fakeClock } from '../support/core/clock.ts';

const error = (type: string) => ({ error: { type, reason: 'r' } });
const rejected = error('es_rejected_execution_exception');

describe('what an answer tells about the server’s work', () => {
  test.each<[number, unknown, RequestErrorKind]>([
    [400, error('parsing_exception'), 'refused'],
    [401, null, 'refused'],
    [403, error('security_exception'), 'refused'],
    [404, 'no JSON', 'refused'],
    [408, null, 'ambiguous'],
    [429, rejected, 'rejected'],
    [429, null, 'rejected'],
    [500, error('x'), 'ambiguous'],
    [502, '<html>', 'ambiguous'],
    [503, rejected, 'rejected'],
    [503, error('circuit_breaking_exception'), 'rejected'],
    [503, error('unavailable_shards_exception'), 'ambiguous'],
    [503, 'upstream connect error', 'ambiguous'],
    [504, null, 'ambiguous'],
    [302, null, 'ambiguous'],
  ])('%i %j: %s', (status, body, kind) => {
    expect(fromAnswer(status, body, undefined).kind).toBe(kind);
  });

  test('only what says that nothing was done is taken for it, whatever the body', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.anything(),
        fc.option(fc.oneof(fc.string(), fc.integer().map(String)), { nil: undefined }),
        (status, body, header) => {
          const { kind, retryAfter } = fromAnswer(status, body, header);
          if (status >= 500 && status !== 503) expect(kind).toBe('ambiguous');
          expect(retryAfter ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    ));
});

describe('what the client throws', () => {
  const thrown = (name: string, message = '', meta = {}) => Object.assign(new Error(message), { name, meta });

  test.each<[Error, RequestErrorKind]>([
    [thrown('ResponseError', '', { statusCode: 403, body: error('x') }), 'refused'],
    [thrown('TimeoutError'), 'ambiguous'],
    [thrown('ConnectionError', 'connect ECONNREFUSED 127.0.0.1:9200'), 'notSent'],
    [thrown('ConnectionError', 'getaddrinfo ENOTFOUND cluster.example'), 'notSent'],
    [thrown('ConnectionError', 'self-signed certificate in certificate chain'), 'notSent'],
    [thrown('ConnectionError', 'read ECONNRESET'), 'ambiguous'],
    [thrown('ConnectionError', 'socket hang up'), 'ambiguous'],
    [thrown('ConnectionError', 'write EPIPE'), 'ambiguous'],
    [thrown('RequestAbortedError', 'Request aborted'), 'cancelled'],
    [
      thrown('RequestAbortedError', 'The content length (2) is bigger than the maximum allowed string (1)'),
      'ambiguous',
    ],
    [thrown('DeserializationError'), 'ambiguous'],
  ])('%s: %s', (problem, kind) => {
    expect(fromError(problem).kind).toBe(kind);
  });
});

describe('patience', () => {
  const signal = new AbortController().signal;
  const failing = (...troubles: Error[]) => {
    let calls = 0;
    const work = async () => {
      const trouble = troubles[calls++];
      if (trouble) throw trouble;
      return calls;
    };
    return { work, calls: () => calls };
  };
  const unknown = new RequestError('ambiguous', { status: 502 });
  const cluster = { met: false };

  test('repeats what may help, four times in all', async () => {
    await expect(
      withRetry(failing(unknown, unknown, unknown).work, { clock: fakeClock(), signal, cluster }),
    ).resolves.toBe(4);
    const hopeless = failing(...Array(9).fill(unknown));
    await expect(withRetry(hopeless.work, { clock: fakeClock(), signal, cluster })).rejects.toBe(unknown);
    expect(hopeless.calls()).toBe(4);
  });

  test('repeats no refusal', async () => {
    const refused = failing(new RequestError('refused', { status: 403 }));
    await expect(withRetry(refused.work, { clock: fakeClock(), signal, cluster })).rejects.toMatchObject({
      status: 403,
    });
    expect(refused.calls()).toBe(1);
  });

  test('passes a Failure on as it is, at once', async () => {
    const failure = new Failure('id-token-refused', 'no');
    const refused = failing(failure);
    await expect(withRetry(refused.work, { clock: fakeClock(), signal, cluster })).rejects.toBe(failure);
    expect(refused.calls()).toBe(1);
  });

  test('takes another server for a wrong address, and for a passing mishap once the cluster has answered', async () => {
    const another = new RequestError('ambiguous', { type: 'not_elasticsearch' });
    const first = failing(another);
    await expect(withRetry(first.work, { clock: fakeClock(), signal, cluster })).rejects.toBe(another);
    expect(first.calls()).toBe(1);
    const met = { clock: fakeClock(), signal, cluster: { met: true } };
    await expect(withRetry(failing(another).work, met)).resolves.toBe(2);
  });

  test('ends with a RequestError when it is given up between two tries', async () => {
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

  test('waits as the server says, but a minute at most', () =>
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

  test.each([
    ['self-signed certificate', true],
    ['connect ECONNREFUSED', false],
    ['getaddrinfo ENOTFOUND', true],
    ['getaddrinfo EAI_AGAIN', false],
  ])('whether repeating helps after "%s"', (reason, lasting) => {
    expect(isPermanent(new RequestError('notSent', { type: 'connection', reason }))).toBe(lasting);
  });
});

test.each<[string, RequestError]>([
  ['no answer in time', new RequestError('ambiguous', { type: 'timeout' })],
  ['the connection broke', new RequestError('ambiguous', { type: 'connection', reason: 'read ECONNRESET' })],
  [
    'there was no connection',
    new RequestError('notSent', { type: 'connection', reason: 'connect ECONNREFUSED' }),
  ],
  ['the proxy did not let it through', new RequestError('notSent', { type: 'proxy' })],
  ['status 429', fromAnswer(429, rejected, undefined)],
  ['status 502', fromAnswer(502, '<html>', undefined)],
  ['an answer that could not be read', new RequestError('ambiguous', { status: 200, type: 'unreadable' })],
])('before it is tried again: %s', (words, trouble) => {
  expect(briefly(trouble)).toBe(words);
});

test('what is kept of an end has no gap where a part is missing', () => {
  expect(new RequestError('ambiguous', { type: 'connection' }).message).toBe('ambiguous connection');
});

describe('the text of a refusal', () => {
  const marks = 'S3cr3tEcho';
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .constantFrom(
        '',
        '\n::error::x',
        'granted by the cluster privileges [',
        ' failed to parse role [',
        '] restriction ',
      )
      .map((text) => `${text}${marks}`),
  );

  test('passes on nothing of the server’s own text', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<RequestErrorKind[]>('refused', 'rejected', 'notSent', 'ambiguous', 'cancelled'),
        fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
        texts,
        texts,
        fc.constantFrom<Doing[]>('create', 'prove', 'list', 'invalidate', 'retire'),
        (kind, status, type, reason, what) => {
          const trouble = new RequestError(kind, { type, reason, ...(status && { status }) });
          const failure = explain(trouble, what);
          expect(failure.details).not.toContain(marks);
          expect(failure.details).toMatch(/^[\x20-\x7e]+$/);
        },
      ),
    ));

  test('an address below which Elasticsearch has nothing', () => {
    const body = { error: 'no handler found for uri [/kibana/_security/api_key] and method [POST]' };
    expect(explain(fromAnswer(400, body, undefined), 'create').code).toBe('no-such-endpoint');
  });

  test('names the privileges that would be enough', () => {
    const reason =
      'action [cluster:admin/xpack/security/api_key/create] is unauthorized for user [u], this action is granted by the cluster privileges [manage_own_api_key,manage_api_key]';
    expect(explain(new RequestError('refused', { status: 403, reason }), 'create').details).toContain(
      'One of these privileges is needed: manage_own_api_key, manage_api_key.',
    );
  });
});
