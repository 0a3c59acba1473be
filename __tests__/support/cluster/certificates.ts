/**
 * A certificate authority for one test node. Uses node-forge, because Node cannot create certificates, openssl is not installed
 * everywhere, and keytool takes a second for each of its five calls. Keys are created by Node.
 */
import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';

export type KeyPair = { certificate: string; key: string };

export type Authority = {
  /** PEM. */
  certificate: string;
  /** A certificate of this authority and its key, both PEM, for a server on this machine or for a client. */
  issue(commonName: string, usage: 'server' | 'client', options?: IssueOptions): Promise<KeyPair>;
  /** An intermediate authority. Its `certificate` has no chain. */
  issueAuthority(commonName: string): Promise<Authority>;
};

export type IssueOptions = {
  /** Instead of this machine's names: a server's DNS name. */
  host?: string;
  /** Instead of this machine's names: a server's IP address. */
  ip?: string;
  /** Expired a minute ago. */
  expired?: boolean;
  /** Valid from tomorrow. */
  notYet?: boolean;
};

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const newKeys = promisify(generateKeyPair);

/** Certificates are valid from an hour ago (clocks differ) for a day. */
export function createAuthority(commonName: string): Promise<Authority> {
  return authority(commonName);
}

/** @param parent the issuer. Default: self-signed */
async function authority(commonName: string, parent?: Issuer): Promise<Authority> {
  const own = await keys();
  const issuer = { name: commonName, key: own.privateKey };
  const certificate = build(commonName, own.publicKey, parent ?? issuer, [
    { name: 'basicConstraints', critical: true, cA: true },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
  ]);
  return {
    certificate,
    issueAuthority: (subject) => authority(subject, issuer),
    issue: async (subject, usage, { host, ip, expired, notYet } = {}) => {
      const { publicKey, pem } = await keys();
      const names = host ? [{ type: 2, value: host }] : ip ? [{ type: 7, ip }] : LOCAL_NAMES;
      const extensions =
        usage === 'client'
          ? [{ name: 'extKeyUsage', clientAuth: true }]
          : [
              { name: 'extKeyUsage', serverAuth: true },
              { name: 'subjectAltName', altNames: names },
            ];
      const validity = { from: notYet ? DAY : -DAY / 24, to: expired ? -MINUTE : 2 * DAY };
      return { certificate: build(subject, publicKey, issuer, extensions, validity), key: pem };
    },
  };
}

interface Issuer {
  name: string;
  key: forge.pki.rsa.PrivateKey;
}

/** The numbers are the types of RFC 5280, 4.2.1.6: a DNS name, an IP address. */
const LOCAL_NAMES = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
];

async function keys() {
  const pair = await newKeys('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    publicKey: forge.pki.publicKeyFromPem(pair.publicKey),
    privateKey: forge.pki.privateKeyFromPem(pair.privateKey),
    pem: pair.privateKey,
  };
}

function build(
  subject: string,
  publicKey: forge.pki.PublicKey,
  issuer: Issuer,
  extensions: object[],
  validity = { from: -DAY / 24, to: DAY },
): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(Date.now() + validity.from);
  certificate.validity.notAfter = new Date(Date.now() + validity.to);
  certificate.setSubject([{ name: 'commonName', value: subject }]);
  certificate.setIssuer([{ name: 'commonName', value: issuer.name }]);
  certificate.setExtensions(extensions);
  certificate.sign(issuer.key, forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate).replaceAll('\r', '');
}
