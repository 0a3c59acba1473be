import http from 'node:http';
import https from 'node:https';
import { buffer } from 'node:stream/consumers';
import type { Answer } from './exchange.ts';

/** A request as sent to the server. `path` includes the query. */
export interface UpstreamRequest {
  method: string;
  path: string;
  headers: http.OutgoingHttpHeaders;
  body: Buffer;
}

/** Headers of one connection, or that are set again for a complete body. */
const HOP_BY_HOP = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'transfer-encoding',
  'upgrade',
];

/** The server behind the proxy. */
export class Upstream {
  readonly #target: URL;
  readonly #agent: http.Agent;

  /** @param ca the certificate authority of an https target, PEM */
  constructor(target: string, ca?: string) {
    this.#target = new URL(target);
    this.#agent =
      this.#target.protocol === 'https:'
        ? new https.Agent({ keepAlive: true, ...(ca === undefined ? {} : { ca }) })
        : new http.Agent({ keepAlive: true });
  }

  /**
   * @param onSent called when the operating system has the request, before any answer
   * @throws {Error} if the server cannot be reached, or closes the connection
   */
  async send(request: UpstreamRequest, onSent: () => void): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
    const headers = without(request.headers, HOP_BY_HOP);
    const module = this.#target.protocol === 'https:' ? https : http;
    const outgoing = module.request(new URL(request.path, this.#target), {
      agent: this.#agent,
      method: request.method,
      // Bodies are recorded and rewritten, so they must not be compressed.
      headers: { ...headers, 'accept-encoding': 'identity', 'content-length': request.body.length },
    });
    outgoing.once('response', resolve).on('error', reject).once('finish', onSent);
    outgoing.end(request.body);
    const response = await promise;
    const body = await buffer(response);
    const answerHeaders = without(response.headers, HOP_BY_HOP) as Answer['headers'];
    return { status: response.statusCode ?? 0, headers: answerHeaders, body };
  }

  stop(): void {
    this.#agent.destroy();
  }
}

function without<Headers extends object>(headers: Headers, names: string[]): Partial<Headers> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !names.includes(name)),
  ) as Partial<Headers>;
}
