import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import type { KeyPair } from './certificates.ts';

/** How to reach an Elasticsearch cluster, and as whom. */
export type Cluster = {
  version: string;
  url: string;
  username: string;
  password: string;
  /** PEM of the authority that signed the cluster's certificate, where it is no public one. */
  caCertificate?: string;
  /** Where the cluster asks for one. */
  clientCertificate?: KeyPair;
};

export type Answer<Body> = { status: number; body: Body };

/**
 * One request to the cluster, as its user unless `headers` say otherwise; a body goes as JSON, a text as it is (for `_bulk`).
 * Every status is an answer; throws when there is none. An answer that is not JSON comes as text.
 * By node:http and not fetch, which takes no CA.
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
      // the length, since Node leaves it out of a DELETE
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
