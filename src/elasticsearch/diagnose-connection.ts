import type { Proxies } from './proxy.ts';
import { RequestError } from './request-error.ts';

interface Way {
  proxies: Proxies;
  /** ms */
  timeout: number;
  signal: AbortSignal;
}

/**
 * A connection that failed, with what can be found out of the way to the cluster: whether it was the proxy that could not be
 * reached or refused, and whether plain HTTP was spoken to a port that wants TLS.
 * @param error what the client threw: it tells which of several nodes it was
 */
export async function diagnoseConnection(
  failed: RequestError,
  error: unknown,
  way: Way,
): Promise<RequestError> {
  if (failed.type !== 'connection') return failed;
  const node = nodeOf(error) ?? [...way.proxies.keys()][0]!;
  const proxy = way.proxies.get(node);
  if (proxy && failed.kind === 'notSent') return ofProxy(failed, new URL(proxy).host) ?? failed;
  if (node.startsWith('https:') || failed.kind === 'notSent') return failed;
  const { timeout, signal } = way;
  const { speaksTls } = await import('./handshake.ts');
  if (!(await speaksTls(node, { proxy, timeout, signal }))) return failed;
  // What such a port got was no request to it.
  return new RequestError('notSent', { type: 'connection', reason: 'the port speaks TLS', cause: error });
}

function nodeOf(error: unknown): string | undefined {
  // The client's errors have URLs as text.
  const { meta } = error as { meta?: { meta?: { connection?: { url?: unknown } } } };
  const url = meta?.meta?.connection?.url;
  return typeof url === 'string' ? url.replace(/\/$/, '') : undefined;
}

/** Until there is a tunnel it is the proxy that is spoken to: what it answers, or why there is no connection to it. */
function ofProxy({ reason, cause }: RequestError, host: string): RequestError | undefined {
  const [, status] = /^Bad response: (\d+)/.exec(reason) ?? [];
  const [code] =
    /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b|^connection failed/.exec(reason) ?? [];
  if (!status && !code) return undefined;
  const words = status ? `answered ${status}` : `cannot be reached (${code})`;
  return new RequestError('notSent', { type: 'proxy', reason: `The proxy ${host} ${words}`, cause });
}
