/** The examples that differ in how the clusters and GitHub are reached. */
import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAuthority } from '../support/cluster/certificates.ts';
import { type Cluster, createUser, key } from '../support/cluster/cluster.ts';
import { clusters, nodeVersions } from '../support/cluster/clusters.ts';
import { startGitHub } from '../support/github/double.ts';
import { startForwardProxy } from '../support/proxy/forward.ts';
import { startProxy } from '../support/proxy/proxy.ts';
import { claims, repositoryId, startKeylessNode } from '../support/scenario/keyless.ts';
import { minterRole } from '../support/stage/stage.ts';
import { openExample } from './example.ts';
import { missingTool } from './tools/missing-tool.ts';

const [older, newer = older!] = clusters() as [Cluster, Cluster?];
const idOf = (credential: string) => credential.split(':')[0]!;

describe.skipIf(missingTool())('example', () => {
  test('two-clusters: a key for publishing in one, a key for monitoring in the other', async () => {
    await using example = await openExample(older);
    const { username, password } = await createUser(newer, minterRole);
    await example.succeed('two-clusters', {
      vars: { MONITORING_URL: newer.url },
      secrets: { MONITORING_USERNAME: username, MONITORING_PASSWORD: password },
    });
    for (const [cluster, name, role] of [
      [older, 'host001-ES_API_KEY', 'heartbeat_writer'],
      [newer, 'host001-MONITORING_API_KEY', 'heartbeat_monitoring'],
    ] as const) {
      const { role_descriptors } = await key(cluster, idOf(example.recorded(name)!));
      expect(Object.keys(role_descriptors)).toEqual([role]);
    }
  });

  test('enterprise-server: through a proxy and to a private CA, into a secret of the server', async () => {
    await using example = await openExample(older, { prefix: '/api/v3' });
    await using proxy = await startForwardProxy();
    const authority = await createAuthority('company CA');
    const tls = await authority.issue('es', 'server', { host: 'es.example' });
    const front = await startProxy({ target: older.url, tls });
    onTestFinished(() => front.stop());
    const url = front.url.replace('127.0.0.1', 'es.example'); // a name that only the proxy knows

    const log = await example.succeed(
      'enterprise-server',
      {
        eventName: 'schedule',
        vars: { ELASTICSEARCH_URL: url, ELASTICSEARCH_CA: authority.certificate },
        secrets: { KEY_WRITER_TOKEN: 'ghs_writer' },
        env: { GITHUB_SERVER_URL: 'https://github.example.com' },
      },
      { 'http://proxy.example.com:3128': proxy.url },
    );
    const credential = example.secret('HEARTBEAT_API_KEY');
    expect(await example.isValid(credential)).toBe(true);
    expect((await key(older, idOf(credential))).metadata.server).toBe('https://github.example.com');
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(url).host]));
    expect(example.stage.github.violations).toEqual([]);
    expect(log).not.toContain(credential.split(':')[1]);
  });
});

describe.skipIf(missingTool()).each(nodeVersions().slice(-1))('example on Elasticsearch %s', (version) => {
  test('keyless: the host gets a key that belongs to the repository', async () => {
    const issuer = await startGitHub({ repositories: { 'acme/web': { id: repositoryId } } });
    onTestFinished(() => issuer.close());
    issuer.oidc.claims = claims;
    const secret = randomBytes(16).toString('base64url');
    const node = await startKeylessNode(version, issuer, secret);
    onTestFinished(() => node.stop());
    await using example = await openExample(node);

    await example.succeed('keyless', {
      secrets: { ELASTICSEARCH_JWT_SECRET: secret },
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: issuer.oidcUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.oidc.requestToken,
      },
    });
    const credential = example.recorded('host001-ES_API_KEY')!;
    expect(await example.isValid(credential)).toBe(true);
    const { username, realm } = await key(node, idOf(credential));
    expect({ username, realm }).toEqual({ username: String(repositoryId), realm: 'github' });
    expect(issuer.oidc.issued).toBeGreaterThan(0);
  });
});
