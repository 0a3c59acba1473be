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
    `The certificate of the server${at} is for another name.${detail ? ` It is for: ${detail}.` : ''}`,
  ],
  'certificate-untrusted': ({ at }) => [
    'certificate',
    `The certificate of the server${at} is not signed by an authority that this runner trusts.`,
  ],
  'certificate-invalid': ({ at, detail }) => [
    'certificate',
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
  'in-front': ({ status, at, during }) =>
    status === 404
      ? ['no-such-endpoint', `There is no API key endpoint at this address (404, ${during}).`]
      : ['in-front', `Status ${status}${at} ${during}, in an answer that is not Elasticsearch's.`],
  kibana: ({ status, at, during }) => ['not-elasticsearch', `Kibana answered${at} ${during} (${status}).`],
  'not-elasticsearch': ({ at, during }) => [
    'not-elasticsearch',
    `What answered${at} ${during} is not Elasticsearch: its product header is missing.`,
  ],
  'unexpected-status': ({ status, at, during }) => [
    'not-elasticsearch',
    `The answer${at} ${during} was status ${status}, which Elasticsearch does not give; a redirect is not followed.`,
  ],
};
