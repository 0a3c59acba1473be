import { setImmediate } from 'node:timers/promises';

/** Seals a value for GitHub's public key. Both, and the box, are base64. */
export type Seal = (publicKey: string, value: string) => string;

/**
 * libsodium's `crypto_box_seal`, the form in which GitHub takes a secret's value: only the holder of the private key can open it
 * (docs.github.com, "Encrypting secrets for the REST API"). Loading it takes 10 ms and 9 MiB, so it is loaded after the requests were
 * sent.
 */
export async function loadSeal(): Promise<Seal> {
  await setImmediate();
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  return (publicKey, value) =>
    Buffer.from(sodium.crypto_box_seal(value, Buffer.from(publicKey, 'base64'))).toString('base64');
}
