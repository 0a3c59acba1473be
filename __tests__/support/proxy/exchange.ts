import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A complete answer, as the server sent it or as the client gets it. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** One request and its result. Times are milliseconds since 1970, with fractions. */
export interface Exchange {
  /** 1 for the first of this proxy */
  number: number;
  method: string;
  /** without the query */
  path: string;
  query: URLSearchParams;
  /** Lower-case names. A credential is replaced by its scheme and fingerprint, see `fingerprint`. */
  headers: IncomingHttpHeaders;
  body: string;
  startedAt: number;
  /** When the request was forwarded to the server; undefined if it was not. */
  passedAt?: number;
  /** When the server answered; undefined if it did not. */
  answeredAt?: number;
  /** The server's answer, including secrets. */
  answer?: Answer;
  /** The error if the server could not be reached or closed the connection. */
  serverError?: string;
  /** When the exchange ended for the client, with or without an answer. */
  endedAt?: number;
  /** The status that the client got; undefined if it got no valid HTTP answer. */
  status?: number;
  /** Whether the client gave up before it got an answer. */
  abandoned: boolean;
  /** Whether a fault was injected. */
  faulty: boolean;
}

/** Selects exchanges. All given conditions must match. */
export interface Match {
  method?: string;
  /** on the path without its query */
  path?: RegExp;
  /** for other conditions, such as a host's name in the body */
  where?: (exchange: Exchange) => boolean;
  /** The number of the matching exchange, from 1, counted from registration. Default: 1. */
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
 * Replaces a credential in a recorded exchange: `ApiKey sha256:0123456789ab`. A test can identify the credential, and no record or
 * failing assertion can print it.
 */
export function fingerprint(scheme: string, credential: string): string {
  return `${scheme} sha256:${createHash('sha256').update(credential).digest('hex').slice(0, 12)}`;
}

/** Returns a function that tells whether an exchange is the selected one; it counts its own matches. */
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

/** Groups of overlapping exchanges, in order of their start. */
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
