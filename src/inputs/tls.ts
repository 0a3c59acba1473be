import type { Connection } from '../request.ts';
import { Secret } from '../runner/secret.ts';
import type { Inputs } from './inputs.ts';

type Tls = Pick<Connection, 'caCertificate' | 'caFingerprint' | 'clientCertificate'>;

/** What the connection trusts, and how it shows itself. */
export function parseTls(inputs: Inputs, nodes: readonly string[]): Tls {
  if (inputs.given('ca-certificate') && inputs.given('ca-fingerprint'))
    inputs.complain('ca-fingerprint', 'give ca-certificate or ca-fingerprint, not both');
  const names = ['ca-certificate', 'ca-fingerprint', 'client-certificate', 'client-key'] as const;
  if (nodes.length > 0 && nodes.every((node) => node.startsWith('http://')))
    for (const name of names)
      if (inputs.given(name)) inputs.complain(name, 'it needs a cluster that is reached by https://');

  const caCertificate = parseCertificate(inputs, 'ca-certificate');
  const caFingerprint = parseFingerprint(inputs);
  const clientCertificate = parseClientCertificate(inputs);
  return {
    ...(caCertificate !== undefined && { caCertificate }),
    ...(caFingerprint !== undefined && { caFingerprint }),
    ...(clientCertificate && { clientCertificate }),
  };
}

function parseFingerprint(inputs: Inputs): string | undefined {
  const text = inputs.text('ca-fingerprint');
  if (text === '') return undefined;
  const hexadecimal = text.replaceAll(':', '').toUpperCase();
  if (/^[\dA-F]{64}$/.test(hexadecimal)) return hexadecimal.match(/../g)!.join(':');
  inputs.complain(
    'ca-fingerprint',
    'give the SHA-256 fingerprint of the CA certificate, 64 hexadecimal digits with or without colons, as Elasticsearch prints it at its first start',
    text,
  );
  return undefined;
}

/** A whole block of PEM; its label is captured. */
const pem = /-----BEGIN ([A-Z0-9 ]+)-----\r?\n[\s\S]+?\r?\n-----END \1-----/;

function parseCertificate(inputs: Inputs, name: 'ca-certificate' | 'client-certificate'): string | undefined {
  const text = inputs.text(name);
  if (text === '') return undefined;
  const label = pem.exec(text)?.[1];
  if (label === 'CERTIFICATE' && !text.includes('PRIVATE KEY-----')) return text;
  if (text.includes('PRIVATE KEY-----')) maskPem(inputs, text);
  // Nothing is echoed: what stands here instead may be a private key.
  inputs.complain(name, `${pemWanted('CERTIFICATE')}, and no private key`);
  return undefined;
}

function parseClientCertificate(inputs: Inputs): Tls['clientCertificate'] {
  const certificate = parseCertificate(inputs, 'client-certificate');
  const text = inputs.text('client-key');
  if (text === '') {
    if (inputs.given('client-certificate'))
      inputs.complainEmpty('client-key', `give the private key of client-certificate`);
    return undefined;
  }
  const key = maskPem(inputs, text);
  if (!inputs.given('client-certificate'))
    inputs.complainEmpty('client-certificate', `give the certificate of client-key`);
  const label = pem.exec(text)?.[1] ?? '';
  if (label.startsWith('ENCRYPTED') || text.includes('Proc-Type: 4,ENCRYPTED'))
    inputs.complain('client-key', 'give the key without a passphrase: there is no input to take one');
  else if (!label.endsWith('PRIVATE KEY')) inputs.complain('client-key', pemWanted('PRIVATE KEY'));
  return certificate === undefined ? undefined : { certificate, key };
}

function pemWanted(label: string): string {
  return `give PEM text, with its line breaks, from -----BEGIN ${label}----- to -----END ${label}-----, not a file's path`;
}

/**
 * A private key as a secret. What is masked is each long line of its body: of a value with several lines the runner masks
 * every line, `-----BEGIN PRIVATE KEY-----` and a last line of two letters too, and that breaks unrelated output.
 */
function maskPem(inputs: Inputs, text: string): Secret {
  const lines = text.split(/[\r\n]+|\\n/).map((line) => line.trim());
  for (const line of lines)
    if (lines.length === 1 || (line.length >= 16 && !line.startsWith('-----'))) inputs.mask(line);
  return new Secret(text, () => {});
}
