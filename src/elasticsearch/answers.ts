import { type Problem, RequestError } from './request-error.ts';

/** The headers of an answer, as Node's HTTP gives them: names in lower case. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Elasticsearch's own rejections before any work: a full queue, a circuit breaker.
 * A 503 without one of these may come from a proxy that had passed the request on.
 */
const ownRejections = new Set(['es_rejected_execution_exception', 'circuit_breaking_exception']);

/** An answer that is no 200 as an error. */
export function fromAnswer(status: number, body: unknown, headers: Headers = {}): RequestError {
  const error = (body as { error?: unknown } | null | undefined)?.error;
  const retryAfter = secondsOf(headers['retry-after']);
  const about = {
    status,
    ...textsOf(error),
    ...(retryAfter !== undefined && { retryAfter: retryAfter * 1000 }),
  };
  // 511 is sent by a network that asks for a login first, never by a server (RFC 6585, 6).
  if (status < 400 || status === 511)
    return new RequestError('ambiguous', { ...about, problem: 'unexpected-status' });
  // 408 is sent by something in front that waited for Elasticsearch until its own timeout.
  const isRefusal = status < 500 && status !== 408 && status !== 429;
  const problem = isMarked(headers) ? undefined : problemOf(status, body, headers, about.reason);
  if (problem === 'in-front-busy') return new RequestError('rejected', { ...about, problem });
  if (problem) return new RequestError(isRefusal ? 'refused' : 'ambiguous', { ...about, problem });
  // Waiting does not remove a block: an administrator does.
  if (about.type === 'cluster_block_exception' && status < 500) return new RequestError('refused', about);
  if (status === 429 || (status === 503 && ownRejections.has(about.type)))
    return new RequestError('rejected', about);
  return new RequestError(isRefusal ? 'refused' : 'ambiguous', about);
}

/** Which server gave an answer without the product header, and what its page says; undefined where it may be Elasticsearch. */
function problemOf(status: number, body: unknown, headers: Headers, reason: string): Problem | undefined {
  if (isKibana(body, headers)) return 'kibana';
  if (status >= 500 || status === 408) return undefined;
  if (isOpenSearch(reason, headers)) return 'opensearch';
  if (isOwnError(status, body)) return undefined;
  if (status === 429) return 'in-front-busy';
  return pages.find(([text]) => typeof body === 'string' && text.test(body))?.[1] ?? 'in-front';
}

/** nginx's pages about a client certificate (ngx_http_special_response.c): it completes the handshake, and refuses by HTTP. */
const pages: readonly (readonly [text: RegExp, problem: Problem])[] = [
  [/No required SSL certificate was sent/, 'client-certificate-wanted'],
  [/The SSL certificate error/, 'client-certificate-refused'],
];

/** Kibana's headers, or its texts, where a proxy removes headers. */
export function isKibana(body: unknown, headers: Headers): boolean {
  if ('kbn-name' in headers || 'kbn-license-sig' in headers) return true;
  const text = typeof body === 'string' ? body : (body as { message?: unknown } | null | undefined)?.message;
  return typeof text === 'string' && /kbn-xsrf header|^Kibana server is not ready/.test(text);
}

/**
 * OpenSearch has the errors of Elasticsearch 7.10 and no product header. The security plugin has reasons of its own
 * (opensearch-project/security, PrivilegesEvaluator).
 */
function isOpenSearch(reason: string, headers: Headers): boolean {
  if (String(headers['www-authenticate']).includes('OpenSearch')) return true;
  return /^(no handler found for uri|Incorrect HTTP method for uri|no permissions for) \[/.test(reason);
}

/** Whether Elasticsearch's product header is there. A proxy may double it. */
export function isMarked(headers: Headers): boolean {
  const values = [headers['x-elastic-product'] ?? ''].flat().flatMap((value) => value.split(','));
  return values.some((value) => value.trim() === 'Elasticsearch');
}

/** Elasticsearch 8.19.21 and 9.5.3 give their own 401 and 403 without the product header, and in this form. */
function isOwnError(status: number, body: unknown): boolean {
  const { error, status: reported } = (body ?? {}) as {
    error?: { type?: unknown; root_cause?: unknown } | null;
    status?: unknown;
  };
  return reported === status && typeof error?.type === 'string' && Array.isArray(error.root_cause);
}

/** Where nothing of Elasticsearch's listens at the path, the error is a text. What role descriptors lack is in the root cause alone. */
function textsOf(error: unknown): { type: string; reason: string } {
  if (typeof error === 'string') return { type: '', reason: error };
  const { type, reason, root_cause: causes } = (error ?? {}) as Record<string, unknown>;
  const root = (Array.isArray(causes) ? causes[0] : undefined) as { reason?: unknown } | null | undefined;
  const reasons = [root?.reason, reason].filter((text) => typeof text === 'string');
  return { type: typeof type === 'string' ? type : '', reason: [...new Set(reasons)].join('\n') };
}

/** A body as JSON. Its `Content-Type` is ignored: some proxies replace it. */
export function parse(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** `Retry-After` in seconds. A date is not read: Elasticsearch and GitHub send seconds. */
function secondsOf(header: string | string[] | undefined): number | undefined {
  const seconds = Number([header].flat()[0] || Number.NaN);
  return seconds >= 0 ? seconds : undefined;
}
