import { ClusterConnectionPool, Transport } from '@elastic/transport';
import type { Connection } from '../request.ts';
import { proxyFor } from '../runner/proxies.ts';
import { agentFor, type Tls } from './agents.ts';
import { ClusterConnection } from './connection.ts';

/** The largest answer that is read: a page of 1,000 keys is about 2 MB. */
const maxResponseSize = 16 * 1024 * 1024;

/**
 * The transport of Elastic's client, opened when it is first needed: no version probe, no sniffing.
 * Retries are ours (retry.ts): the client's would repeat a create whose answer was lost. So is the check of the product header
 * (client.ts): the client's would discard the answer.
 * @throws RequestError `notSent`, from the returned function, when a fingerprint names no authority of the cluster
 */
export function openTransport(connection: Connection, signal: AbortSignal): () => Promise<Transport> {
  let opened: Promise<Transport> | undefined;
  return () => {
    opened ??= open(connection, signal).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

async function open(connection: Connection, signal: AbortSignal): Promise<Transport> {
  const tls = await tlsOf(connection, signal);
  const connectionPool = new ClusterConnectionPool({
    Connection: ClusterConnection,
    tls,
    // Per node: NO_PROXY may name some of them.
    agent: ({ url }) => agentFor(url, proxyFor(url), tls),
    // It would send a request of its own.
    resurrectStrategy: 'none',
  });
  connectionPool.addConnection(connection.nodes);
  return new Transport({
    connectionPool,
    // One node is used for as long as it answers: another one may not yet know a new key.
    nodeSelector: (nodes) => nodes.reduce((best, node) => (node.deadCount < best.deadCount ? node : best)),
    requestTimeout: connection.requestTimeout,
    maxRetries: 0,
    maxResponseSize,
    enableMetaHeader: false,
    // Plain JSON: the client's own media type is refused by other major versions.
    headers: {
      'user-agent': 'beats-api-key',
      accept: 'application/json',
      'accept-encoding': 'identity',
      'content-type': 'application/json',
    },
  });
}

async function tlsOf(connection: Connection, signal: AbortSignal): Promise<Tls> {
  const { nodes, caCertificate, caFingerprint, clientCertificate, requestTimeout: timeout } = connection;
  const shown = clientCertificate && {
    cert: clientCertificate.certificate,
    key: clientCertificate.key.reveal(),
  };
  if (caFingerprint === undefined)
    return { ...(caCertificate !== undefined && { ca: caCertificate }), ...shown };
  const { findAuthority } = await import('./authority.ts');
  const ca = await findAuthority(nodes, caFingerprint, (node) => ({
    proxy: proxyFor(new URL(node)),
    timeout,
    signal,
    shown: shown ?? {},
  }));
  // The fingerprint may be that of an authority in the middle of the chain.
  return { ca, allowPartialTrustChain: true, ...shown };
}
