import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import type { KeyPair } from './certificates.ts';

/** The address of an Elasticsearch cluster, and the credentials. */
export type Cluster = {
  version: string;
  url: string;
  username: string;
  password: string;
  /** PEM of the private authority that signed the cluster's certificate. */
  caCertificate?: string;
  /** For a cluster that requests a client certificate. */
  clientCertificate?: KeyPair;
};

export type Answer<Body> = { status: number; body: Body };

/**
 * Sends one request as the cluster's user, unless `headers` replace it. A body is sent as JSON, a text unchanged (for `_bulk`).
 * Every status is an answer; throws without an answer. An answer that is not JSON is returned as text.
 * Uses node:http, because fetch does not accept a CA.
 */
export async function request<Body = unknown>(
  cluster: Cluster,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const url = new URL(path.replace(/^\/*/, ''), `${cluster.url.replace(/\/*$/, '')}/`);
  const json = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const options = {
    method,
    ca: cluster.caCertificate,
    cert: cluster.clientCertificate?.certificate,
    key: cluster.clientCertificate?.key,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`${cluster.username}:${cluster.password}`).toString('base64')}`,
      // the length, because Node omits it for DELETE
      ...(json !== undefined && {
        'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json',
        'content-length': Buffer.byteLength(json),
      }),
      ...headers,
    },
  };
  const outgoing =
    url.protocol === 'https:' ? https.request(url, options, resolve) : http.request(url, options, resolve);
  outgoing.on('error', reject);
  outgoing.end(json);
  const incoming = await promise;
  const content = await text(incoming);
  const isJson = incoming.headers['content-type']?.includes('json') && content !== '';
  return { status: incoming.statusCode!, body: isJson ? JSON.parse(content) : content };
}
