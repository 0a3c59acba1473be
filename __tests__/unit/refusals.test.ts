import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAnswer } from '../../src/elasticsearch/answers.ts';
import { briefly, type Doing, explain } from '../../src/elasticsearch/refusals.ts';
import { RequestError, type RequestErrorKind } from '../../src/elasticsearch/request-error.ts';

test.each<[string, RequestError]>([
  ['no answer in time', new RequestError('ambiguous', { problem: 'timeout' })],
  ['the connection broke', new RequestError('ambiguous', { problem: 'closed' })],
  ['there was no connection', new RequestError('notSent', { problem: 'no-listener' })],
  ['the proxy did not let it through', new RequestError('notSent', { problem: 'proxy' })],
  ['status 429', fromAnswer(429, { error: { type: 'es_rejected_execution_exception', reason: 'r' } })],
  ['status 502', fromAnswer(502, '<html>')],
  ['an answer that could not be read', new RequestError('ambiguous', { status: 200, problem: 'unreadable' })],
])('the log line before a retry: %s', (text, error) => {
  expect(briefly(error)).toBe(text);
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

  test('holds no text of the server', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<RequestErrorKind[]>('refused', 'rejected', 'notSent', 'ambiguous', 'cancelled'),
        fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }),
        texts,
        texts,
        fc.constantFrom<Doing[]>('create', 'verify', 'list', 'invalidate', 'retire'),
        (kind, status, type, reason, doing) => {
          const error = new RequestError(kind, { type, reason, ...(status && { status }) });
          const failure = explain(error, doing);
          expect(failure.details).not.toContain(marks);
          expect(failure.details).toMatch(/^[\x20-\x7e]+$/);
        },
      ),
    ));

  test('reports that the URL has no endpoint of Elasticsearch', () => {
    const body = { error: 'no handler found for uri [/kibana/_security/api_key] and method [POST]' };
    expect(explain(fromAnswer(400, body, { 'x-elastic-product': 'Elasticsearch' }), 'create').code).toBe(
      'no-such-endpoint',
    );
  });

  /** What Elasticsearch 9.5.3 answers to a key that it does not know, without its product header. */
  const unauthenticated = {
    type: 'security_exception',
    reason:
      'unable to authenticate with provided credentials and anonymous access is not allowed for this request',
    additional_unsuccessful_credentials: 'API key: unable to find apikey with id VuaCfGcBCdbkQm-e5aOx',
  };
  const unknownKey = { error: { root_cause: [unauthenticated], ...unauthenticated }, status: 401 };

  test.each<[Doing, string]>([
    ['create', 'unauthenticated'],
    ['list', 'unauthenticated'],
    ['verify', 'new-key-unauthenticated'],
  ])('blames a 401 on the credential of the request: %s', (doing, code) => {
    expect(explain(fromAnswer(401, unknownKey), doing).code).toBe(code);
  });

  test('names the missing privileges', () => {
    const reason =
      'action [cluster:admin/xpack/security/api_key/create] is unauthorized for user [u], this action is granted by the cluster privileges [manage_own_api_key,manage_api_key]';
    expect(explain(new RequestError('refused', { status: 403, reason }), 'create').details).toContain(
      'One of these privileges is needed: manage_own_api_key, manage_api_key.',
    );
  });
});
