import { createPrivateKey } from 'node:crypto';
import { createAuthority } from '../../support/cluster/certificates.ts';

const authority = await createAuthority('Test CA');
const issued = await authority.issue('client', 'client');
const other = await authority.issue('other', 'client');

/** A client's certificate and its key, the authority's certificate, and the key of another certificate. */
export const certificate = issued.certificate.trim();
export const privateKey = createPrivateKey(issued.key)
  .export({ type: 'pkcs8', format: 'pem' })
  .toString()
  .trim();
export const authorityCertificate = authority.certificate.trim();
export const otherKey = other.key.trim();

/** The lines of a key's body that are long enough to be masked. */
export const bodyLines = (pem: string) =>
  pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-----'));
export const keyLines = bodyLines(privateKey);

export const encryptedKey = createPrivateKey(issued.key)
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'sesame' })
  .toString()
  .trim();

/** The output of `openssl ecparam -name prime256v1 -genkey` before the key. */
export const ecParameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----';
