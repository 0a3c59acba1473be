import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { type FaultProxy, type ProxyOptions, startProxy } from './proxy.ts';

/** The answer as the client got it, or the error code; `closed` if Node reports neither. */
export interface Seen {
  status?: number;
  headers?: http.IncomingHttpHeaders;
  body?: string;
  error?: string;
}

export interface Scene {
  proxy: FaultProxy;
  /** The requests of the server, recorded before it answers. */
  done: string[];
  /** Sends a request through the proxy, with keep-alive. */
  ask(path?: string, options?: https.RequestOptions, body?: string): Promise<Seen>;
  /** Stops only the server. */
  stopServer(): void;
  stop(): Promise<void>;
}

/** A server with one answer, a proxy in front of it, and a client, to test the proxy. */
export async function openScene(
  answer: string,
  { secure, ...options }: Partial<ProxyOptions> & { secure?: https.ServerOptions } = {},
): Promise<Scene> {
  const done: string[] = [];
  const listener: http.RequestListener = (request, response) => {
    done.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'x-elastic-product': 'Elasticsearch' }).end(answer);
  };
  const server = secure ? https.createServer(secure, listener) : http.createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const proxy = await startProxy({ target: origin, ...options });
  const agent = options.tls
    ? new https.Agent({ keepAlive: true, ca: options.ca })
    : new http.Agent({ keepAlive: true });
  const stopServer = () => {
    server.close();
    server.closeAllConnections();
  };
  return {
    proxy,
    done,
    ask: (path = '/a', more = {}, body = '') => ask(`${proxy.url}${path}`, { agent, ...more }, body),
    stopServer,
    stop: async () => {
      agent.destroy();
      await proxy.stop();
      stopServer();
    },
  };
}

function ask(url: string, options: https.RequestOptions, body: string): Promise<Seen> {
  const { promise, resolve } = Promise.withResolvers<Seen>();
  const code = (error: NodeJS.ErrnoException) => error.code ?? error.name;
  const request = (url.startsWith('https:') ? https : http).request(url, options);
  request.on('error', (error) => resolve({ error: code(error) }));
  request.on('response', (response) => {
    request.off('close', closed);
    const seen = { status: response.statusCode ?? 0, headers: response.headers };
    let text = '';
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    response.on('error', (error) => resolve({ ...seen, body: text, error: code(error) }));
    response.on('end', () => resolve({ ...seen, body: text }));
  });
  // Node reports neither an answer nor an error for an unexpected `101`.
  const closed = () => resolve({ error: 'closed' });
  request.on('close', closed);
  request.end(body);
  return promise;
}
