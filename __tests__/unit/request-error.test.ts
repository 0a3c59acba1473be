import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAnswer, type Headers } from '../../src/elasticsearch/answers.ts';
import { fromConnection, type NodeError } from '../../src/elasticsearch/connection-errors.ts';
import { briefly, type Doing, explain } from '../../src/elasticsearch/refusals.ts';
import {
  fromError,
  type Problem,
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
    expect(fromAnswer(status, body).kind).toBe(kind);
  });

  test('only what says that nothing was done is taken for it, whatever the body', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.anything(),
        fc.option(fc.oneof(fc.string(), fc.integer().map(String)), { nil: undefined }),
        (status, body, header) => {
          const { kind, about } = fromAnswer(status, body, { 'retry-after': header });
          if (status >= 500 && status !== 503) expect(kind).toBe('ambiguous');
          expect(about.retryAfter ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    ));
});

describe('whose answer it is', () => {
  const marked: Headers = { 'x-elastic-product': 'Elasticsearch' };
  const own = (status: number) => ({
    error: { root_cause: [], type: 'security_exception', reason: 'r' },
    status,
  });

  test.each<[number, unknown, Headers, Problem | undefined]>([
    [400, error('parsing_exception'), marked, undefined],
    [400, error('parsing_exception'), { 'x-elastic-product': 'Elasticsearch, Elasticsearch' }, undefined],
    [400, error('parsing_exception'), {}, 'in-front'],
    // Seen on 8.19.21 and 9.5.3: without the header, and in this form.
    [401, own(401), {}, undefined],
    [403, own(403), {}, undefined],
    [403, own(401), {}, 'in-front'],
    [403, { ok: false, message: 'Forbidden due to traffic filtering.' }, {}, 'in-front'],
    [403, '<html>', {}, 'in-front'],
    [404, { statusCode: 404 }, { 'kbn-name': 'kibana' }, 'kibana'],
    [302, '', {}, 'unexpected-status'],
    [502, '<html>', {}, undefined],
  ])('%i %j %j: %s', (status, body, headers, problem) => {
    expect(fromAnswer(status, body, headers).problem).toBe(problem);
  });
});

describe('how far a request came, by Node’s errors', () => {
  const node = (message: string, code: string, syscall?: string): NodeError => ({
    message,
    code,
    ...(syscall && { syscall }),
  });
  const alert = (number: number) => node(`write EPROTO … SSL alert number ${number}\n`, 'EPROTO', 'write');

  test.each<[NodeError, boolean, RequestErrorKind, Problem]>([
    [node('connect ECONNREFUSED', 'ECONNREFUSED', 'connect'), false, 'notSent', 'no-listener'],
    [
      { message: '', code: 'ECONNREFUSED', errors: [node('', 'ECONNREFUSED', 'connect')] },
      false,
      'notSent',
      'no-listener',
    ],
    [node('connect EHOSTUNREACH', 'EHOSTUNREACH', 'connect'), false, 'notSent', 'no-route'],
    [node('getaddrinfo ENOTFOUND', 'ENOTFOUND', 'getaddrinfo'), false, 'notSent', 'unknown-host'],
    [node('getaddrinfo EAI_AGAIN', 'EAI_AGAIN', 'getaddrinfo'), false, 'notSent', 'unknown-host-for-now'],
    [node('read EHOSTUNREACH', 'EHOSTUNREACH', 'read'), true, 'ambiguous', 'closed'],
    [node('read ENETUNREACH', 'ENETUNREACH', 'read'), true, 'ambiguous', 'closed'],
    [node('write EPROTO', 'EPROTO', 'write'), true, 'ambiguous', 'closed'],
    [node('read ECONNRESET', 'ECONNRESET', 'read'), true, 'ambiguous', 'closed'],
    [node('socket hang up', 'ECONNRESET'), false, 'notSent', 'closed'],
    [
      node('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
      false,
      'notSent',
      'certificate-untrusted',
    ],
    [node('has expired', 'CERT_HAS_EXPIRED'), false, 'notSent', 'certificate-expired'],
    [alert(40), false, 'notSent', 'tls-refused'],
    [alert(70), false, 'notSent', 'tls-version'],
    [alert(116), true, 'notSent', 'client-certificate-refused'],
    [alert(20), true, 'ambiguous', 'closed'],
    [node('… wrong version number …', 'EPROTO', 'write'), false, 'notSent', 'not-tls'],
    [node('Parse Error: Expected HTTP/', 'HPE_INVALID_CONSTANT'), true, 'ambiguous', 'not-http'],
    [node('Parse Error', 'HPE_HEADER_OVERFLOW'), true, 'ambiguous', 'unreadable'],
    [
      { ...node('Parse Error', 'HPE_INVALID_CONSTANT'), rawPacket: Uint8Array.of(21, 3, 3, 0, 2, 2, 70) },
      true,
      'ambiguous',
      'wants-tls',
    ],
  ])('%j, sent: %s', (problem, sent, kind, expected) => {
    expect(fromConnection(problem, sent)).toMatchObject({ kind, problem: expected });
  });

  test('is kept below what the client makes of it', () => {
    const own = new RequestError('notSent', { problem: 'no-listener' });
    expect(fromError(new Error('x', { cause: new Error('y', { cause: own }) }))).toBe(own);
    expect(fromError(new Error('x')).kind).toBe('ambiguous');
    expect(fromError('x').kind).toBe('ambiguous');
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
    const another = new RequestError('ambiguous', { problem: 'not-elasticsearch' });
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

  test.each<[Problem, boolean]>([
    ['certificate-untrusted', true],
    ['no-listener', false],
    ['unknown-host', true],
    ['unknown-host-for-now', false],
    ['timeout', false],
    ['proxy', true],
    ['proxy-unavailable', false],
  ])('whether repeating helps after "%s"', (problem, permanent) => {
    expect(isPermanent(new RequestError('notSent', { problem }))).toBe(permanent);
  });
});

test.each<[string, RequestError]>([
  ['no answer in time', new RequestError('ambiguous', { problem: 'timeout' })],
  ['the connection broke', new RequestError('ambiguous', { problem: 'closed' })],
  ['there was no connection', new RequestError('notSent', { problem: 'no-listener' })],
  ['the proxy did not let it through', new RequestError('notSent', { problem: 'proxy' })],
  ['status 429', fromAnswer(429, rejected)],
  ['status 502', fromAnswer(502, '<html>')],
  ['an answer that could not be read', new RequestError('ambiguous', { status: 200, problem: 'unreadable' })],
])('before it is tried again: %s', (words, trouble) => {
  expect(briefly(trouble)).toBe(words);
});

test('what is kept of an end has no gap where a part is missing', () => {
  expect(new RequestError('ambiguous', { problem: 'closed' }).message).toBe('ambiguous closed');
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
        fc.constantFrom<Doing[]>('create', 'verify', 'list', 'invalidate', 'retire'),
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
    expect(explain(fromAnswer(400, body, { 'x-elastic-product': 'Elasticsearch' }), 'create').code).toBe(
      'no-such-endpoint',
    );
  });

  test('names the privileges that would be enough', () => {
    const reason =
      'action [cluster:admin/xpack/security/api_key/create] is unauthorized for user [u], this action is granted by the cluster privileges [manage_own_api_key,manage_api_key]';
    expect(explain(new RequestError('refused', { status: 403, reason }), 'create').details).toContain(
      'One of these privileges is needed: manage_own_api_key, manage_api_key.',
    );
  });
});
