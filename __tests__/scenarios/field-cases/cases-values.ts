/** Values from public reports: certificates and keys, headers, metadata, durations, role descriptors, and variables of the job. */
import { certificate, ecParameters, otherKey, privateKey } from '../../unit/inputs/pem.ts';
import { githubToken, type InputCase, jwtSecret } from './input-case.ts';

const client = (shown: string, key: string, text = certificate): InputCase => ({
  inputs: { cluster: 'https://127.0.0.1:9', 'client-certificate': text, 'client-key': key },
  shown,
});
const authority = (shown: string, text: string): InputCase => ({
  inputs: { cluster: 'https://127.0.0.1:9', 'ca-certificate': text },
  shown: `ca-certificate: ${shown}`,
});

export const valueCases: Record<string, InputCase[]> = {
  'Variables of the job': [
    { env: { INPUT_EXPIRATOIN: '30d' }, shown: 'INPUT_EXPIRATOIN=30d' },
    { env: { 'INPUT_KEY-NAMES': 'x' }, shown: 'INPUT_KEY-NAMES=x' },
  ],
  'Certificates and keys': [
    authority('quoted', `"${certificate}"`),
    authority(
      'garbage between its lines',
      '-----BEGIN CERTIFICATE-----\nZ2FyYmFnZQ==\n-----END CERTIFICATE-----',
    ),
    authority('a path', '/etc/ssl/certs/ca.pem'),
    authority('with a private key', `${certificate}\n${privateKey}`),
    client('client-key: of another certificate', otherKey),
    client('client-key: parameters alone', ecParameters),
    client('client-key: quoted', `"${privateKey}"`),
    client('client-certificate: quoted', privateKey, `"${certificate}"`),
    {
      inputs: { cluster: 'https://127.0.0.1:9', 'ca-fingerprint': 'SHA1 Fingerprint=AB:CD' },
      shown: 'ca-fingerprint: SHA1 Fingerprint=AB:CD',
    },
    authority('with literal \\n', certificate.replaceAll('\n', '\\n')),
    authority('base64 of PEM', Buffer.from(certificate).toString('base64')),
    authority('on one line', certificate.replaceAll('\n', ' ')),
    authority('without its last line', certificate.replace(/-----END.*/s, '')),
    authority('a certificate request', certificate.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')),
    client('client-key: with literal \\n', privateKey.replaceAll('\n', '\\n')),
    client('client-key: base64 of PEM', Buffer.from(privateKey).toString('base64')),
    client('client-key: encrypted', privateKey.replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY')),
    client('client-key: a certificate', certificate),
    client('client-key and client-certificate: swapped', certificate, privateKey),
    ...[
      'SHA-512',
      `sha1 Fingerprint=${'AB:'.repeat(19)}AB`,
      `SHA256:${Buffer.alloc(32, 7).toString('base64')}`,
    ].map((fingerprint) => ({
      inputs: { cluster: 'https://127.0.0.1:9', 'ca-fingerprint': fingerprint },
    })),
  ],
  'What an HTTP header cannot hold': [
    {
      inputs: { secret: 'ES_KEY', 'github-token': `${githubToken}\n${githubToken}` },
      shown: 'github-token: two lines',
    },
    {
      inputs: { username: '', password: '', 'oidc-audience': 'es', 'jwt-client-secret': jwtSecret },
      shown: 'jwt-client-secret: two lines',
    },
    { inputs: { username: '', password: '', 'bearer-token': 'two words' }, shown: 'bearer-token: two words' },
    { inputs: { username: 'min\nter' } },
  ],
  'Metadata and durations': [
    { inputs: { metadata: `a: ${'x'.repeat(8_000)}\nb: ${'y'.repeat(8_000)}` }, shown: 'metadata: 16 kB' },
    { inputs: { metadata: 'retires: until-confirmed' } },
    ...['- a: b', 'team=web', 'a: 1\na: 2', 'a: &x 1\nb: *x', 'a: .inf', '_a: 1', '"quoted"'].map(
      (metadata) => ({
        inputs: { metadata },
      }),
    ),
    ...['30', '30 days', 'P30D', '1.5h', 'Never', 'null', '0d', '3e1d', '1w'].map((expiration) => ({
      inputs: { expiration },
    })),
    {
      inputs: {
        operation: 'rotate',
        secret: 'ES_KEY',
        'github-token': githubToken,
        expiration: '30d',
        'renew-before': '12h',
        'max-age': '30d',
      },
      shown: 'rotate: expiration 30d, renew-before 12h, max-age 30d, overlap 24h by default',
    },
  ],
  'Role descriptors': [
    ...[
      'a: &x {cluster: [monitor]}\nb: *x',
      'base: &b {cluster: [monitor]}\na:\n  <<: *b',
      'a: {cluster: [monitor]}\na: {cluster: [all]}',
      'a: {cluster: monitor}',
      'a: {cluster: [null]}',
      'a: {indices: [{names: [heartbeat-*], privileges: [1]}]}',
      'a: {indices: {names: [heartbeat-*], privileges: [read]}}',
      'a: null',
      'null',
      '{"cluster": ["monitor"]}',
      '[{"cluster": ["monitor"]}]',
      '{"a": {"cluster": ["monitor"]}',
      'a:\n\tcluster: [monitor]',
      '@roles.json',
    ].map((roles) => ({ inputs: { 'role-descriptors': roles } })),
  ],
};
