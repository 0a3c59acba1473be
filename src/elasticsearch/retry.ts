import { Failure } from '../errors/failure.ts';
import type { Clock } from '../runner/clock.ts';
import { fromError, type Problem, RequestError } from './request-error.ts';

/** Tries in all, the first one included. */
const tries = 4;
/** Milliseconds before the second and third try, where the server does not say, and before each later one. */
const firstPauses = [300, 1_000];
const laterPause = 3_000;
/** No server makes a step wait longer than this at once, in milliseconds. */
const longestPause = 60_000;

/** Milliseconds to wait before try number `attempt` (2 and later). Half of it is random: a fleet's steps come together. */
export function pauseBefore(attempt: number, failed: RequestError): number {
  const { retryAfter } = failed.about;
  if (retryAfter !== undefined) return Math.min(retryAfter, longestPause);
  const pause = firstPauses[attempt - 2] ?? laterPause;
  return pause / 2 + (Math.random() * pause) / 2;
}

/** What may have passed by the next try, of a request that never went out. */
const passing = new Set<Problem | undefined>([
  'unknown-host-for-now',
  'no-listener',
  'no-route',
  'proxy-unavailable',
  'closed',
  'timeout',
]);

/** What tells of another server at this address. */
const misdirected = new Set<Problem | undefined>([
  'not-elasticsearch',
  'unexpected-status',
  'kibana',
  'not-http',
  'wants-tls',
]);

/**
 * Retrying cannot succeed: a wrong certificate, another server, an answer that says no.
 * @param met whether this cluster has answered before: then what is not Elasticsearch stands in between, and passes
 */
export function isPermanent({ kind, problem }: RequestError, met = false): boolean {
  if (kind === 'refused' || kind === 'cancelled') return true;
  if (kind === 'notSent') return !passing.has(problem);
  return problem === 'too-large' || (!met && misdirected.has(problem));
}

/**
 * Repeats a request that may safely be repeated; never a create.
 * @throws RequestError, also when the wait for the next try was given up; a Failure as it is
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  { clock, signal, cluster }: { clock: Clock; signal: AbortSignal; cluster: { met: boolean } },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // Not of this request: an ID token that could not be had, for one.
      if (error instanceof Failure) throw error;
      const failed = fromError(error);
      if (attempt === tries || isPermanent(failed, cluster.met) || signal.aborted) throw failed;
      await clock.wait(pauseBefore(attempt + 1, failed), signal).catch(() => {
        throw new RequestError('cancelled');
      });
    }
  }
}
