import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type SecureContextOptions, TLSSocket } from 'node:tls';
import { HttpsTunnel, proxyUrl } from './agents.ts';
import { alertOf, fromConnection, type NodeError, proxyTimeout } from './connection-errors.ts';
import { Deadline } from './deadline.ts';
import { RequestError } from './request-error.ts';

export interface HandshakePorts {
  /** The proxy's URL. */
  proxy?: string | undefined;
  /** ms */
  timeout: number;
  signal?: AbortSignal | undefined;
  /** The client certificate. */
  shown?: Pick<SecureContextOptions, 'cert' | 'key'>;
}

/**
 * The certificates that a server presents, its own first. It establishes no trust and sends nothing: the connection is closed after
 * the handshake.
 * @throws RequestError `notSent` when there is none
 */
export async function presentedChain(node: string, ports: HandshakePorts): Promise<X509Certificate[]> {
  const socket = await shake(node, ports);
  const chain: X509Certificate[] = [];
  for (
    let certificate = socket.getPeerX509Certificate();
    certificate && !chain.some((known) => known.fingerprint256 === certificate?.fingerprint256);
    certificate = certificate.issuerCertificate
  )
    chain.push(certificate);
  socket.destroy();
  return chain;
}

/** What a port answers to a handshake without a client certificate. */
export interface Hello {
  isEstablished: boolean;
  /** The keys were agreed on: only the client's certificate was not yet verified. */
  areKeysAgreed: boolean;
  /** The alert with which the server closed it. */
  alert?: number | undefined;
}

/** ms that a TLS 1.3 server is given to say, after the handshake, that it wants a certificate. */
const alertDelay = 300;

/** Checks whether a port speaks TLS, for any scheme of the URL. Throws nothing. */
export async function sayHello(node: string, ports: HandshakePorts): Promise<Hello> {
  let areKeysAgreed = false;
  const watch = (socket: TLSSocket) =>
    socket.once('keylog', () => {
      areKeysAgreed = true;
    });
  let alert: number | undefined;
  const note = (error: NodeError) => {
    alert ??= alertOf(error);
  };
  try {
    const socket = await shake(node, ports, { watch, note });
    await Promise.race([once(socket, 'close'), sleep(alertDelay)]);
    socket.destroy();
    return { isEstablished: true, areKeysAgreed, alert };
  } catch {
    return { isEstablished: false, areKeysAgreed, alert };
  }
}

interface Observer {
  watch?(socket: TLSSocket): void;
  note?(error: NodeError): void;
}

async function shake(node: string, ports: HandshakePorts, observer: Observer = {}): Promise<TLSSocket> {
  const { proxy, timeout, signal } = ports;
  const deadline = new Deadline(timeout, signal);
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
  let socket: TLSSocket | undefined;
  deadline.signal.addEventListener('abort', () => {
    socket?.destroy();
    if (signal?.aborted) reject(new RequestError('cancelled'));
    else if (proxy && !socket) reject(proxyTimeout(new URL(proxy).host, timeout));
    else reject(new RequestError('notSent', { problem: 'timeout', address: new URL(node).host }));
  });
  const fail = (error: NodeError) => {
    observer.note?.(error);
    const { kind, about } = fromConnection(error, false);
    reject(new RequestError(kind, { ...about, address: new URL(node).host }));
  };
  open(node, ports, (error, opened) => {
    if (error || !opened) return fail(error ?? new Error('no connection'));
    socket = opened;
    observer.watch?.(opened);
    opened.once('secureConnect', () => resolve(opened));
    opened.on('error', fail);
    opened.once('close', () => fail(new Error('closed')));
    if (deadline.signal.aborted) opened.destroy();
  });
  try {
    return await promise;
  } finally {
    deadline.clear();
  }
}

type Opened = (error: Error | null, socket?: TLSSocket) => void;

/** Connects directly, or through a proxy's tunnel as requests do. */
function open(node: string, { proxy, shown }: HandshakePorts, opened: Opened): void {
  const { hostname, port } = new URL(node);
  const host = hostname.replace(/^\[|\]$/g, '');
  const options = {
    ...shown,
    host,
    port: Number(port) || 443,
    servername: isIP(host) ? '' : host,
    rejectUnauthorized: false,
  };
  if (proxy)
    new HttpsTunnel({ proxy: proxyUrl(proxy) }).createConnection(options, (error, socket) =>
      opened(error, socket instanceof TLSSocket ? socket : undefined),
    );
  else opened(null, connect(options));
}
