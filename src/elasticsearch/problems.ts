import type { Failure } from '../errors/failure.ts';
import type { Problem } from './request-error.ts';

/** An entry of the catalogue, and a sentence of particulars. */
export type Explained = readonly [code: Failure['code'], details: string];

/** What a sentence about a problem is made of. */
export interface Particulars {
  status: number | undefined;
  detail?: string;
  /** `host:port` */
  address?: string;
  /** ` at host:port`, or nothing. */
  at: string;
  during: string;
}

const inParentheses = (detail: string | undefined) => (detail ? ` (${detail})` : '');

/** What was observed without an error of Elasticsearch's own, each with its own cure in the catalogue. */
export const problems: Record<Problem, (particulars: Particulars) => Explained> = {
  'invalid-request': () => [
    'internal',
    'A request could not be formed: a credential may hold a character that no HTTP header can.',
  ],
  'unknown-host': ({ address }) => [
    'unreachable',
    `The host name of the cluster is not known here: ${address}.`,
  ],
  'unknown-host-for-now': ({ address }) => [
    'unreachable',
    `The host name of the cluster could not be looked up: ${address}.`,
  ],
  'no-listener': ({ at }) => ['unreachable', `The connection was refused: nothing listens${at}.`],
  'no-route': ({ at, detail }) => [
    'unreachable',
    `There is no route to the cluster${at}${inParentheses(detail)}.`,
  ],
  proxy: ({ detail, during }) => ['proxy', `${detail} ${during}.`],
  'proxy-unavailable': ({ detail, during }) => ['proxy', `${detail} ${during}.`],
  'not-tls': ({ at }) => [
    'not-tls',
    `What answers${at} does not speak TLS, and the address begins with https://.`,
  ],
  'wants-tls': ({ at }) => ['wants-tls', `The port${at} speaks TLS, and the address begins with http://.`],
  'tls-refused': ({ at, detail }) => [
    'tls-refused',
    `The server${at} ended the TLS handshake${inParentheses(detail)}: the host name, the ciphers or the client certificate do not fit.`,
  ],
  'tls-version': ({ at }) => [
    'tls-refused',
    `The server${at} does not take TLS 1.2 or 1.3, which this action speaks.`,
  ],
  'client-certificate-wanted': ({ at }) => [
    'client-certificate-wanted',
    `The server${at} asks for a client certificate in the TLS handshake, and none was given.`,
  ],
  'client-certificate-refused': ({ at }) => [
    'client-certificate-refused',
    `The server${at} refused the certificate of client-certificate in the TLS handshake.`,
  ],
  'certificate-expired': ({ at }) => [
    'certificate-expired',
    `The certificate of the server${at} has expired.`,
  ],
  'certificate-not-yet-valid': ({ at }) => [
    'certificate-not-yet-valid',
    `The certificate of the server${at} is not valid yet, by the clock of this runner.`,
  ],
  'certificate-name': ({ at, detail }) => [
    'certificate-name',
    `The certificate of the server${at} is for another name.${detail ? ` It is for: ${detail}.` : ' It names no host (subject alternative name).'}`,
  ],
  'certificate-untrusted': ({ at }) => [
    'certificate',
    `The certificate of the server${at} is not signed by an authority that this runner trusts.`,
  ],
  'certificate-of-another-ca': ({ at }) => [
    'certificate-of-another-ca',
    `The certificate of the server${at} is not signed by the CA that was given, or a certificate in between is missing.`,
  ],
  'certificate-invalid': ({ at, detail }) => [
    'certificate-invalid',
    `The certificate of the server${at} was rejected${inParentheses(detail)}: its signature, its use or its key is not right.`,
  ],
  fingerprint: ({ at }) => [
    'wrong-fingerprint',
    `No certificate authority in the chain that the server${at} shows has the fingerprint that ca-fingerprint names. No credential was sent.`,
  ],
  closed: ({ at, during }) => ['connection-lost', `The connection to the cluster${at} broke ${during}.`],
  timeout: ({ at, during }) => ['timeout', `There was no complete answer${at} in time ${during}.`],
  'not-http': ({ at, during }) => ['not-http', `What answered${at} ${during} does not speak HTTP.`],
  unreadable: ({ at, during }) => ['unreadable', `The answer${at} ${during} could not be read.`],
  'too-large': ({ during }) => ['unreadable', `The answer ${during} was larger than 16 MB.`],
  'in-front': ({ status = 0, at, during }) =>
    status === 404
      ? ['no-such-endpoint', `There is no API key endpoint at this address (404, ${during}).`]
      : [
          'in-front',
          `Status ${status}${at} ${during}, in an answer that is not Elasticsearch's.${meanings[status] ?? ''}`,
        ],
  'in-front-busy': ({ status, at, during }) => [
    'in-front-busy',
    `Status ${status}${at} ${during}, in an answer that is not Elasticsearch's, after several tries.`,
  ],
  opensearch: ({ status, at, during }) => [
    'not-elasticsearch',
    `The answer${at} ${during} (${status}) has the form of OpenSearch, or of Elasticsearch before 7.14: its product header is missing. Neither is supported.`,
  ],
  'moved-to-https': ({ status, at, during }) => [
    'wants-tls',
    `The answer${at} ${during} (${status}) redirects to https:// at the same host, and the address begins with http://.`,
  ],
  kibana: ({ status, at, during }) => ['not-elasticsearch', `Kibana answered${at} ${during} (${status}).`],
  'not-elasticsearch': ({ at, during }) => [
    'not-elasticsearch',
    `What answered${at} ${during} is not Elasticsearch: its product header is missing.`,
  ],
  'unexpected-status': ({ status = 0, at, during }) => [
    'not-elasticsearch',
    `The answer${at} ${during} was status ${status}, which Elasticsearch does not give${status >= 300 && status < 400 ? '; a redirect is not followed' : ''}.`,
  ],
};

/** What a status of a proxy or a load balancer says of the request (RFC 9110 and RFC 6585). */
const meanings: Record<number, string> = {
  401: ' It asks for credentials of its own.',
  407: ' It is a proxy that asks for a user name and a password.',
  413: ' The request is too large for it.',
  421: ' It does not serve the host name in cluster here.',
  431: ' The headers of the request are too large for it.',
};
