/** Agents for a node of the cluster: straight to it, or through a proxy by hpagent, as Elastic's client has it. */
import http from 'node:http';
import https from 'node:https';
import { isIPv6 } from 'node:net';
import { checkServerIdentity, type PeerCertificate, type SecureContextOptions } from 'node:tls';
import hpagent from 'hpagent';
import { fromProxy } from './connection-errors.ts';

/** What a connection trusts, and the client certificate that it presents. */
export type Tls = Pick<SecureContextOptions, 'ca' | 'cert' | 'key' | 'allowPartialTrustChain'>;

const pooled = { keepAlive: true, maxSockets: 64 };

/** @param proxy its URL, credentials included */
export function agentFor({ protocol }: URL, proxy: string | undefined, tls: Tls) {
  // Explicit: NODE_TLS_REJECT_UNAUTHORIZED=0 would change the default.
  const secure = { ...pooled, ...tls, checkServerIdentity: checkIdentity, rejectUnauthorized: true };
  if (proxy === undefined) return protocol === 'http:' ? new http.Agent(pooled) : new https.Agent(secure);
  const url = proxyUrl(proxy);
  return protocol === 'http:'
    ? new HttpTunnel({ ...pooled, proxy: url })
    : new HttpsTunnel({ ...secure, proxy: url });
}

/** The proxy of an agent. */
export const proxyOf = (agent: unknown): URL | undefined =>
  agent instanceof HttpTunnel || agent instanceof HttpsTunnel ? agent.through : undefined;

/** A proxy's URL as hpagent needs it: it connects to `hostname` unchanged, and a URL puts an IPv6 address in brackets. */
export function proxyUrl(text: string): URL {
  const url = new URL(text);
  return Object.defineProperty(url, 'hostname', { value: withoutBrackets(url.hostname) });
}

type Options = http.ClientRequestArgs;
type Connected = NonNullable<Parameters<http.Agent['createConnection']>[1]>;

class HttpTunnel extends hpagent.HttpProxyAgent {
  readonly through: URL;
  constructor(options: hpagent.HttpProxyAgentOptions & { proxy: URL }) {
    super(options);
    this.through = options.proxy;
  }
  override createConnection(options: Options, connected: Connected) {
    return super.createConnection(inBrackets(options), reportProxy(connected, this.through.host));
  }
}

export class HttpsTunnel extends hpagent.HttpsProxyAgent {
  readonly through: URL;
  constructor(options: hpagent.HttpsProxyAgentOptions & { proxy: URL }) {
    super(options);
    this.through = options.proxy;
  }
  override createConnection(options: Options, connected: Connected) {
    return super.createConnection(inBrackets(options), reportProxy(connected, this.through.host));
  }
}

/** hpagent asks the proxy for `host:port`, with the host unchanged. */
const inBrackets = (options: Options): Options =>
  isIPv6(options.host ?? '') ? { ...options, host: `[${options.host}]` } : options;

const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, '');

const checkIdentity = (host: string, certificate: PeerCertificate) =>
  checkServerIdentity(withoutBrackets(host), certificate);

/** Until the tunnel is open, errors are the proxy's. */
const reportProxy =
  (connected: Connected, proxy: string): Connected =>
  (error, socket) =>
    connected(error && fromProxy(error, proxy), socket);
