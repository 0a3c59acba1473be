import type { HttpClient } from '@actions/http-client';
import { Failure } from '../errors/failure.ts';
import type { Clock } from '../runner/clock.ts';
import { printable } from '../runner/printable.ts';
import type { MakeSecret, Secret } from '../runner/secret.ts';
import { withAddress } from './attempts.ts';

export interface IdTokenPorts {
  /** Where the runner leaves the address and the token for the request. */
  env: Readonly<Record<string, string | undefined>>;
  secret: MakeSecret;
  signal?: AbortSignal | undefined;
  clock: Pick<Clock, 'wait'>;
}

const tries = 4;
/** ms for one try, its body included. */
const timeLimit = 10_000;
/** ms before the second try, and twice as long before each that follows. */
const firstPause = 300;
/** What is read of an answer, in bytes; a token has about 2 KB. */
const longestAnswer = 1024 * 1024;

/**
 * GitHub's ID token for this job. It is asked for as `@actions/core` does it, by the toolkit's HTTP client, which uses the proxies
 * that the environment names (Node's fetch does so only from 24.14 on). `@actions/core` itself reads a body of any
 * length, and may delay a job by half an hour.
 *
 * @throws Failure when the job lacks the permission, or GitHub returns none
 */
export async function fetchIdToken(
  audience: string,
  { env, secret, signal, clock }: IdTokenPorts,
): Promise<Secret> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = env;
  if (!address || !requestToken) {
    const missing = [
      !address && 'ACTIONS_ID_TOKEN_REQUEST_URL',
      !requestToken && 'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    ];
    throw new Failure(
      'id-token-permission',
      `The runner sets ${missing.filter(Boolean).join(' and ')} only for a job with id-token: write.`,
    );
  }
  const client = await openClient(requestToken);
  const url = `${address}&audience=${encodeURIComponent(audience)}`;
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    const answer = await withinLimit(askOnce(client, url), clock, signal);
    if ('token' in answer) return secret(answer.token);
    if (answer.final || attempt === tries)
      throw new Failure(
        'id-token-refused',
        `GitHub was asked for an ID token for ${printable(audience)}. ${withAddress(answer.reason, address)}.`,
      );
    await clock.wait(firstPause * 2 ** (attempt - 1), signal);
  }
}

/** A token, or why there is none; of an answer only the status is reported. */
type Answer = { token: string } | { reason: string; final: boolean };

async function openClient(requestToken: string): Promise<HttpClient> {
  const [{ HttpClient }, { BearerCredentialHandler }] = await Promise.all([
    import('@actions/http-client'),
    import('@actions/http-client/lib/auth'),
  ]);
  // Before a redirect or a retry of its own the client reads the whole body.
  const options = { allowRedirects: false, allowRetries: false };
  return new HttpClient('beats-api-key', [new BearerCredentialHandler(requestToken)], options);
}

/** The client has no limit for a body, and never settles after `101 Switching Protocols`. @throws the signal's reason */
async function withinLimit(
  answer: Promise<Answer>,
  clock: Pick<Clock, 'wait'>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const settled = new AbortController();
  const stop = AbortSignal.any([settled.signal, ...(signal ? [signal] : [])]);
  const limit = clock
    .wait(timeLimit, stop)
    .then(() => ({ reason: `no answer within ${timeLimit / 1000} s`, final: false }));
  try {
    return await Promise.race([answer, limit]);
  } finally {
    settled.abort();
  }
}

async function askOnce(client: HttpClient, url: string): Promise<Answer> {
  try {
    const { message } = await client.get(url, { accept: 'application/json' });
    const { statusCode: status = 0 } = message;
    if (status === 200) return { token: tokenIn(await textOf(message)) };
    message.destroy();
    return { reason: `it answered ${status}`, final: status < 500 };
  } catch (error) {
    if (error instanceof NoToken) return { reason: 'its answer has no token', final: true };
    // Without an answer the text is this machine's. A proxy that refuses does so again.
    const { message } = error as Error;
    return { reason: printable(message), final: /statusCode=4\d\d/.test(message) };
  }
}

class NoToken extends Error {}

function tokenIn(text: string): string {
  let answer: { value?: unknown } | null;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new NoToken();
  }
  if (typeof answer?.value !== 'string' || answer.value === '') throw new NoToken();
  return answer.value;
}

async function textOf(message: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    if (length > longestAnswer) throw new NoToken();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
