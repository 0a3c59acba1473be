import { getOctokit } from '@actions/github';
import type { Secret } from '../runner/secret.ts';
import { type Answer, retryOf, type Silence, silenceOf } from './attempts.ts';
import type { Route } from './routes.ts';
import { withSizeLimit } from './size-limit.ts';
import { WritePace } from './write-pace.ts';

export interface ClientPorts {
  token: Secret;
  /** GITHUB_API_URL: https://api.github.com, or that of a GitHub Enterprise Server with its `/api/v3`. */
  apiUrl: string;
  log: { debug(text: string): void; info(text: string): void };
  signal?: AbortSignal | undefined;
  /** May reject when the signal is aborted meanwhile, and need not. */
  wait(ms: number): Promise<void>;
  /** ms since the epoch. */
  now(): number;
}

/** The outcome of a request, after all tries. */
export interface Exchange {
  /** The last try; absent when there was none. */
  outcome?: Answer | Silence;
  /** An earlier or the last try got no clear answer: it may have been carried out. */
  unsure: boolean;
  /** Start of the first try, or of the wait for it where there was none: ms since the epoch, this process's clock. */
  startedAt: number;
  /** GitHub's rate limit lasts until then, which was too long to wait for: ms since the epoch, this process's clock. */
  limitedUntil?: number;
}

/** The last answer of an exchange, if there was one. */
export function answerOf({ outcome }: Exchange): Answer | undefined {
  return outcome && 'status' in outcome ? outcome : undefined;
}

export interface SendOptions {
  body?: Record<string, unknown>;
  /** No try starts after it: ms since the epoch, this process's clock. */
  until?: number;
}

type Method = 'GET' | 'PUT' | 'DELETE';

const tries = 5;
/** ms for all tries of a request that has no deadline of its own. */
const timeLimit = 5 * 60_000;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * GitHub's REST API by the toolkit's Octokit, which uses HTTPS_PROXY and NO_PROXY (in either case) as the runner itself does.
 * The tries are counted here and not by Octokit's retry and throttling plugins: those wait on a clock of their own, know neither a
 * deadline nor an abort, and hide whether an earlier try may have been carried out.
 */
export class Client {
  readonly #octokit: ReturnType<typeof getOctokit>;
  readonly #ports: ClientPorts;
  readonly #timeout: number;
  readonly #fetch: typeof fetch;
  /** A rate limit holds for the token, so for all requests: none starts before it is over. */
  #resumeAt = 0;
  readonly #pace = new WritePace();
  /** How far GitHub's clock is ahead of ours at least: a `Date` is cut to whole seconds, and was written before it arrived. */
  #ahead = Number.NEGATIVE_INFINITY;

  /** @param timeout ms for one try */
  constructor(ports: ClientPorts, timeout: number) {
    const options = { baseUrl: ports.apiUrl.replace(/\/+$/, ''), userAgent: 'beats-api-key', log: silent };
    this.#octokit = getOctokit(ports.token.reveal(), options);
    // The toolkit's, which uses proxies.
    // biome-ignore lint/style/noNonNullAssertion: @actions/github sets it for every client (lib/utils.js); its type is Octokit's
    this.#fetch = withSizeLimit(this.#octokit.request.endpoint.DEFAULTS.request!.fetch);
    this.#ports = ports;
    this.#timeout = timeout;
  }

  get aborted(): boolean {
    return this.#ports.signal?.aborted ?? false;
  }

  throwIfAborted(): void {
    this.#ports.signal?.throwIfAborted();
  }

  /** How far GitHub's clock is ahead of ours, in ms: never more than it really is. */
  get clockAhead(): number {
    return this.#ahead === Number.NEGATIVE_INFINITY ? 0 : this.#ahead;
  }

  /** GitHub's clock (ms since the epoch) at a moment of ours: never later than it really was. */
  toGitHubTime(ours: number): number {
    return ours + this.clockAhead;
  }

  /** Never throws: the exchange says what failed. */
  async send(method: Method, route: Route, { body, until }: SendOptions = {}): Promise<Exchange> {
    const { now } = this.#ports;
    const end = until ?? now() + timeLimit;
    const exchange: Exchange = { startedAt: now(), unsure: false };
    let next = now();
    for (let attempt = 1; attempt <= tries; attempt++) {
      if (!(await this.#mayStart(method, next, end))) {
        if (this.#resumeAt > end) exchange.limitedUntil = this.#resumeAt;
        break;
      }
      if (attempt === 1) exchange.startedAt = now();
      exchange.outcome = await this.#try(method, route, body);
      const retry = retryOf(exchange.outcome, attempt);
      if (retry === undefined) break;
      exchange.unsure ||= retry.mayHaveBeenDone;
      next = now() + retry.delay;
      if (retry.limited) this.#holdBack(next);
    }
    return exchange;
  }

  async #try(
    method: Method,
    { path, parameters }: Route,
    body: Record<string, unknown> = {},
  ): Promise<Answer | Silence> {
    const { log, now, apiUrl, signal } = this.#ports;
    const timeout = AbortSignal.timeout(this.#timeout);
    const request = {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      log: silent,
      fetch: this.#fetch,
      redirect: 'manual' as const,
    };
    const template = `${method} ${path}`;
    const url = new URL(this.#octokit.request.endpoint(template, parameters).url);
    const started = now();
    const answered = (answer: Answer) => {
      const received = now();
      log.debug(`GitHub: ${method} ${url.pathname}: ${answer.status} after ${received - started} ms`);
      const date = Date.parse(String(answer.headers.date));
      if (!Number.isNaN(date)) this.#ahead = Math.max(this.#ahead, date - received);
      return answer;
    };
    try {
      const answer = await this.#octokit.request(template, { ...parameters, ...body, request });
      const moved = movedTo(answer, url);
      return answered(
        moved ? await this.#octokit.request(`${method} ${moved}`, { ...body, request }) : answer,
      );
    } catch (error) {
      const { response } = error as { response?: Answer };
      if (response) return answered(response);
      const silence = silenceOf(error, apiUrl, this.#timeout);
      log.debug(`GitHub: ${method} ${url.pathname}: ${silence.reason}, after ${now() - started} ms`);
      return silence;
    }
  }

  #holdBack(until: number): void {
    if (until <= this.#resumeAt) return;
    this.#resumeAt = until;
    const seconds = Math.ceil((until - this.#ports.now()) / 1000);
    this.#ports.log.info(`GitHub's rate limit for this token is reached: it asks to wait ${seconds} s.`);
  }

  /** Waits until a try may start; another request may delay it meanwhile. @returns false when it may not before the deadline */
  async #mayStart(method: Method, earliest: number, end: number): Promise<boolean> {
    const { now } = this.#ports;
    for (;;) {
      const current = now();
      const start = Math.max(current, earliest, this.#resumeAt, method === 'GET' ? 0 : this.#pace.next);
      if (this.aborted || start > end) return false;
      if (start === current) {
        if (method !== 'GET') this.#pace.started(current);
        return true;
      }
      await this.#wait(start - current);
    }
  }

  /** Returns early when the step is aborted. */
  async #wait(ms: number): Promise<void> {
    const { signal, wait } = this.#ports;
    const { promise: abort, resolve } = Promise.withResolvers<unknown>();
    signal?.addEventListener('abort', resolve, { once: true });
    const waited = wait(ms).catch((error) => {
      if (!this.aborted) throw error;
    });
    await Promise.race([waited, abort]);
    signal?.removeEventListener('abort', resolve);
  }
}

/** GitHub redirects what was renamed, to itself. Nothing here is sent to another host. */
function movedTo({ status, headers }: Answer, from: URL): string | undefined {
  if (![301, 302, 307, 308].includes(status) || !headers.location) return undefined;
  const to = new URL(String(headers.location), from);
  return to.origin === from.origin ? to.href : undefined;
}
