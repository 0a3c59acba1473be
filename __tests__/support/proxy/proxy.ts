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
  /** Whose errors the proxy gives when it stands in for the server. Default: elasticsearch. */
  product?: Product;
  /** The certificate authority of an https target, PEM. */
  ca?: string | undefined;
  /** Certificate and key, PEM, for a proxy that is itself spoken to by https. */
  tls?: KeyPair;
}

export async function startProxy(options: ProxyOptions): Promise<FaultProxy> {
  const proxy = new FaultProxy(options);
  await proxy.up();
  return proxy;
}

type Matches = (exchange: Exchange) => boolean;

/** Stands in front of a real server, records every exchange, and breaks the ones that it is told to break. */
export class FaultProxy {
  readonly exchanges: Exchange[] = [];
  /** What came to the other host name to which the fault `redirect` points. Must stay empty. */
  readonly strayed: Exchange[] = [];
  /** Round trip time that is added to each exchange, and once more to the first of a connection. */
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

  /** Puts a fault into the exchange that is meant. Of several that fit, the first that was asked for counts. */
  fault(match: Match, fault: FaultName | Fault): void {
    this.#faults.push({
      matches: matcher(match),
      fault: typeof fault === 'function' ? fault : FAULTS[fault],
    });
  }

  /** Runs the hook at that moment of the exchange that is meant, which goes on when the hook is done. */
  on(match: Match, moment: Moment, hook: (exchange: Exchange) => unknown): void {
    this.#hooks.push({ matches: matcher(match), moment, hook });
  }

  /** Changes all requests and answers from now on; several apply one after the other. */
  rewrite(rewrite: Rewrite): void {
    this.#rewrites.push(rewrite);
  }

  /** Forgets faults, hooks, rewrites and latency; the record stays. */
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

  /** Refuses connections (ECONNREFUSED) until `up`; exchanges under way go on. */
  down(): void {
    this.#server.close();
    this.#server.closeIdleConnections();
  }

  /** Resolves when nothing is under way: what a client gave up has then reached the server, or never will. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Closes all connections, and waits until what was passed on has been answered. */
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
    // A match may ask for the body, so what is to happen is settled only now.
    else
      await pass({ method, path: url, headers, body }, response, exchange, this.#planFor(exchange, socket));
  }

  #planFor(exchange: Exchange, socket: Socket): Plan {
    // Every matcher sees every exchange, so that each counts its occurrences right.
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
