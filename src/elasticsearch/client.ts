import type { Connection } from '../request.ts';
import type { Log } from '../runner/commands.ts';
import type { MakeSecret, Secret } from '../secret.ts';
import { Authorization } from './authorization.ts';
import { proxyFor } from './proxy.ts';
import { fromError, Trouble } from './trouble.ts';

/** One request to the cluster. */
export interface Ask {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  /** The key itself instead of the step's credentials. */
  apiKey?: Secret;
  signal?: AbortSignal;
}

/**
 * Sends one request, once, and gives the body of a 200.
 * @throws Trouble for everything else
 */
export type Call = (ask: Ask) => Promise<unknown>;

export interface ClientPorts {
  log: Log;
  env: Record<string, string | undefined>;
  secret: MakeSecret;
  /** Aborts every request that has none of its own. */
  signal: AbortSignal;
}

/** The largest answer that is read: a page of 1,000 keys is about 2 MB. */
const maxResponseSize = 16 * 1024 * 1024;

/**
 * Opens Elastic's client. Nothing is sent before the first call: no version probe, no sniffing.
 * Retries are ours (patience.ts): the client's would repeat a create whose answer was lost.
 */
export async function connect(connection: Connection, ports: ClientPorts): Promise<Call> {
  const { Client, HttpConnection } = await import('@elastic/elasticsearch');
  const { caCertificate, caFingerprint, clientCertificate } = connection;
  const proxy = proxyFor(connection.nodes[0]!, ports);
  const client = new Client({
    nodes: connection.nodes.map((node) => ({ url: new URL(node) })),
    // Node's own HTTP: it takes a proxy, a CA and a fingerprint.
    Connection: HttpConnection,
    agent: { keepAlive: true, maxSockets: 64 },
    ...(proxy && { proxy }),
    ...((caCertificate || clientCertificate) && {
      tls: {
        ...(caCertificate && { ca: caCertificate }),
        ...(clientCertificate && {
          cert: clientCertificate.certificate,
          key: clientCertificate.key.reveal(),
        }),
      },
    }),
    ...(caFingerprint && { caFingerprint }),
    requestTimeout: connection.requestTimeout,
    maxRetries: 0,
    maxResponseSize,
    maxCompressedResponseSize: maxResponseSize,
    enableMetaHeader: false,
    // Plain JSON: the client's own media type is refused by other major versions.
    headers: {
      'user-agent': 'beats-api-key',
      accept: 'application/json',
      'content-type': 'application/json',
    },
  });
  const authorization = new Authorization(connection.credentials, ports);
  return async (ask) => {
    const headers = ask.apiKey
      ? { authorization: `ApiKey ${ask.apiKey.reveal()}` }
      : await authorization.headers();
    const begin = performance.now();
    const done = (outcome: string) =>
      ports.log.debug(
        `Elasticsearch ${ask.method} ${ask.path}: ${outcome} after ${Math.round(performance.now() - begin)} ms`,
      );
    try {
      const { body, statusCode } = await client.transport.request(
        {
          method: ask.method,
          path: ask.path,
          querystring: ask.query ?? {},
          ...(ask.body !== undefined && { body: ask.body as object }),
        },
        { headers, signal: ask.signal ?? ports.signal, meta: true },
      );
      // A redirect is not followed: the credential must not go to another host.
      if (statusCode !== 200) throw new Trouble('unknown', { status: statusCode, type: 'unexpected_status' });
      if (typeof body !== 'object' || body === null)
        throw new Trouble('unknown', { status: 200, type: 'unreadable' });
      done('200');
      return body;
    } catch (error) {
      const trouble = fromError(error);
      done(`${trouble.status ?? trouble.kind}`);
      throw trouble;
    }
  };
}
