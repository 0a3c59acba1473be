/** Scenarios that need a node with TLS and a license for tokens: certificates, bearer tokens, Cloud IDs. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Cluster, expectOk, request } from '../support/cluster/cluster.ts';
import { nodeVersions } from '../support/cluster/clusters.ts';
import { type Node, startNode } from '../support/cluster/node.ts';
import { transcript } from '../support/runner/transcript.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { test } from '../support/scenario/test.ts';
import { metadata } from '../support/stage/keys.ts';

const CREATE = { operation: 'create', host: 'host001' };

describe.each(nodeVersions())('Elasticsearch %s with a private CA', (version) => {
  let node: Node;
  beforeAll(async () => {
    node = await startNode({ version, license: 'trial', tls: true });
  });
  afterAll(() => node?.stop());

  test('a certificate that this runner does not trust: nothing is sent, and the error names the input', async ({
    setting,
  }) => {
    const here = await setting(node);
    const { title, message } = failureOf(await here.run({ ...CREATE, cluster: node.url }));
    expect(title).toBe('The certificate of the cluster is not trusted');
    expect(message).toMatch(
      /is not signed by an authority that this runner trusts.*\nSet ca-certificate .* or ca-fingerprint/,
    );
  });

  test('with ca-certificate it is trusted', async ({ setting }) => {
    const here = await setting(node);
    const main = await here.run({ ...CREATE, cluster: node.url, 'ca-certificate': node.caCertificate! });
    here.secrets.push(secretOf(main.outputs));
    expect(main.exitCode).toBe(0);
  });

  test('a Cloud ID leads to the node', async ({ setting }) => {
    const here = await setting(node);
    // A Cloud ID means `https://ID.HOST:PORT`; these parts are this machine's own address.
    const { port } = new URL(node.url);
    const cloudId = `production:${Buffer.from(`1:${port}$127.0.0$kibana`).toString('base64')}`;
    const main = await here.run({ ...CREATE, cluster: cloudId, 'ca-certificate': node.caCertificate! });
    here.secrets.push(secretOf(main.outputs));
    expect(main.exitCode).toBe(0);
    await expect(transcript(main, { elasticsearch: node.url })).toMatchFileSnapshot(
      '__snapshots__/cloud-id.txt',
    );
  });

  test('a bearer token mints, and its user owns the key', async ({ setting }) => {
    const here = await setting(node);
    const { username, password } = here.minter;
    const { access_token: token } = await expectOk(
      request<{ access_token: string }>(node, 'POST', '/_security/oauth2/token', {
        grant_type: 'password',
        username,
        password,
      }),
    );
    here.secrets.push(token);
    const bearer = { username: '', password: '', 'bearer-token': token };
    const main = await here.run({ ...CREATE, ...bearer });
    expect(main.exitCode).toBe(0);
    expect(main.masks).toContain(token);
    expect(here.asked()).toEqual([
      'POST /_security/api_key?refresh=false',
      'POST /_security/user/_has_privileges',
    ]);
    const proof = JSON.parse(here.proxy.exchanges[1]!.answer!.body.toString());
    expect(proof).toMatchObject({ username, has_all_requested: false });

    await main.post();
    const invalidated = await here.run({ operation: 'invalidate', host: 'host001', ...bearer });
    expect(JSON.parse(invalidated.outputs.invalidated!)).toEqual([main.outputs.id]);
    expect(await here.validIds()).toEqual([]);
  });

  test('a cross-cluster key is not ours, with any metadata', async ({ setting }) => {
    const here = await setting(node);
    const id = await crossClusterKey(node, metadata(here));
    const { username, password } = node;
    const step = await here.run({ operation: 'invalidate', host: 'host001', username, password });
    expect(step).toMatchObject({ exitCode: 0, outputs: { changed: 'false', invalidated: '[]' } });
    const byId = await here.run({ operation: 'invalidate', 'key-id': id, username, password });
    expect(failureOf(byId).title).toBe('These API keys are not managed by this repository');
  });
});

/** The secret part of the key in the outputs, for steps that do not use the recording proxy. */
const secretOf = (outputs: Record<string, string>) => outputs['api-key']!.split(':')[1]!;

async function crossClusterKey(cluster: Cluster, metadata: object): Promise<string> {
  const body = { name: 'heartbeat_host001', access: { search: [{ names: ['logs'] }] }, metadata };
  return (await expectOk(request<{ id: string }>(cluster, 'POST', '/_security/cross_cluster/api_key', body)))
    .id;
}
