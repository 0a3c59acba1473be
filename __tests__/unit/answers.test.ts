import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAnswer, type Headers } from '../../src/elasticsearch/answers.ts';
import type { Problem, RequestErrorKind } from '../../src/elasticsearch/request-error.ts';

const error = (type: string) => ({ error: { type, reason: 'r' } });
const rejected = error('es_rejected_execution_exception');

describe('the kind of error of an answer', () => {
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

  test('a 5xx is ambiguous, with any body', () =>
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

describe('the source of an answer', () => {
  const marked: Headers = { 'x-elastic-product': 'Elasticsearch' };
  const own = (status: number) => ({
    error: { root_cause: [], type: 'security_exception', reason: 'r' },
    status,
  });

  test.each<[number, unknown, Headers, Problem | undefined]>([
    [400, error('parsing_exception'), marked, undefined],
    [400, error('parsing_exception'), { 'x-elastic-product': 'Elasticsearch, Elasticsearch' }, undefined],
    [400, error('parsing_exception'), {}, 'in-front'],
    // Observed on 8.19.21 and 9.5.3: without the header, in this format.
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
