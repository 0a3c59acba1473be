import type { KeyObject, X509Certificate } from 'node:crypto';

/** Loaded with the inputs that need it, and with no others. */
const crypto = () => import('node:crypto');

/** Each certificate of a PEM text. */
const certificateBlocks = /-----BEGIN ([A-Z0-9 ]*CERTIFICATE)-----.*?-----END \1-----/gs;

/** The certificates that OpenSSL, and so Node, finds in the text, in their order; undefined when one of them is none, or there is none. */
export async function readCertificates(
  text: string,
): Promise<[X509Certificate, ...X509Certificate[]] | undefined> {
  const { X509Certificate } = await crypto();
  try {
    // The whole text first: with quotes around it, for example, OpenSSL finds no certificate.
    const first = new X509Certificate(text);
    const blocks = text.match(certificateBlocks) ?? [];
    return [first, ...blocks.slice(1).map((block) => new X509Certificate(block))];
  } catch {
    return undefined;
  }
}

/** The private key that Node finds in the text: after other blocks (`EC PARAMETERS`, a certificate) too. */
export async function readPrivateKey(text: string): Promise<KeyObject | undefined> {
  const { createPrivateKey } = await crypto();
  try {
    return createPrivateKey(text);
  } catch {
    return undefined;
  }
}

/** PKCS #8 says it in the label, older forms in a header. */
export const isEncryptedKey = (text: string): boolean =>
  text.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----') || text.includes('Proc-Type: 4,ENCRYPTED');

export const holdsPrivateKey = (text: string): boolean => text.includes('PRIVATE KEY-----');

/** What is asked for where a text is not the PEM that it should be. */
export function pemWanted(label: string): string {
  return `give PEM text as it stands in the file, from -----BEGIN ${label}----- to -----END ${label}-----, with its line breaks and without quotes; not the path of the file`;
}
