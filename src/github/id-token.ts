import { Failure } from '../failure.ts';
import type { MakeSecret, Secret } from '../secret.ts';
import { printable } from '../server-text.ts';

export interface IdTokenPorts {
  /** Where the runner leaves the address and the token for the request: `process.env`, which `@actions/core` reads itself. */
  env: Readonly<Record<string, string | undefined>>;
  secret: MakeSecret;
  signal?: AbortSignal | undefined;
}

/** ms. `@actions/core` tries up to eleven times, and gives each try three minutes: too long to hold up a job. */
const patience = 60_000;

/**
 * GitHub's ID token for this job. `@actions/core` asks for it: it tries again while GitHub is overloaded, goes through the proxies that
 * the environment names (Node's fetch does so only from 24.14 on), and masks the token before it gives it away.
 *
 * @throws Failure when the job may not have one, or GitHub gives none
 */
export async function fetchIdToken(audience: string, { env, secret, signal }: IdTokenPorts): Promise<Secret> {
  const missing = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].filter(
    (name) => !env[name],
  );
  if (missing.length > 0)
    throw new Failure(
      'id-token-permission',
      `The runner sets ${missing.join(' and ')} only for a job with id-token: write.`,
    );
  signal?.throwIfAborted();
  const { getIDToken } = await import('@actions/core');
  const timeout = AbortSignal.timeout(patience);
  const stopped = rejected(signal ? AbortSignal.any([signal, timeout]) : timeout);
  try {
    return secret(await Promise.race([getIDToken(audience), stopped]));
  } catch (error) {
    signal?.throwIfAborted();
    throw new Failure(
      'id-token-refused',
      `GitHub was asked for an ID token for ${printable(audience)}: ${reasonOf(error)}.`,
    );
  }
}

function rejected(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
}

/** `@actions/core` puts the status and what the server said into one text: only the status and a system's error code are taken. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
  const status = /Error Code : (\d{3})/.exec(error.message)?.[1];
  if (status) return `it answered ${status}`;
  return /\bE[A-Z]{4,}\b/.exec(error.message)?.[0] ?? 'its answer has no token';
}
