import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { describe, expect, test } from 'vitest';
import {
  authorityCertificate,
  certificate,
  ecParameters,
  encryptedKey,
  keyLines,
  otherKey,
  privateKey,
} from './pem.ts';
import { complaintsOf, create, type Given, parse, requestOf } from './step.ts';

const connectionOf = async (given: Given) => (await requestOf({ ...create, ...given })).connection;
const client = (key: string, text = certificate) => ({ 'client-certificate': text, 'client-key': key });
const fingerprints = (text = '') =>
  text
    .split(/(?<=-----END CERTIFICATE-----)\s*/)
    .filter((block) => block !== '')
    .map((block) => new X509Certificate(block).fingerprint256);

describe('PEM that Node accepts', () => {
  const ec = createPrivateKey(privateKey).asymmetricKeyType === 'ec';

  test.each([
    ['PKCS #8', privateKey],
    [
      'the older form of its kind, after a block of parameters',
      `${ecParameters}\n${createPrivateKey(privateKey)
        .export({ type: ec ? 'sec1' : 'pkcs1', format: 'pem' })
        .toString()}`,
    ],
    ['certificate and key', `${certificate}\n${privateKey}`],
    ['key and certificate', `${privateKey}\n${certificate}`],
    ['line ends of Windows', privateKey.replaceAll('\n', '\r\n')],
    ['text before it', `Bag Attributes\n    friendlyName: client\n${privateKey}`],
  ])('a key: %s', async (_, key) => {
    const { clientCertificate } = await connectionOf(client(key));
    expect(clientCertificate?.key.reveal()).toBe(key.trim());
    createSecureContext({ key: clientCertificate?.key.reveal(), cert: clientCertificate?.certificate });
  });

  test.each([
    ['one', certificate, 1],
    ['its chain', `${certificate}\n${authorityCertificate}`, 2],
    ['with its key', `${privateKey}\n${certificate}`, 1],
    [
      'with text between',
      `subject=CN = client\n${certificate}\n\nissuer=CN = Test CA\n${authorityCertificate}\n`,
      2,
    ],
    ['line ends of Windows', `${certificate}\n${authorityCertificate}`.replaceAll('\n', '\r\n'), 2],
  ])('a certificate: %s', async (_, text, count) => {
    const { clientCertificate } = await connectionOf(client(privateKey, text));
    const found = fingerprints(clientCertificate?.certificate);
    expect(found).toEqual(fingerprints(`${certificate}\n${authorityCertificate}`).slice(0, count));
    expect(clientCertificate?.certificate).not.toContain('PRIVATE KEY');
  });

  test('several authorities', async () => {
    const bundle = `# two of them\n${authorityCertificate}\n${certificate}`;
    const { caCertificate } = await connectionOf({ 'ca-certificate': bundle });
    expect(fingerprints(caCertificate)).toEqual(fingerprints(`${authorityCertificate}\n${certificate}`));
  });
});

const damaged = certificate.replace(/\n[^-]{30}/, '\n');
const noCertificate: [what: string, text: string][] = [
  ['a path', '/etc/ssl/ca.pem'],
  ['quoted', `"${certificate}"`],
  ['with \\n for line breaks', certificate.replaceAll('\n', '\\n')],
  ['on one line', certificate.replaceAll('\n', ' ')],
  ['without its first line', certificate.replace(/^.*\n/, '')],
  ['without its last line', certificate.replace(/\n.*$/, '')],
  [
    'garbage between the lines',
    '-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----',
  ],
  ['a damaged one', damaged],
  ['a damaged one after a good one', `${certificate}\n${damaged}`],
  ['base64 alone', certificate.split('\n').slice(1, -1).join('\n')],
];
const wanted = (label: string) =>
  `give PEM text as it stands in the file, from -----BEGIN ${label}----- to -----END ${label}-----, with its line breaks and without quotes; not the path of the file`;

describe('PEM that holds nothing', () => {
  test.each(noCertificate)('an authority: %s', async (_, text) => {
    expect(await complaintsOf({ ...create, 'ca-certificate': text })).toEqual([
      `ca-certificate: ${wanted('CERTIFICATE')}`,
    ]);
  });

  test.each(noCertificate)('a client certificate: %s', async (_, text) => {
    expect(await complaintsOf({ ...create, ...client(privateKey, text) })).toEqual([
      `client-certificate: ${wanted('CERTIFICATE')}`,
    ]);
  });

  test.each([
    ['a path', '/etc/ssl/client.key'],
    ['quoted', `"${privateKey}"`],
    ['with \\n for line breaks', privateKey.replaceAll('\n', '\\n')],
    ['on one line', privateKey.replaceAll('\n', ' ')],
    ['garbage between the lines', '-----BEGIN PRIVATE KEY-----\nbm90IGEga2V5\n-----END PRIVATE KEY-----'],
    ['a certificate', certificate],
    [
      'a public key',
      generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ],
    ['an OpenSSH key', privateKey.replaceAll('PRIVATE KEY', 'OPENSSH PRIVATE KEY')],
  ])('a key: %s', async (_, text) => {
    const { complaints, text: message } = await parse({ ...create, ...client(text) });
    expect(complaints).toEqual([{ input: 'client-key', right: wanted('PRIVATE KEY') }]);
    for (const line of keyLines) expect(message).not.toContain(line);
  });
});

test('a key of another certificate', async () => {
  const right =
    'client-key: give the private key of client-certificate: this one belongs to another certificate. Of several certificates the key belongs to the first';
  expect(await complaintsOf({ ...create, ...client(otherKey) })).toEqual([right]);
  expect(
    await complaintsOf({ ...create, ...client(privateKey, `${authorityCertificate}\n${certificate}`) }),
  ).toEqual([right]);
});

test.each([
  encryptedKey,
  `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nbm90IGEga2V5\n-----END RSA PRIVATE KEY-----`,
])('a key with a passphrase', async (key) => {
  expect(await complaintsOf({ ...create, ...client(key) })).toEqual([
    'client-key: give the key without a passphrase: there is no input to take one',
  ]);
});

test("an authority's private key is refused and masked", async () => {
  const { complaints, masks } = await parse({
    ...create,
    'ca-certificate': `${authorityCertificate}\n${privateKey}`,
  });
  expect(complaints).toEqual([
    {
      input: 'ca-certificate',
      right: "leave the private key out: the CA's certificate is all that is needed",
    },
  ]);
  expect(masks).toEqual(expect.arrayContaining(keyLines));
});

describe('a fingerprint', () => {
  const { fingerprint256 } = new X509Certificate(authorityCertificate);
  test.each([
    ['with colons', fingerprint256],
    ['as Elasticsearch prints it', fingerprint256.replaceAll(':', '').toLowerCase()],
    ["OpenSSL 3's line", `sha256 Fingerprint=${fingerprint256}`],
    ["OpenSSL 1's line", `SHA256 Fingerprint=${fingerprint256}\n`],
    ["keytool's line", `\t SHA256: ${fingerprint256}`],
    ['another spelling', `SHA-256 fingerprint: ${fingerprint256}`],
  ])('%s', async (_, given) => {
    expect((await connectionOf({ 'ca-fingerprint': given })).caFingerprint).toBe(fingerprint256);
  });

  const sha1 = new X509Certificate(authorityCertificate).fingerprint;
  test.each([
    sha1,
    `SHA1 Fingerprint=${sha1}`,
    `md5 Fingerprint=${fingerprint256}`,
    `${fingerprint256}:00`,
    'sha256 Fingerprint=',
  ])('not %s', async (given) => {
    expect(await complaintsOf({ ...create, 'ca-fingerprint': given })).toEqual([
      expect.stringMatching(/^ca-fingerprint \(.*\): give the SHA-256 fingerprint of the CA certificate/),
    ]);
  });
});
