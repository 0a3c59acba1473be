/**
 * How a request to Elasticsearch can fail, by what is known of the server's work:
 * - `refused`: the server understood and said no; nothing was done.
 * - `rejected`: the server (not something in front of it) returned the request before doing anything.
 * - `notSent`: no connection was established, so nothing was asked.
 * - `ambiguous`: the work may have been done: timeouts, resets, 5xx, answers that cannot be read.
 * - `cancelled`: this process abandoned the request; the work may have been done.
 */
export type RequestErrorKind = 'refused' | 'rejected' | 'notSent' | 'ambiguous' | 'cancelled';

/** What was observed where there is no error of Elasticsearch's own. */
export type Problem =
  | 'invalid-request'
  | 'unknown-host'
  | 'unknown-host-for-now'
  | 'no-listener'
  | 'no-route'
  | 'proxy'
  | 'proxy-unavailable'
  | 'not-tls'
  | 'wants-tls'
  | 'tls-refused'
  | 'tls-version'
  | 'client-certificate-wanted'
  | 'client-certificate-refused'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-name'
  | 'certificate-untrusted'
  | 'certificate-of-another-ca'
  | 'certificate-invalid'
  | 'fingerprint'
  | 'closed'
  | 'timeout'
  | 'not-http'
  | 'unreadable'
  | 'too-large'
  | 'in-front'
  | 'in-front-busy'
  | 'moved-to-https'
  | 'opensearch'
  | 'kibana'
  | 'not-elasticsearch'
  | 'unexpected-status';

export interface About {
  status?: number;
  /** Elasticsearch's `error.type`. */
  type?: string;
  /** Elasticsearch's reasons, the root cause's first. Never print them as they are. */
  reason?: string;
  problem?: Problem;
  /** Particulars of the problem, safe to print: an error code, names in a certificate, what a proxy did. */
  detail?: string;
  /** `host:port` of the node. */
  address?: string;
  /** What the server asks to wait, in milliseconds. */
  retryAfter?: number;
}

/** What is kept of a failed request. */
export class RequestError extends Error {
  readonly kind: RequestErrorKind;
  readonly about: Readonly<About>;

  constructor(kind: RequestErrorKind, about: About = {}) {
    super([kind, about.status, about.problem ?? about.type].filter(Boolean).join(' '));
    this.name = 'RequestError';
    this.kind = kind;
    this.about = about;
  }

  get status(): number | undefined {
    return this.about.status;
  }

  get problem(): Problem | undefined {
    return this.about.problem;
  }
}

/** What a request threw: the connection's own error, below the client's words for it. */
export function fromError(error: unknown): RequestError {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof RequestError) return cause;
  return new RequestError('ambiguous', { problem: 'unreadable' });
}
