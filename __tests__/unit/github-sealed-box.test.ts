import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import { expect, test } from 'vitest';
import { seal } from '../../src/github/sealed-box.ts';

await sodium.ready;

const keyPair = () => {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const open = (box: string) =>
    Buffer.from(sodium.crypto_box_seal_open(Buffer.from(box, 'base64'), publicKey, privateKey)).toString();
  return { publicKey: Buffer.from(publicKey).toString('base64'), open };
};

test('libsodium opens every box', () => {
  const { publicKey, open } = keyPair();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (value) => {
      expect(open(seal(publicKey, value))).toBe(value);
    }),
  );
});

test('a box for another key stays shut', () => {
  const box = seal(keyPair().publicKey, 'id:key');
  expect(() => keyPair().open(box)).toThrow();
});

test('two boxes of one value have nothing in common but their length', () => {
  const { publicKey } = keyPair();
  const [one, other] = [seal(publicKey, 'id:key'), seal(publicKey, 'id:key')];
  expect(one).not.toBe(other);
  expect(one.length).toBe(other.length);
});

test('the largest value fits', () => {
  const { publicKey, open } = keyPair();
  const value = 'x'.repeat(48 * 1024);
  expect(open(seal(publicKey, value))).toBe(value);
});

test('a public key of another length is refused', () => {
  expect(() => seal(Buffer.alloc(31).toString('base64'), 'id:key')).toThrow(/32 bytes/);
});
