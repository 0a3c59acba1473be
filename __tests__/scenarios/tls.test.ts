/** TLS: trust, client certificates, and that no other server receives a credential. */
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority } from '../support/cluster/certificates.ts';
import { createUser, expectOk, key, request, type User } from '../support/cluster/cluster.ts';
import { nodeVersions } from '../support/cluster/clusters.ts';
import { type Node, startNode } from '../support/cluster/node.ts';
import { until } from '../support/cluster/until.ts';
import { startProxy } from '../support/proxy/proxy.ts';
import { type Running, type Step, startStep } from '../support/runner/run-step.ts';
import { transcript } from '../support/runner/transcript.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { MINTING_ROLE } from '../support/scenario/setting.ts';
import { startListener } from '../support/tls/listener.ts';

/** Trust does not show in a transcript. */
const snapshot = '__snapshots__/tls.txt';
const fingerprint = (pem: string) => new X509Certificate(pem).fingerprint256;

describe.each(nodeVersions())('Elasticsearch %s', (version) => {
  let node: Node;
  let minter: User;
  beforeAll(async () => {
    node = await startNode({
      version,
      license: 'trial',
      tls: { clientAuthentication: 'optional' },
      settings: 'xpack.security.authc.realms.pki.pki1: { order: 0, certificate_authorities: certs/ca.crt }',
    });
    minter = await createUser(node, MINTING_ROLE);
  }, 180_000);
  afterAll(() => node.stop());

  const create = (inputs: Record<string, string>): Promise<Step> => start(inputs).ended;
  const start = (inputs: Record<string, string>): Running<Step> =>
    startStep({
      inputs: {
        operation: 'create',
        host: 'host001',
        cluster: node.url,
        ...(inputs['client-certificate'] ? {} : { username: minter.username, password: minter.password }),
        ...inputs,
      },
    });

  test('ca-certificate', async () => {
    const step = await create({ 'ca-certificate': node.caCertificate! });
    expect(step).toMatchObject({ exitCode: 0, outputs: { name: 'heartbeat_host001' } });
    await expect(transcript([step], { elasticsearch: node.url })).toMatchFileSnapshot(snapshot);
  });

  test.each([
    ['with colons', (text: string) => text],
    ['without, in lower case', (text: string) => text.replaceAll(':', '').toLowerCase()],
  ])('ca-fingerprint %s', async (_, written) => {
    const step = await create({ 'ca-fingerprint': written(fingerprint(node.caCertificate!)) });
    expect(step).toMatchObject({ exitCode: 0, outputs: { name: 'heartbeat_host001' } });
    await expect(transcript([step], { elasticsearch: node.url })).toMatchFileSnapshot(snapshot);
  });

  test('the fingerprint of an authority in the middle of the chain', async () => {
    const middle = await node.authority!.issueAuthority('middle CA');
    const { certificate, key: privateKey } = await middle.issue('proxy', 'server');
    const tls = { certificate: certificate + middle.certificate + node.caCertificate, key: privateKey };
    const proxy = await startProxy({ target: node.url, ca: node.caCertificate!, tls });
    try {
      const step = await create({ cluster: proxy.url, 'ca-fingerprint': fingerprint(middle.certificate) });
      expect(step).toMatchObject({ exitCode: 0, outputs: { name: 'heartbeat_host001' } });
    } finally {
      await proxy.stop();
    }
  });

  test('a client certificate is the minting user', async () => {
    const client = await node.authority!.issue('deploy', 'client');
    const mapping = {
      enabled: true,
      roles: [minter.role],
      rules: { all: [{ field: { 'realm.name': 'pki1' } }, { field: { dn: 'CN=deploy' } }] },
    };
    await expectOk(request(node, 'PUT', '/_security/role_mapping/deploy', mapping));
    const step = await create({
      'ca-certificate': node.caCertificate!,
      'client-certificate': client.certificate,
      'client-key': client.key,
    });
    expect(step).toMatchObject({ exitCode: 0, outputs: { name: 'heartbeat_host001' } });
    expect(await key(node, step.outputs.id!)).toMatchObject({ username: 'deploy', realm: 'pki1' });
    expect(step.rawStdout).not.toContain(client.key);
    await expect(transcript([step], { elasticsearch: node.url })).toMatchFileSnapshot(
      '__snapshots__/tls-client.txt',
    );
  });

  test('http to a port that requires TLS', async () => {
    const step = await create({ cluster: node.url.replace('https:', 'http:') });
    const { title, message } = failureOf(step);
    expect(title).toBe('The cluster speaks TLS here');
    expect(message).toContain('Begin the address in cluster with https://.');
  });

  test('https to a port without TLS', async () => {
    const proxy = await startProxy({ target: node.url, ca: node.caCertificate! });
    const cluster = proxy.url.replace('http:', 'https:');
    try {
      for (const trust of [
        { 'ca-certificate': node.caCertificate! },
        { 'ca-fingerprint': fingerprint(node.caCertificate!) },
      ])
        expect(failureOf(await create({ cluster, ...trust })).title).toBe(
          'The cluster does not speak TLS here',
        );
    } finally {
      await proxy.stop();
    }
  });

  describe('an untrusted server gets nothing after the handshake', () => {
    const trustCa = (ca: string) => ({ 'ca-certificate': ca });
    const trustFingerprint = (ca: string) => ({ 'ca-fingerprint': fingerprint(ca) });
    const another = 'is not signed by the CA that was given';
    const cases = [
      {
        what: 'of another authority, by ca-certificate',
        trust: trustCa,
        title: 'The certificate of the cluster is of another CA',
        says: another,
        shown: foreign,
      },
      {
        what: 'of another authority, by ca-fingerprint',
        trust: trustFingerprint,
        title: 'The fingerprint of the CA does not match',
        says: 'No credential was sent.',
        shown: foreign,
      },
      // An authority's certificate and name can be copied: only its signature counts.
      {
        what: 'that shows the real authority behind a certificate of its own',
        trust: trustFingerprint,
        title: 'The certificate of the cluster is of another CA',
        says: another,
        shown: forged,
      },
      {
        what: 'whose certificate has expired',
        trust: trustCa,
        title: 'The certificate of the cluster has expired',
        says: 'has expired',
        shown: expired,
      },
      {
        what: 'whose certificate has expired, by ca-fingerprint',
        trust: trustFingerprint,
        title: 'The certificate of the cluster has expired',
        says: 'has expired',
        shown: expired,
      },
      {
        what: 'whose certificate is for another host',
        trust: trustCa,
        title: 'The certificate of the cluster is for another name',
        says: 'is for another name',
        shown: elsewhere,
      },
      {
        what: 'whose certificate is for another host, by ca-fingerprint',
        trust: trustFingerprint,
        title: 'The certificate of the cluster is for another name',
        says: 'is for another name',
        shown: elsewhere,
      },
    ];
    test.each(cases)('$what', async ({ trust, title, says, shown }) => {
      await using listener = await startListener(await shown(node));
      const failure = failureOf(await create({ cluster: listener.url, ...trust(node.caCertificate!) }));
      expect(failure.title).toBe(title);
      expect(failure.message).toContain(says);
      expect(listener.received).toBe('');
    });

    test('a trusted server gets the request', async () => {
      const own = await node.authority!.issue('server', 'server');
      await using listener = await startListener(own);
      const step = start({ cluster: listener.url, 'ca-certificate': node.caCertificate! });
      await until('a request', 20, () => listener.received || undefined);
      await step.kill();
      expect(listener.received).toMatch(/authorization: Basic/i);
    });

    test('with the fingerprint of its own certificate: only a CA counts', async () => {
      const own = await node.authority!.issue('server', 'server');
      await using listener = await startListener({
        ...own,
        certificate: own.certificate + node.caCertificate,
      });
      const step = await create({ cluster: listener.url, 'ca-fingerprint': fingerprint(own.certificate) });
      expect(failureOf(step).title).toBe('The fingerprint of the CA does not match');
      expect(listener.received).toBe('');
    });
  });
});

/** A server certificate of another authority, with its chain. */
async function foreign() {
  const authority = await createAuthority('another CA');
  const pair = await authority.issue('server', 'server');
  return { ...pair, certificate: pair.certificate + authority.certificate };
}

async function forged({ caCertificate }: Node) {
  const namesake = await createAuthority('test-cluster CA');
  const pair = await namesake.issue('server', 'server');
  return { ...pair, certificate: pair.certificate + caCertificate };
}

async function expired({ authority, caCertificate }: Node) {
  const pair = await authority!.issue('server', 'server', { expired: true });
  return { ...pair, certificate: pair.certificate + caCertificate };
}

async function elsewhere({ authority, caCertificate }: Node) {
  const pair = await authority!.issue('server', 'server', { host: 'elsewhere.example' });
  return { ...pair, certificate: pair.certificate + caCertificate };
}
