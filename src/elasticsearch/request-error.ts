/**
 * How a request to Elasticsearch can end other than well, by what it tells about the server's work:
 * - `refused`: the server understood and said no; nothing was done.
 * - `rejected`: the server (not something in front of it) pushed the request back before doing anything.
 * - `notSent`: no connection came about, so nothing was asked.
 * - `ambiguous`: the work may have been done: timeouts, resets, 5xx, unreadable answers.
 * - `cancelled`: this process gave the request up; the work may have been done.
 */
export type RequestErrorKind = 'refused' | 'rejected' | 'notSent' | 'ambiguous' | 'cancelled';

/** What is kept of an answer or error that was not the hoped-for one. Texts are from the server: never print them as they are. */
export class RequestError extends Error {
  readonly kind: RequestErrorKind;
  readonly status: number | undefined;
  /** Elasticsearch's `error.type`, or a Node error code. */
  readonly type: string;
  /** Elasticsearch's `error.reason`, or a Node error message. */
  readonly reason: string;
  /** What the server asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: RequestErrorKind,
    about: { status?: number; type?: string; reason?: string; retryAfter?: number; cause?: unknown },
  ) {
    super([kind, about.status, about.type].filter(Boolean).join(' '), { cause: about.cause });
    this.name = 'RequestError';
    this.kind = kind;
    this.status = about.status;
    this.type = about.type ?? '';
    this.reason = about.reason ?? '';
    this.retryAfter = about.retryAfter;
  }
}

/**
 * Elasticsearch's own rejections before any work: a full queue, a circuit breaker.
 * A 503 without one of these may come from a proxy that had passed the request on.
 */
const ownRejections = new Set(['es_rejected_execution_exception', 'circuit_breaking_exception']);

/** Connections that never came about, by Node's error code or by what the client makes of it. */
const neverConnected =
  /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|CERT_\w+|ERR_TLS_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|HOSTNAME_MISMATCH)\b|self-signed certificate|unable to (get|verify)|certificate (has expired|is not yet valid|signature failure|revoked|rejected|not trusted)|invalid CA certificate|unsuitable certificate purpose|key too weak|md too weak|certificate CA fingerprint|Hostname\/IP does not match|wrong version number|^connection failed|^Bad response: \d+/;

export function fromAnswer(status: number, body: unknown, retryAfterHeader: unknown): RequestError {
  const error = (body as { error?: unknown } | null)?.error;
  // Where nothing of Elasticsearch's listens at the path, the error is a text.
  const { type, reason } = textsOf(typeof error === 'string' ? { reason: error } : error);
  const seconds = Number(retryAfterHeader);
  const about = {
    status,
    type,
    reason,
    ...(retryAfterHeader !== undefined && seconds >= 0 && { retryAfter: seconds * 1000 }),
  };
  if (status === 429 || (status === 503 && ownRejections.has(type)))
    return new RequestError('rejected', about);
  // 408 comes from something in front that waited for Elasticsearch in vain.
  if (status >= 400 && status < 500 && status !== 408) return new RequestError('refused', about);
  return new RequestError('ambiguous', about);
}

function textsOf(error: unknown): { type: string; reason: string } {
  const { type, reason } = (error ?? {}) as Record<string, unknown>;
  return { type: typeof type === 'string' ? type : '', reason: typeof reason === 'string' ? reason : '' };
}

/** What the client threw: {@link fromAnswer} where there was an answer, else by how far the request came. */
export function fromError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  const { name, message, meta } = error as {
    name: string;
    message: string;
    meta?: { statusCode?: number; body?: unknown; headers?: Record<string, unknown> };
  };
  switch (name) {
    case 'ResponseError':
      return fromAnswer(meta?.statusCode ?? 0, meta?.body, meta?.headers?.['retry-after']);
    case 'TimeoutError':
      return new RequestError('ambiguous', { type: 'timeout', cause: error });
    case 'RequestAbortedError':
      // The client says "aborted" both when we gave up and when the answer was larger than it may be.
      return message.includes('content length')
        ? new RequestError('ambiguous', { type: 'too_large', cause: error })
        : new RequestError('cancelled', { cause: error });
    case 'ConnectionError':
      return new RequestError(neverConnected.test(message) ? 'notSent' : 'ambiguous', {
        type: 'connection',
        reason: message,
        cause: error,
      });
    default:
      return new RequestError('ambiguous', { type: 'unreadable', cause: error });
  }
}
