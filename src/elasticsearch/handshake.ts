import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { RequestError } from './request-error.ts';

export interface HandshakePorts {
  proxy?: string | undefined;
  /** ms */
  timeout: number;
  signal: AbortSignal;
}

/**
 * The certificates that a server shows, its own first. Nobody is trusted by it and nothing is sent: the connection ends with the
 * handshake.
 * @throws RequestError `unsent` when there is none
 */
export async function presentedChain(node: string, ports: HandshakePorts): Promise<X509Certificate[]> {
  const socket = await shake(node, ports);
  const chain: X509Certificate[] = [];
  for (
    let certificate = socket.getPeerX509Certificate();
    certificate && !chain.some((known) => known.fingerprint256 === certificate!.fingerprint256);
    certificate = certificate.issuerCertificate
  )
    chain.push(certificate);
  socket.destroy();
  return chain;
}

/** Whether there is TLS at this host and port, whatever the scheme of the URL says. */
export async function speaksTls(node: string, ports: HandshakePorts): Promise<boolean> {
  try {
    (await shake(node, ports)).destroy();
    return true;
  } catch {
    return false;
  }
}

async function shake(node: string, { proxy, timeout, signal }: HandshakePorts): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
  const limit = AbortSignal.timeout(timeout);
  const stopped = AbortSignal.any([signal, limit]);
  let socket: TLSSocket | undefined;
  const stop = () => {
    socket?.destroy();
    reject(
      signal.aborted ? new RequestError('cancelled', {}) : new RequestError('notSent', { type: 'timeout' }),
    );
  };
  const fail = (cause: Error) =>
    reject(new RequestError('notSent', { type: 'connection', reason: cause.message, cause }));
  stopped.addEventListener('abort', stop, { once: true });
  try {
    socket = await open(node, proxy);
    socket.once('secureConnect', () => resolve(socket!));
    socket.on('error', fail);
    socket.once('close', () => fail(new Error('socket hang up')));
    return await promise;
  } catch (error) {
    if (error instanceof RequestError) throw error;
    fail(error as Error);
    return await promise;
  } finally {
    stopped.removeEventListener('abort', stop);
  }
}

/** Through a proxy it is the client's own tunnel. */
async function open(node: string, proxy: string | undefined): Promise<TLSSocket> {
  const { hostname, port } = new URL(node);
  const host = hostname.replace(/^\[|\]$/g, '');
  const options = {
    host,
    port: Number(port) || 443,
    servername: isIP(host) ? '' : host,
    rejectUnauthorized: false,
  };
  if (!proxy) return (await import('node:tls')).connect(options);
  const { HttpsProxyAgent } = await import('hpagent');
  const agent = new HttpsProxyAgent({ proxy }) as unknown as {
    createConnection(to: typeof options, done: (error: Error | null, socket: TLSSocket) => void): void;
  };
  return new Promise((resolve, reject) =>
    agent.createConnection(options, (error, socket) => (error ? reject(error) : resolve(socket))),
  );
}
