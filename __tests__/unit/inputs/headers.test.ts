import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complaintsOf, create, type Given, requestOf, toSecret } from './step.ts';

const withJwt: Given = { ...create, username: '', password: '', 'oidc-audience': 'es' };
const right =
  'give it as one line of ASCII characters, without spaces around it: it is sent in an HTTP header, which cannot hold line breaks or other characters';

test.each([
  ['jwt-client-secret', withJwt],
  ['github-token', toSecret],
])('%s is what an HTTP header can hold', async (name, step) => {
  for (const value of [
    'one\ntwo',
    'one\r\ntwo',
    'one\ttwo',
    'schlüssel',
    'a\u0000b',
    ' x',
    'x ',
    '密钥',
    'a\u007f',
  ])
    expect(await complaintsOf({ ...step, [name]: value })).toEqual([`${name}: ${right}`]);
});

test.each([
  ['jwt-client-secret', withJwt],
  ['github-token', toSecret],
])('%s may be any other text; line breaks around it are removed', async (name, step) => {
  const printable = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
  await fc.assert(
    fc.asyncProperty(printable, async (value) => {
      expect(await requestOf({ ...step, [name]: `\n${value}\r\n` })).toBeDefined();
    }),
  );
});

test.each(['min\nter', 'min\rter', 'min\u0000ter', 'min\u2028ter'])(
  'a username is one line: %j',
  async (username) => {
    expect(await complaintsOf({ ...create, username })).toEqual([
      expect.stringMatching(/^username \(.*\): a user name cannot hold a control character$/),
    ]);
  },
);
