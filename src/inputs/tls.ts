import type { Connection } from '../request.ts';
import { Secret } from '../runner/secret.ts';
import { type Inputs, nothing } from './inputs.ts';
import { holdsPrivateKey, isEncryptedKey, pemWanted, readCertificates, readPrivateKey } from './pem.ts';

type Tls = Pick<Connection, 'caCertificate' | 'caFingerprint' | 'clientCertificate'>;

/** What the connection trusts, and how it authenticates itself. */
export async function parseTls(inputs: Inputs, nodes: readonly string[]): Promise<Tls> {
  if (inputs.given('ca-certificate') && inputs.given('ca-fingerprint'))
    inputs.addProblem('ca-fingerprint', 'give ca-certificate or ca-fingerprint, not both');
  const names = ['ca-certificate', 'ca-fingerprint', 'client-certificate', 'client-key'] as const;
  if (nodes.length > 0 && nodes.every((node) => node.startsWith('http://')))
    for (const name of names)
      if (inputs.given(name)) inputs.addProblem(name, 'it needs a cluster that is reached by https://');

  const caCertificate = await parseAuthority(inputs);
  const caFingerprint = parseFingerprint(inputs);
  const clientCertificate = await parseClientCertificate(inputs);
  return {
    ...(caCertificate !== undefined && { caCertificate }),
    ...(caFingerprint !== undefined && { caFingerprint }),
    ...(clientCertificate && { clientCertificate }),
  };
}

/** The line that `openssl x509 -fingerprint` prints, and keytool's, with the algorithm before the digits. */
const fingerprintLabel = /^sha-?256(\s+fingerprint)?\s*[=:]\s*/i;

function parseFingerprint(inputs: Inputs): string | undefined {
  const text = inputs.text('ca-fingerprint');
  if (text === '') return undefined;
  const hexadecimal = text.replace(fingerprintLabel, '').replaceAll(':', '').toUpperCase();
  if (/^[\dA-F]{64}$/.test(hexadecimal)) return hexadecimal.match(/../g)?.join(':');
  inputs.addProblem(
    'ca-fingerprint',
    'give the SHA-256 fingerprint of the CA certificate, 64 hexadecimal digits with or without colons, as Elasticsearch prints it at its first start, or the line of `openssl x509 -noout -fingerprint -sha256`',
    text,
  );
  return undefined;
}

async function parseAuthority(inputs: Inputs): Promise<string | undefined> {
  const text = inputs.text('ca-certificate');
  if (text === '') return undefined;
  if (holdsPrivateKey(text)) {
    maskKey(inputs, text);
    inputs.addProblem(
      'ca-certificate',
      "leave the private key out: the CA's certificate is all that is needed",
    );
    return undefined;
  }
  return parseCertificates(inputs, 'ca-certificate', text);
}

/** Nothing is echoed: what stands here instead may be a private key. */
async function parseCertificates(
  inputs: Inputs,
  name: 'ca-certificate' | 'client-certificate',
  text: string,
): Promise<string | undefined> {
  const certificates = await readCertificates(text);
  if (!certificates) inputs.addProblem(name, pemWanted('CERTIFICATE'));
  // The certificates alone: a key in the same text is a secret, and a certificate is not.
  return certificates?.join('');
}

async function parseClientCertificate(inputs: Inputs): Promise<Tls['clientCertificate']> {
  const [certificateText, keyText] = [inputs.text('client-certificate'), inputs.text('client-key')];
  for (const text of [certificateText, keyText]) if (holdsPrivateKey(text)) maskKey(inputs, text);
  if (certificateText === '' && keyText === '') return undefined;
  if (keyText === '')
    inputs.addEmpty(
      'client-key',
      'give the private key of client-certificate; PEM that holds both is given twice',
    );
  if (certificateText === '')
    inputs.addEmpty(
      'client-certificate',
      'give the certificate of client-key; PEM that holds both is given twice',
    );
  const certificate =
    certificateText && (await parseCertificates(inputs, 'client-certificate', certificateText));
  const key = keyText ? await parseKey(inputs, keyText, certificate) : nothing;
  return certificate && key ? { certificate, key } : undefined;
}

/** @param certificate what the key must belong to; absent when it is not right itself */
async function parseKey(
  inputs: Inputs,
  text: string,
  certificate: string | undefined,
): Promise<Secret | undefined> {
  const key = maskKey(inputs, text);
  if (isEncryptedKey(text)) {
    inputs.addProblem('client-key', 'give the key without a passphrase: there is no input to take one');
    return undefined;
  }
  const parsed = await readPrivateKey(text);
  if (!parsed) {
    inputs.addProblem('client-key', pemWanted('PRIVATE KEY'));
    return undefined;
  }
  const [owner] = (certificate && (await readCertificates(certificate))) || [];
  if (owner && !owner.checkPrivateKey(parsed))
    inputs.addProblem(
      'client-key',
      'give the private key of client-certificate: this one belongs to another certificate. Of several certificates the key belongs to the first',
    );
  return key;
}

/**
 * A private key as a secret. What is masked is each long line of its body: of a value with several lines the runner masks
 * every line, `-----BEGIN PRIVATE KEY-----` and a last line of two letters too, and that hides unrelated output.
 */
function maskKey(inputs: Inputs, text: string): Secret {
  const lines = text.split(/[\r\n]+|\\n/).map((line) => line.trim());
  for (const line of lines)
    if (lines.length === 1 || (line.length >= 16 && !line.startsWith('-----'))) inputs.mask(line);
  return new Secret(text, () => {});
}
