/** Certificate checks that no variable of the job can disable, and credentials that are invalid in a header. */
import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createAuthority } from '../../support/cluster/certificates.ts';
import { failureOf } from '../../support/scenario/failed.ts';
import { startListener } from '../../support/tls/listener.ts';
import { listen, noKeys, runIn } from './case.ts';

const create = { operation: 'create', host: 'host001', expiration: '1h' };

describe('what a variable of the job cannot disable', () => {
  // S3
  test.for(['ca-certificate', 'ca-fingerprint', 'nothing'])(
    'NODE_TLS_REJECT_UNAUTHORIZED=0 with %s',
    async (given) => {
      const [ours, theirs] = await Promise.all([createAuthority('ours'), createAuthority('theirs')]);
      await using man = await startListener(await theirs.issue('server', 'server'));
      const trust = {
        'ca-certificate': { 'ca-certificate': ours.certificate },
        'ca-fingerprint': { 'ca-fingerprint': new X509Certificate(ours.certificate).fingerprint256 },
        nothing: {},
      }[given]!;
      const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
      const main = await runIn({ inputs: { ...create, cluster: man.url, ...trust }, env, close: [] });
      expect(man.received).toBe('');
      expect(main.status).toBe('failure');
      expect(main.annotations).toContainEqual(
        expect.objectContaining({
          level: 'warning',
          message: expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED'),
        }),
      );
    },
  );
});

describe('ca-fingerprint with a server that asks for a client certificate', () => {
  test.for(['TLSv1.2', 'TLSv1.3'] as const)('%s', async (version) => {
    const authority = await createAuthority('company CA');
    const [own, client] = await Promise.all([
      authority.issue('server', 'server'),
      authority.issue('client', 'client'),
    ]);
    const pair = { ...own, certificate: own.certificate + authority.certificate };
    await using server = await listen((socket) => socket.end(noKeys), {
      tls: { pair, ca: authority.certificate, requestCert: true, minVersion: version, maxVersion: version },
    });
    const inputs = {
      cluster: server.url,
      'ca-fingerprint': new X509Certificate(authority.certificate).fingerprint256,
      'client-certificate': client.certificate,
      'client-key': client.key,
    };
    const step = await runIn({ inputs, close: [] });
    expect(step.status, step.log).toBe('success');
  });
});

// S14
describe('a credential that is invalid in a header', () => {
  test.for([
    { 'bearer-token': 'header.payload.signature', 'jwt-client-secret': 'two\nlines' },
    { 'bearer-token': 'header.payload.signature', 'jwt-client-secret': 'snow☃' },
    { 'oidc-audience': 'elastic', 'jwt-client-secret': 'two\nlines' },
  ])('%j', async (credentials) => {
    await using server = await listen((socket) => socket.end(noKeys));
    const step = await runIn({
      inputs: { ...create, cluster: server.url, ...credentials },
      env: {},
      close: [],
    });
    const { message } = failureOf(step);
    expect(message).toContain('jwt-client-secret');
    expect(server.connections).toBe(0);
  });

  test.for(['github_pat_aaaaaaaa\nbbbbbbbb', 'github_pat_☃'])('github-token: %j', async (token) => {
    const step = await runIn({
      inputs: {
        ...create,
        operation: 'rotate',
        cluster: 'http://127.0.0.1:1',
        secret: 'KEY',
        'github-token': token,
      },
      apiUrl: 'http://127.0.0.1:1',
      close: [],
    });
    expect(failureOf(step).message).toContain('github-token');
  });
});
