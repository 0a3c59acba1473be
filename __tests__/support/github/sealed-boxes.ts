/**
 * GitHub's side of a sealed box: the key pair, and the decryption. It uses libsodium, the library in GitHub's documentation,
 * whatever the client used.
 */
import { randomInt } from 'node:crypto';
import sodium from 'libsodium-wrappers';

await sodium.ready;

export class BoxKey {
  /** A number of 18 digits as text, as at GitHub. */
  readonly id = `${randomInt(1e8, 1e9)}${randomInt(1e8, 1e9)}`;
  readonly #pair = sodium.crypto_box_keypair();

  /** Standard base64 of the 32 bytes. */
  get publicKey(): string {
    return Buffer.from(this.#pair.publicKey).toString('base64');
  }

  /** The content of the box (base64), or undefined if this key does not open it. */
  open(box: string): Buffer | undefined {
    try {
      const { publicKey, privateKey } = this.#pair;
      return Buffer.from(sodium.crypto_box_seal_open(Buffer.from(box, 'base64'), publicKey, privateKey));
    } catch {
      return undefined;
    }
  }
}
