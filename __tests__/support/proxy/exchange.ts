import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** An answer, whole: what the server sent, or what the client is to be sent. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** One request and what became of it. Times are milliseconds since 1970, with fractions. */
export interface Exchange {
  /** 1 for the first of this proxy */
  number: number;
  method: string;
  /** without the query */
  path: string;
  query: URLSearchParams;
  /** Lower-case names; a credential is there as its scheme and fingerprint, see `fingerprint`. */
  headers: IncomingHttpHeaders;
  body: string;
  startedAt: number;
  /** When the request was passed on to the server; undefined if it never was. */
  passedAt?: number;
  /** When the server had answered; undefined if it did not. */
  answeredAt?: number;
  /** What the server answered, secrets included. */
  answer?: Answer;
  /** Why the server gave no answer, if it could not be reached or broke off. */
  serverError?: string;
  /** When the exchange was over for the client, with an answer or without. */
  endedAt?: number;
  /** The status that the client got; undefined if it got no answer by HTTP's rules. */
  status?: number;
  /** Whether the client gave up before it had an answer. */
  abandoned: boolean;
  /** Whether a fault was put into this exchange. */
  faulty: boolean;
}

/** Which exchange is meant. All that is given must hold. */
export interface Match {
  method?: string;
  /** on the path without its query */
  path?: RegExp;
  /** for what method and path cannot tell, such as a host's name in the body */
  where?: (exchange: Exchange) => boolean;
  /** Which of those that match, from 1, counted from when this was asked for. Default 1. */
  occurrence?: number | 'every';
}

const CREDENTIALS = ['authorization', 'proxy-authorization', 'es-client-authentication', 'cookie'];

export function newExchange(
  number: number,
  method: string,
  target: string,
  headers: IncomingHttpHeaders,
): Exchange {
  const url = new URL(target, 'http://proxy');
  return {
    number,
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: withoutCredentials(headers),
    body: '',
    startedAt: now(),
    abandoned: false,
    faulty: false,
  };
}

export function now(): number {
  return performance.timeOrigin + performance.now();
}

function withoutCredentials(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const copy = { ...headers };
  for (const name of CREDENTIALS) {
    const [scheme, ...rest] = String(headers[name] ?? '').split(' ');
    if (headers[name] !== undefined) copy[name] = fingerprint(scheme ?? '', rest.join(' '));
  }
  return copy;
}

/**
 * How a recorded exchange shows a credential: `ApiKey sha256:0123456789ab`. A test tells with it which credential was
 * used, and no record or failing assertion can print the credential.
 */
export function fingerprint(scheme: string, credential: string): string {
  return `${scheme} sha256:${createHash('sha256').update(credential).digest('hex').slice(0, 12)}`;
}

/** A counter of its own for each match asked for: tells whether an exchange is the one that is meant. */
export function matcher(match: Match): (exchange: Exchange) => boolean {
  const { method, path, where, occurrence = 1 } = match;
  let count = 0;
  return (exchange) => {
    if (method && method !== exchange.method) return false;
    if (path && !path.test(exchange.path)) return false;
    if (where && !where(exchange)) return false;
    count += 1;
    return occurrence === 'every' || occurrence === count;
  };
}

/** Groups of exchanges that were under way at the same time, in the order in which they began. */
export function sideBySide(exchanges: Exchange[]): Exchange[][] {
  const groups: Exchange[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const exchange of [...exchanges].sort((a, b) => a.startedAt - b.startedAt)) {
    if (exchange.startedAt < until) groups.at(-1)?.push(exchange);
    else groups.push([exchange]);
    until = Math.max(until, exchange.endedAt ?? Number.POSITIVE_INFINITY);
  }
  return groups;
}
