import { Failure } from '../errors/failure.ts';
import { type HostResult, type MintResult, noMessages, type StepResult } from '../operations/results.ts';
import type { CreateRequest, Request, RotateRequest } from '../request.ts';
import { Secret } from '../runner/secret.ts';
import { listsOf } from './outputs.ts';

/**
 * A credential that is cut off at the end of an output is nobody's: keys for so many hosts are not made at all.
 * @throws Failure `too-many-hosts`, before anything is called; it tells how many such hosts one step can serve
 */
export function requireOutputSpace(request: Request): void {
  if (request.operation !== 'create' && request.operation !== 'rotate') return;
  if (request.delivery) return;
  const { keys } = listsOf(expected(request));
  if (keys.shown.length === keys.total) return;
  throw new Failure(
    'too-many-hosts',
    `The credentials of ${request.hosts.length} hosts do not fit into the outputs of a job; those of ${keys.shown.length} would. Nothing was called.`,
  );
}

/** An id has 20 characters and a secret 22, on every version that was looked at. */
function expected(request: CreateRequest | RotateRequest): MintResult {
  const { operation } = request;
  const placeholder = (length: number) => new Secret('x'.repeat(length), () => {});
  const hosts = request.hosts.map(({ host, keyName }): HostResult => {
    const key = {
      id: 'x'.repeat(20),
      name: keyName,
      expiration: 0,
      apiKey: placeholder(22),
      encoded: placeholder(60),
    };
    return {
      host,
      keyName,
      status: 'created',
      ...(operation === 'rotate' && { why: 'each run delivers a new key' }),
      key,
      credential: key,
    };
  });
  return { operation, request, hosts, ...noMessages() };
}

/** What was found may be more than fits: the rest is left out, and that is said. */
export function warnOfTruncation(result: StepResult): void {
  const cut = Object.entries(listsOf(result)).filter(([, { shown, total }]) => shown.length < total);
  if (cut.length === 0) return;
  const counts = cut.map(([name, { shown, total }]) => `${name} holds ${shown.length} of ${total}`);
  result.warnings.push({
    code: 'outputs-truncated',
    text: `Output ${counts.join(', ')}: GitHub allows 1 MB of outputs per job. Ask for fewer with host, beat, purpose or environment.`,
  });
}
