import { createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';

const keyBytes = 32;
const nonceBytes = 24;
/** Salsa20's constant "expand 32-byte k", as words. */
const sigma = words(Buffer.from('expand 32-byte k'));

/**
 * libsodium's `crypto_box_seal`, the form in which GitHub takes a secret's value: only the holder of the private key can open it.
 * Node has X25519 but not XSalsa20, and its BLAKE2b cannot be cut to 24 bytes; libsodium itself would cost twenty times the bytes
 * (https://doc.libsodium.org/public-key_cryptography/sealed_boxes).
 *
 * @param publicKey GitHub's public key: standard base64 of 32 bytes
 * @returns the box in standard base64
 * @throws RangeError when the public key is not 32 bytes
 */
export function seal(publicKey: string, value: string): string {
  const recipient = Buffer.from(publicKey, 'base64');
  if (recipient.length !== keyBytes)
    throw new RangeError(`a public key has ${keyBytes} bytes, this one ${recipient.length}`);
  const ephemeral = generateKeyPairSync('x25519');
  const sender = rawBytes(ephemeral.publicKey);
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: fromRawBytes(recipient) });
  const nonce = blake2b(Buffer.concat([sender, recipient]), { dkLen: nonceBytes });
  const box = xsalsa20poly1305(boxKey(shared), nonce).encrypt(Buffer.from(value));
  return Buffer.concat([sender, box]).toString('base64');
}

/** `crypto_box_beforenm`: the shared point is not uniform, so it goes through HSalsa20 with a nonce of zeros. */
function boxKey(shared: Uint8Array): Uint8Array {
  const key = new Uint32Array(keyBytes / 4);
  hsalsa(sigma, words(shared), new Uint32Array(4), key);
  return new Uint8Array(key.buffer);
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function rawBytes(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');
}

function fromRawBytes(bytes: Buffer): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: bytes.toString('base64url') },
    format: 'jwk',
  });
}
