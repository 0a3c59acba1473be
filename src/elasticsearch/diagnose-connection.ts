import { isAboutClientCertificate } from './connection-errors.ts';
import type { Hello } from './handshake.ts';
import { RequestError } from './request-error.ts';

interface Place {
  /** The address begins with `https://`. */
  isTls: boolean;
  /** The step presents a client certificate. */
  hasCertificate: boolean;
  /** The step gives a CA, which replaces those of the runner. */
  hasAuthority: boolean;
  /** What the port answers to a handshake without a client certificate. */
  hello(): Promise<Hello>;
}

/** A failed connection, with the cause that a handshake shows. */
export async function diagnoseConnection(failure: RequestError, place: Place): Promise<RequestError> {
  const { problem } = failure;
  if (!place.isTls) {
    if (problem !== 'closed') return failure;
    const { isEstablished, alert } = await place.hello();
    const speaksTls = isEstablished || alert !== undefined;
    return speaksTls ? new RequestError(failure.kind, { problem: 'wants-tls' }) : failure;
  }
  if (problem === 'certificate-untrusted' && place.hasAuthority)
    return new RequestError(failure.kind, { problem: 'certificate-of-another-ca' });
  const isRefused =
    problem === 'client-certificate-refused' ||
    ((problem === 'closed' || problem === 'tls-refused') && (await wantsCertificate(place)));
  if (!isRefused) return failure;
  return new RequestError('notSent', {
    problem: place.hasCertificate ? 'client-certificate-refused' : 'client-certificate-wanted',
  });
}

/**
 * Some servers close the connection without an alert when they refuse a certificate, and TLS 1.2 has no alert of its own for one that is
 * missing: an alert after the key exchange has no other cause.
 */
async function wantsCertificate({ hello }: Place): Promise<boolean> {
  const { alert, areKeysAgreed } = await hello();
  return alert !== undefined && (areKeysAgreed || isAboutClientCertificate(alert));
}
