/**
 * The outcome of one try of a request, and whether to try again. Everything asked of GitHub here is idempotent, so it may be repeated;
 * what matters is whether a try without a clear answer may have been carried out.
 */
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { printable } from '../runner/printable.ts';

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | number | undefined>>;
  data: unknown;
}

/** There was no answer. */
export interface Silence {
  /** Safe to print. */
  reason: string;
  /** The request never left this machine: there was no connection to send it on. */
  neverSent: boolean;
  /** Trying again cannot help. */
  final: boolean;
}

export interface Retry {
  /** ms to wait first. */
  delay: number;
  /** GitHub asks to delay every request of this token. */
  limited: boolean;
  /** The try may have been carried out. A rate limit is a refusal; so is a connection that was never established. */
  mayHaveBeenDone: boolean;
}

/** GitHub's advice where its answer names no time (docs.github.com, "Rate limits for the REST API"). */
const limitedDelay = 60_000;
const firstDelay = 1000;
/** No answer of GitHub's asks for more than an hour; and a moment must fit a date. */
const longestDelay = 24 * 3_600_000;

/** @returns undefined when the outcome is final */
export function retryOf(outcome: Answer | Silence, attempt: number): Retry | undefined {
  const growth = 2 ** (attempt - 1);
  if ('reason' in outcome) {
    if (outcome.final) return undefined;
    return { delay: firstDelay * growth, limited: false, mayHaveBeenDone: !outcome.neverSent };
  }
  if (isLimited(outcome)) {
    const delay = statedDelay(outcome) ?? limitedDelay * growth;
    return { delay, limited: true, mayHaveBeenDone: false };
  }
  if (outcome.status < 500) return undefined;
  return { delay: statedDelay(outcome) ?? firstDelay * growth, limited: false, mayHaveBeenDone: true };
}

/** A 403 is a refusal or a rate limit; only the latter says so. */
export function isLimited({ status, headers, data }: Answer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    'retry-after' in headers ||
    headers['x-ratelimit-remaining'] === '0' ||
    /\brate limit\b/i.test(messageOf(data))
  );
}

/** ms that the answer asks to wait. `x-ratelimit-reset` is by GitHub's clock, so it is measured against its `Date`. */
function statedDelay({ headers }: Answer): number | undefined {
  const seconds = Number(headers['retry-after']);
  if (seconds >= 0) return Math.min(seconds * 1000, longestDelay);
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  const date = Date.parse(String(headers.date));
  if (headers['x-ratelimit-remaining'] !== '0' || Number.isNaN(reset - date)) return undefined;
  return Math.min(Math.max(0, reset - date) + 1000, longestDelay);
}

/** GitHub's `message`, fit to print. */
export function messageOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'message' in data ? printable(data.message) : '';
}

const certificateCodes = /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;
const proxyAnswer = /^Proxy response \((\d{3})\)/;

/**
 * Reads an error of Octokit's fetch. Only codes are taken from it: its message may quote a server or a header.
 *
 * @param timeout ms after which a request is given up
 */
export function silenceOf(error: unknown, apiUrl: string, timeout: number): Silence {
  const chain = causes(error);
  const refusedByProxy = chain.map(({ message }) => proxyAnswer.exec(message)?.[1]).find(Boolean);
  if (refusedByProxy)
    return silence(`the proxy answered ${refusedByProxy}`, apiUrl, {
      neverSent: true,
      final: refusedByProxy < '500',
    });
  if (chain.some(({ name }) => name === 'TimeoutError'))
    return silence(`no answer within ${timeout / 1000} s`, apiUrl);
  if (chain.some(({ name }) => name === 'HTTPParserError'))
    return silence('what answers does not speak HTTP', apiUrl);
  const broken = chain.find(({ code }) => typeof code === 'string');
  const code = broken ? String(broken.code) : 'the connection broke';
  const syscall = broken?.syscall;
  const certificate = certificateCodes.test(code);
  const neverSent =
    certificate || syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
  return silence(code, apiUrl, { neverSent, final: certificate });
}

function silence(reason: string, apiUrl: string, { neverSent = false, final = false } = {}): Silence {
  return { reason: withAddress(reason, apiUrl), neverSent, final };
}

/** The error, its cause, and so on; of several connections tried side by side, the first. */
function causes(error: unknown): (Error & { code?: unknown; syscall?: string })[] {
  if (!(error instanceof Error)) return [];
  return [error, ...causes(error instanceof AggregateError ? error.errors[0] : error.cause)];
}

/** A connection error with the host and the proxy that the toolkit uses for it; never its credentials. */
export function withAddress(reason: string, address: string): string {
  const url = new URL(address);
  const proxy = getProxyUrl(url);
  return `${url.host}: ${reason}${proxy?.host ? `, through the proxy ${proxy.host}` : ''}`;
}
