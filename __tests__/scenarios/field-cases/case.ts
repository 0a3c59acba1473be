/** Servers with arbitrary answers, byte by byte, and the steps that call them. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import type { KeyPair } from '../../support/cluster/certificates.ts';
import { runStep, type Step } from '../../support/runner/run-step.ts';

export const PASSWORD = 'pw-Zx81kq0Lm2Vb';

/** The environment of a step: inputs, variables, and what to close afterwards. */
export interface Environment {
  inputs: Record<string, string>;
  env?: Record<string, string>;
  /** The URL of the GitHub double. */
  apiUrl?: string;
  close: AsyncDisposable[];
}

/** A case from a report, and the expected annotation of its step. */
export interface Case {
  name: string;
  setUp(): Promise<Environment>;
  title: string;
  says: RegExp;
}

export const runIn = ({ inputs, env = {}, apiUrl }: Environment): Promise<Step> =>
  runStep({
    env,
    ...(apiUrl !== undefined && { github: { api_url: apiUrl } }),
    inputs: {
      operation: 'report',
      ...(inputs['bearer-token'] || inputs['oidc-audience']
        ? {}
        : { username: 'minter', password: PASSWORD }),
      ...inputs,
    },
    secrets: [PASSWORD],
  });

/** An environment whose cluster is this server. */
export const at = (
  server: Listening,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
): Environment => ({ inputs: { cluster: server.url, ...inputs }, env, close: [server] });

export interface Listening extends AsyncDisposable {
  url: string;
  port: number;
  connections: number;
  /** All received bytes. */
  received: string;
}

export interface ListenOptions {
  host?: string;
  /** Use TLS with these options. */
  tls?: tls.TlsOptions & { pair: KeyPair };
  /** Wait for a complete request head before the answer. Default: true. */
  afterHead?: boolean;
}

/** @param answer called for each connection after the request head; what it writes is sent */
export async function listen(
  answer: (socket: Socket, head: string) => void,
  { host = '127.0.0.1', tls: secure, afterHead = true }: ListenOptions = {},
): Promise<Listening> {
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    listening.connections++;
    socket.on('error', () => {});
    let head = '';
    if (!afterHead) answer(socket, '');
    socket.on('data', (data) => {
      listening.received += data.toString('latin1');
      head += data.toString('latin1');
      if (!afterHead || !head.includes('\r\n\r\n')) return;
      answer(socket, head);
      head = '';
    });
  };
  const server: Server = secure
    ? tls.createServer({ cert: secure.pair.certificate, key: secure.pair.key, ...secure }, serve)
    : createServer(serve);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => {});
  await once(server.listen(0, host), 'listening');
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  const listening: Listening = {
    url: `${secure ? 'https' : 'http'}://${name}:${port}`,
    port,
    connections: 0,
    received: '',
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return listening;
}

/** Answers every request with these bytes, and closes the connection. */
export const saying = (text: string | Uint8Array, options: ListenOptions = {}): Promise<Listening> =>
  listen((socket) => socket.end(text), options);

/** A cluster that answers everything with these bytes. */
export const answer = (
  name: string,
  text: string | Uint8Array,
  title: string,
  says: RegExp,
  inputs: Record<string, string> = {},
): Case => ({ name, setUp: async () => at(await saying(text), inputs), title, says });

/** An answer as bytes, with Elasticsearch's product header unless the headers replace it. */
export function http(
  status: number,
  body: unknown,
  headers: Record<string, string> = { 'X-elastic-product': 'Elasticsearch' },
): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all: Record<string, string> = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(text)),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n${text}`;
}

/** A listing without keys. */
export const noKeys = http(200, { total: 0, count: 0, api_keys: [] });

/** Elasticsearch's error of one type and reason. */
export const elasticsearchError = (status: number, type: string, reason: string, more: object = {}) => ({
  error: { root_cause: [{ type, reason, ...more }], type, reason, ...more },
  status,
});
