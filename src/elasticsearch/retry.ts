import { Failure } from '../errors/failure.ts';
import type { Clock } from '../runner/clock.ts';
import { fromError, type Problem, RequestError } from './request-error.ts';

/** Tries in all, the first one included. */
const tries = 4;
/** Milliseconds before the second and third try, where the server does not say, and before each later one. */
const firstPauses = [300, 1_000];
const laterPause = 3_000;
/** The longest wait that a server can ask for, in milliseconds. */
const longestPause = 60_000;

/** Milliseconds to wait before try number `attempt` (2 and later). Half of it is random: the steps of a fleet start together. */
export function pauseBefore(attempt: number, failed: RequestError): number {
  const { retryAfter } = failed.about;
  if (retryAfter !== undefined) return Math.min(retryAfter, longestPause);
  const pause = firstPauses[attempt - 2] ?? laterPause;
  return pause / 2 + (Math.random() * pause) / 2;
}

/** Problems of a request that was never sent, which may be gone at the next try. */
const passing = new Set<Problem | undefined>([
  'unknown-host-for-now',
  'no-listener',
  'no-route',
  'proxy-unavailable',
  'closed',
  'timeout',
]);

/** Signs of another server at this address. */
const misdirected = new Set<Problem | undefined>([
  'not-elasticsearch',
  'unexpected-status',
  'moved-to-https',
  'kibana',
  'not-http',
  'wants-tls',
]);

/**
 * Retrying cannot succeed: a wrong certificate, another server, a refusal.
 * @param met whether this cluster has answered before: then the problem is something in between, and temporary
 */
export function isPermanent({ kind, problem }: RequestError, met = false): boolean {
  if (kind === 'refused' || kind === 'cancelled') return true;
  if (kind === 'notSent') return !passing.has(problem);
  return problem === 'too-large' || (!met && misdirected.has(problem));
}

/**
 * Repeats a request that may safely be repeated; never a create.
 * @throws RequestError, also when the wait for the next try was aborted; a Failure unchanged
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  { clock, signal, cluster }: { clock: Clock; signal: AbortSignal; cluster: { met: boolean } },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // Not an error of this request, but for example of the ID token.
      if (error instanceof Failure) throw error;
      const failed = fromError(error);
      if (attempt === tries || isPermanent(failed, cluster.met) || signal.aborted) throw failed;
      await clock.wait(pauseBefore(attempt + 1, failed), signal).catch(() => {
        throw new RequestError('cancelled');
      });
    }
  }
}
