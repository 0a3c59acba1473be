import http from 'node:http';
import https from 'node:https';
import type {
  ConnectionRequestOptions,
  ConnectionRequestParams,
  ConnectionRequestResponse,
} from '@elastic/transport';
import HttpConnection from '@elastic/transport/lib/connection/HttpConnection.js';
import Transport from '@elastic/transport/lib/Transport.js';
import hpagent from 'hpagent';
import type { Connection } from '../request.ts';
import { Nodes } from './nodes.ts';
import type { Proxies } from './proxy.ts';
import { RequestError } from './request-error.ts';

/** The largest answer that is read: a page of 1,000 keys is about 2 MB. */
const maxResponseSize = 16 * 1024 * 1024;

/**
 * The transport of Elastic's client, made when it is first needed: no version probe, no sniffing. Its parts are imported one by one: the
 * whole client is 3.4 MB of code, undici among it, and took most of the time that a step has until its first request.
 * Retries are ours (retry.ts): the client's would repeat a create whose answer was lost. So is the look at the product header
 * (client.ts): the client's would throw the answer away.
 * @throws RequestError `unsent`, from what it gives, when a fingerprint names no authority of the cluster
 */
export function openTransport(
  connection: Connection,
  proxies: Proxies,
  signal: AbortSignal,
): () => Promise<Transport> {
  let opened: Promise<Transport> | undefined;
  return () => {
    opened ??= open(connection, proxies, signal).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

/**
 * The client bounds what comes over the wire, and not what it unfolds to: 1 MB of gzip can be a gigabyte. No compression is asked
 * for; what stands before a cluster may compress all the same.
 */
async function unfolded(answer: ConnectionRequestResponse): Promise<ConnectionRequestResponse> {
  const { 'content-encoding': encoding = '', ...headers } = answer.headers;
  if (!Buffer.isBuffer(answer.body) || !/gzip|deflate/i.test(encoding)) return answer;
  const { unzipSync } = await import('node:zlib');
  let body: Buffer;
  try {
    body = unzipSync(answer.body, { maxOutputLength: maxResponseSize });
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new RequestError('ambiguous', {
      status: answer.statusCode,
      type: tooLarge ? 'too_large' : 'unreadable',
      cause,
    });
  }
  return { ...answer, headers, body: body.toString() };
}

/** Node's own HTTP: it takes a proxy, and what a connection trusts. */
class BoundedConnection extends HttpConnection {
  // `never`: the other overload gives a stream, which nobody asks for here.
  override async request(params: ConnectionRequestParams, options: ConnectionRequestOptions) {
    return (await unfolded(await super.request(params, options))) as never;
  }
}

async function open(connection: Connection, proxies: Proxies, signal: AbortSignal): Promise<Transport> {
  const tls = await tlsOf(connection, proxies, signal);
  const agents = agentsFor(tls);
  const connectTo = (node: string) => {
    const url = new URL(node);
    // A proxy is a node's own: NO_PROXY may name some of them.
    return new BoundedConnection({ url, agent: () => agents(url, proxies.get(node)) as never });
  };
  return new Transport({
    connectionPool: new Nodes(connection.nodes.map(connectTo)) as never,
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
}

type Tls = { ca?: string; allowPartialTrustChain?: boolean; cert?: string; key?: string };

async function tlsOf(connection: Connection, proxies: Proxies, signal: AbortSignal): Promise<Tls> {
  const { nodes, caCertificate, caFingerprint, clientCertificate, requestTimeout: timeout } = connection;
  const ca =
    caFingerprint === undefined
      ? caCertificate
      : await (await import('./authority.ts')).findAuthority(nodes, caFingerprint, (node) => ({
          proxy: proxies.get(node),
          timeout,
          signal,
        }));
  return {
    ...(ca !== undefined && { ca }),
    // The fingerprint may be that of an authority in the middle of the chain.
    ...(caFingerprint !== undefined && { allowPartialTrustChain: true }),
    ...(clientCertificate && { cert: clientCertificate.certificate, key: clientCertificate.key.reveal() }),
  };
}

function agentsFor(tls: Tls) {
  return ({ protocol }: URL, proxy: string | undefined) => {
    const options = { keepAlive: true, maxSockets: 64 };
    if (protocol === 'http:')
      return proxy ? new hpagent.HttpProxyAgent({ ...options, proxy }) : new http.Agent(options);
    return proxy
      ? new hpagent.HttpsProxyAgent({ ...options, ...tls, proxy })
      : new https.Agent({ ...options, ...tls });
  };
}
