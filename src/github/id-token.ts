import { Failure } from '../failure.ts';
import type { MakeSecret, Secret } from '../secret.ts';
import { printable } from '../server-text.ts';
import { located } from './located.ts';

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
  const timeout = AbortSignal.timeout(patience);
  const stopped = rejected(signal ? AbortSignal.any([signal, timeout]) : timeout);
  try {
    return secret(await Promise.race([ask(audience), stopped]));
  } catch (error) {
    signal?.throwIfAborted();
    const reason = located(reasonOf(error), env.ACTIONS_ID_TOKEN_REQUEST_URL!);
    throw new Failure(
      'id-token-refused',
      `GitHub was asked for an ID token for ${printable(audience)}. ${reason}.`,
    );
  }
}

/** `@actions/core` tries again after an answer of overload only; a connection that breaks gets its second try here. */
async function ask(audience: string): Promise<string> {
  const { getIDToken } = await import('@actions/core');
  return getIDToken(audience).catch((error) => {
    if (wordsOf(error).status) throw error;
    return getIDToken(audience);
  });
}

function rejected(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException) return `no answer within ${patience / 1000} s`;
  const { status, words } = wordsOf(error);
  return status ? `it answered ${status}` : printable(words) || 'its answer has no token';
}

/** `@actions/core` puts what it knows into one text. Of an answer only the status is taken; without one the words are this machine's. */
function wordsOf(error: unknown): { status?: string | undefined; words?: string | undefined } {
  const [, code, words] = /Error Code : (\w+)\s+Error Message: (.*)/.exec(String(error)) ?? [];
  return code === 'undefined' ? { words } : { status: code };
}
