/** Node's errors of a connection as errors of a request: what happened, and whether anything had been sent by then. */
import { type Problem, RequestError } from './request-error.ts';

/** The fields of Node's errors that are used. */
export interface NodeError {
  message: string;
  code?: string;
  syscall?: string;
  /** Of an answer that is not HTTP: its bytes. */
  rawPacket?: Uint8Array;
  /** Of a certificate for another name. */
  cert?: { subjectaltname?: string };
  /** Of several addresses that were tried side by side. */
  errors?: NodeError[];
}

/** @param sent whether the connection was established, TLS included, so that the request may have gone out */
export function fromConnection(error: NodeError, sent: boolean): RequestError {
  if (error instanceof RequestError) return error;
  const first = error.errors?.[0];
  if (first) return fromConnection(first, sent);
  const problem = problemOf(error, sent);
  const detail = problem === 'certificate-name' ? namesIn(error.cert?.subjectaltname) : codeOf(error);
  // A TLS 1.3 server judges the client's certificate before it reads any request.
  const unsent = !sent || problem === 'client-certificate-refused';
  return new RequestError(unsent ? 'notSent' : 'ambiguous', { problem, detail });
}

/** The alert's name, or Node's or OpenSSL's code. */
function codeOf(error: NodeError): string {
  const alert = alertOf(error);
  if (alert !== undefined) return `alert ${alerts[alert] ?? alert}`;
  return /^\w+$/.test(error.code ?? '') ? (error.code ?? '') : '';
}

/** Those of RFC 8446, 6 that are no client certificate's. */
const alerts: Record<number, string> = {
  40: 'handshake_failure',
  47: 'illegal_parameter',
  50: 'decode_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  112: 'unrecognized_name',
  120: 'no_application_protocol',
};

function problemOf(error: NodeError, sent: boolean): Problem {
  const { code = '', syscall } = error;
  if (code.startsWith('HPE_')) return notHttp(error);
  const alert = alertOf(error);
  if (alert !== undefined) return ofAlert(alert, sent);
  if (sent) return 'closed';
  const certificate = certificates[code];
  if (certificate) return certificate;
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return ofHandshake(error.message);
  if (code === 'EAI_AGAIN') return 'unknown-host-for-now';
  if (syscall === 'getaddrinfo') return 'unknown-host';
  if (code === 'ECONNREFUSED') return 'no-listener';
  if (syscall === 'connect') return 'no-route';
  return 'closed';
}

/** A TLS record begins with its type (20 to 23) and version 3.x (RFC 8446, 5.1). */
function notHttp({ code, rawPacket }: NodeError): Problem {
  const [type = 0, version] = rawPacket ?? [];
  if (type >= 20 && type <= 23 && version === 3) return 'wants-tls';
  return code === 'HPE_INVALID_CONSTANT' ? 'not-http' : 'unreadable';
}

/**
 * The alerts of RFC 8446, 6.2, that are about a certificate which the client shows, or does not. With TLS 1.3 they arrive when the client
 * has already sent its request; a server reads nothing of it before it has accepted the client's certificate.
 */
export const isAboutClientCertificate = (alert: number): boolean =>
  [41, 42, 43, 44, 45, 46, 48, 49, 51, 116].includes(alert);

/** The alert that a server sent, from OpenSSL's error. */
export function alertOf({ message }: NodeError): number | undefined {
  const [, number] = /SSL alert number (\d+)/.exec(message) ?? [];
  return number === undefined ? undefined : Number(number);
}

function ofAlert(alert: number, sent: boolean): Problem {
  if (isAboutClientCertificate(alert)) return 'client-certificate-refused';
  if (sent) return 'closed';
  return alert === 70 ? 'tls-version' : 'tls-refused';
}

/** A handshake that ended without an alert. OpenSSL writes `error:code:library:function:reason:file:line`, and a file is `ssl/record/…`. */
function ofHandshake(message: string): Problem {
  const [, reason = message] = /error:[\dA-F]+:[^:]*:[^:]*:([^:]*)/.exec(message) ?? [];
  if (/unsupported protocol|legacy/.test(reason)) return 'tls-version';
  return /wrong version number|packet length too long|record|http request|unknown protocol/.test(reason)
    ? 'not-tls'
    : 'tls-refused';
}

/** Node's codes for what X.509 verification found. */
const certificates: Record<string, Problem> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  HOSTNAME_MISMATCH: 'certificate-name',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  // Another authority of the same name signed it, such as one that Elasticsearch's tool created again.
  CERT_SIGNATURE_FAILURE: 'certificate-untrusted',
  CERT_CHAIN_TOO_LONG: 'certificate-invalid',
  CERT_REVOKED: 'certificate-invalid',
  CERT_REJECTED: 'certificate-invalid',
  INVALID_CA: 'certificate-invalid',
  INVALID_PURPOSE: 'certificate-invalid',
  PATH_LENGTH_EXCEEDED: 'certificate-invalid',
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'certificate-invalid',
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'certificate-untrusted',
  // What has no code of its own, such as a key that is too short.
  UNSPECIFIED: 'certificate-invalid',
};

/** `DNS:es.example.com, IP Address:10.0.0.1` in plain words. */
function namesIn(alternatives = ''): string {
  const names = [...alternatives.matchAll(/(?:DNS|IP Address):([\w.*:-]{1,253})/g)].map(([, name]) => name);
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

/** What went wrong before a proxy had opened the tunnel. @param proxy `host:port` */
export function fromProxy(error: NodeError, proxy: string): RequestError {
  const [observed, mayPass] = observedOf(error.errors?.[0] ?? error);
  return new RequestError('notSent', {
    problem: mayPass ? 'proxy-unavailable' : 'proxy',
    detail: `The proxy ${proxy} ${observed}`,
  });
}

/** What the proxy did, and whether a retry may succeed. */
function observedOf(error: NodeError): [observed: string, mayPass: boolean] {
  const { message, code = '', syscall } = error;
  // hpagent's own words.
  const [, status] = /^Bad response: (\d+)/.exec(message) ?? [];
  if (status === '407')
    return ['answered 407: it asks for a user name and a password, which belong in its address', false];
  if (status) return [`answered ${status}`, status >= '500'];
  if (code.startsWith('HPE_')) return ['does not speak HTTP (a SOCKS port does not)', false];
  if (code in certificates) return [`has a certificate that this runner does not trust (${code})`, false];
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
    return ['does not speak TLS (its own address then begins with http://)', false];
  if (syscall === 'connect' || syscall === 'getaddrinfo')
    return [`cannot be reached (${code})`, code !== 'ENOTFOUND'];
  return ['closed the connection before it answered', true];
}

/** @param ms for how long it was waited for */
export const proxyTimeout = (proxy: string, ms: number): RequestError =>
  new RequestError('notSent', {
    problem: 'proxy-unavailable',
    detail: `The proxy ${proxy} did not answer within ${ms / 1000} s`,
  });
