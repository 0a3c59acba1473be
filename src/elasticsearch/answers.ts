import { RequestError } from './request-error.ts';

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
  if (status < 400) return new RequestError('ambiguous', { ...about, problem: 'unexpected-status' });
  // 408 is sent by something in front that waited for Elasticsearch until its own timeout.
  const isRefusal = status < 500 && status !== 408 && status !== 429;
  if ('kbn-name' in headers && status < 500)
    return new RequestError(isRefusal ? 'refused' : 'ambiguous', { ...about, problem: 'kibana' });
  if (isRefusal && !isMarked(headers) && !isOwnError(status, body))
    return new RequestError('refused', { ...about, problem: 'in-front' });
  // Waiting does not remove a block: an administrator does.
  if (about.type === 'cluster_block_exception' && status < 500) return new RequestError('refused', about);
  if (status === 429 || (status === 503 && ownRejections.has(about.type)))
    return new RequestError('rejected', about);
  return new RequestError(isRefusal ? 'refused' : 'ambiguous', about);
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
