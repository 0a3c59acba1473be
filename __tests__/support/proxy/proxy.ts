import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyPair } from '../cluster/certificates.ts';
import type { Product } from './answers.ts';
import { type Exchange, type Match, matcher, newExchange } from './exchange.ts';
import { FAULTS, type Fault, type FaultName } from './faults.ts';
import { type Moment, type Plan, pass, type Rewrite } from './passage.ts';
import { Upstream } from './upstream.ts';

export interface ProxyOptions {
  /** The real server's URL. */
  target: string;
  /** The product whose errors the proxy sends in place of the server. Default: elasticsearch. */
  product?: Product;
  /** The certificate authority of an https target, PEM. */
  ca?: string | undefined;
  /** Certificate and key, PEM, for a proxy that accepts https. */
  tls?: KeyPair;
}

export async function startProxy(options: ProxyOptions): Promise<FaultProxy> {
  const proxy = new FaultProxy(options);
  await proxy.up();
  return proxy;
}

type Matches = (exchange: Exchange) => boolean;

/** A proxy in front of a real server. It records every exchange, and injects faults. */
export class FaultProxy {
  readonly exchanges: Exchange[] = [];
  /** Requests to the target of the fault `redirect`. */
  readonly strayed: Exchange[] = [];
  /** Round trip time added to each exchange, and again to the first of a connection. */
  latencyMs = 0;

  readonly #options: ProxyOptions;
  readonly #server: http.Server;
  readonly #upstream: Upstream;
  readonly #underWay = new Set<Promise<void>>();
  readonly #fresh = new WeakSet<Socket>();
  #port = 0;
  #stopped = false;
  #faults: { matches: Matches; fault: Fault }[] = [];
  #hooks: { matches: Matches; moment: Moment; hook: (exchange: Exchange) => unknown }[] = [];
  #rewrites: Rewrite[] = [];

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#upstream = new Upstream(options.target, options.ca);
    const listener = (request: http.IncomingMessage, response: http.ServerResponse) =>
      this.#track(this.#handle(request, response));
    this.#server = options.tls
      ? https.createServer({ cert: options.tls.certificate, key: options.tls.key }, listener)
      : http.createServer(listener);
    this.#server.on(options.tls ? 'secureConnection' : 'connection', (socket) => this.#fresh.add(socket));
  }

  get url(): string {
    return this.#urlOf('127.0.0.1');
  }

  /** Injects a fault into the selected exchange. The first matching registration counts. */
  fault(match: Match, fault: FaultName | Fault): void {
    this.#faults.push({
      matches: matcher(match),
      fault: typeof fault === 'function' ? fault : FAULTS[fault],
    });
  }

  /** Runs the hook at that moment of the selected exchange, which waits for the hook. */
  on(match: Match, moment: Moment, hook: (exchange: Exchange) => unknown): void {
    this.#hooks.push({ matches: matcher(match), moment, hook });
  }

  /** Changes all requests and answers from now on. Several rewrites apply in order. */
  rewrite(rewrite: Rewrite): void {
    this.#rewrites.push(rewrite);
  }

  /** Removes faults, hooks, rewrites and latency, but keeps the record. */
  heal(): void {
    this.#faults = [];
    this.#hooks = [];
    this.#rewrites = [];
    this.latencyMs = 0;
  }

  /** Accepts connections, on the same port as before. */
  async up(): Promise<void> {
    if (this.#server.listening) return;
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Refuses connections (ECONNREFUSED) until `up`; running exchanges continue. */
  down(): void {
    this.#server.close();
    this.#server.closeIdleConnections();
  }

  /** Resolves when no exchange is running: no abandoned request can reach the server later. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Closes all connections, and waits until forwarded requests are answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#server.close();
    this.#server.closeAllConnections();
    await this.settled();
    this.#upstream.stop();
  }

  #urlOf(host: string): string {
    return `${this.#options.tls ? 'https' : 'http'}://${host}:${this.#port}`;
  }

  async #handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers, socket } = request;
    const exchange = newExchange(this.exchanges.length + 1, method, url, headers);
    const strayed = headers.host?.startsWith('localhost:') ?? false;
    (strayed ? this.strayed : this.exchanges).push(exchange);
    const body = await buffer(request).catch(() => undefined);
    exchange.body = body?.toString() ?? '';
    if (strayed) response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    else if (!body) exchange.abandoned = true;
    // A match may read the body, so the plan is made only now.
    else
      await pass({ method, path: url, headers, body }, response, exchange, this.#planFor(exchange, socket));
  }

  #planFor(exchange: Exchange, socket: Socket): Plan {
    // Every matcher gets every exchange, so that each counts its own occurrences.
    const faults = this.#faults.filter(({ matches }) => matches(exchange));
    const way = this.latencyMs / 2;
    const handshake = this.#fresh.delete(socket) ? this.latencyMs : 0;
    return {
      upstream: this.#upstream,
      product: this.#options.product ?? 'elasticsearch',
      fault: faults[0]?.fault,
      hooks: this.#hooks.filter(({ matches }) => matches(exchange)),
      rewrites: this.#rewrites,
      delays: { there: handshake + way, back: way },
      refuse: (ms) => this.#refuse(ms),
      elsewhere: this.#urlOf('localhost'),
    };
  }

  #refuse(ms: number): void {
    this.down();
    this.#track(sleep(ms).then(() => (this.#stopped ? undefined : this.up())));
  }

  #track(work: Promise<void>): void {
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
  }
}
