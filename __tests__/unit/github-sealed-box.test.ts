import sodium from 'libsodium-wrappers';
import { expect, test } from 'vitest';
import { loadSeal } from '../../src/github/sealed-box.ts';

await sodium.ready;

test('a box is base64, and opens with the private key alone', async () => {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const open = (box: string, key: Uint8Array) =>
    Buffer.from(sodium.crypto_box_seal_open(Buffer.from(box, 'base64'), publicKey, key)).toString();
  const seal = await loadSeal();
  const box = seal(Buffer.from(publicKey).toString('base64'), 'VuaCfG:ui2lp2axTNmsyakw9tvNnw, ü');
  expect(box).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(open(box, privateKey)).toBe('VuaCfG:ui2lp2axTNmsyakw9tvNnw, ü');
  expect(() => open(box, sodium.crypto_box_keypair().privateKey)).toThrow();
});
