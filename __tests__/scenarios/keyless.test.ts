/** GitHub's ID token as the only credential, with the realm and the role mappings of docs/keyless.md. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parseDocument } from 'yaml';
import { key, waitUntilVisible } from '../support/cluster/cluster.ts';
import { nodeVersions } from '../support/cluster/clusters.ts';
import type { Node } from '../support/cluster/node.ts';
import { snippetsOf } from '../support/documents/snippets.ts';
import { actionSteps } from '../support/documents/steps.ts';
import { type GitHubDouble, startGitHub } from '../support/github/double.ts';
import { clusterAhead } from '../support/proxy/cluster-clock.ts';
import { startProxy } from '../support/proxy/proxy.ts';
import { leaks } from '../support/runner/leaks.ts';
import { runStep, type Step, type StepOptions } from '../support/runner/run-step.ts';
import { transcript } from '../support/runner/transcript.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { audience, claims, repositoryId, startKeylessNode } from '../support/scenario/keyless.ts';

const secret = randomBytes(16).toString('base64url');

describe.each(nodeVersions())('Elasticsearch %s', (version) => {
  let github: GitHubDouble;
  let node: Node;
  beforeAll(async () => {
    github = await startGitHub({ repositories: { 'acme/web': { id: repositoryId } } });
    node = await startKeylessNode(version, github, secret, { tls: true });
  }, 180_000);
  afterAll(async () => {
    await node?.stop();
    await github.close();
  });
  beforeEach(() => {
    github.oidc.claims = claims;
    github.oidc.lifetimeSeconds = 300;
  });

  const run = (inputs: Record<string, string>, options: StepOptions = {}): Promise<Step> =>
    runStep({
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: github.oidcUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
      },
      github: { repository_id: String(repositoryId) },
      ...options,
      inputs: {
        cluster: node.url,
        'ca-certificate': node.caCertificate!,
        'oidc-audience': audience,
        'jwt-client-secret': secret,
        host: 'host001',
        ...inputs,
      },
    });

  test('a key is created, and belongs to the repository', async () => {
    const step = await run({ operation: 'create' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { name: 'heartbeat_host001' } });
    const { username, realm: realmName } = await key(node, step.outputs.id!);
    expect({ username, realmName }).toEqual({ username: String(repositoryId), realmName: 'github' });
    expect(step.masks.filter((mask) => mask.startsWith('eyJ'))).toHaveLength(1);
    expect(leaks([step], [secret, step.masks.find((mask) => mask.startsWith('eyJ'))!])).toEqual([]);
    await expect(
      transcript([step], { elasticsearch: node.url, github: new URL(github.oidcUrl).origin }),
    ).toMatchFileSnapshot('__snapshots__/keyless.txt');
  });

  test('the step of the document works with the realm of the document', async () => {
    const [step] = snippetsOf('keyless').flatMap(({ text }) => actionSteps(parseDocument(text).toJS()));
    const { cluster: _, 'jwt-client-secret': shared, ...inputs } = step!.with;
    expect(shared).toContain('secrets.ELASTICSEARCH_JWT_SECRET');
    const main = await run({ 'oidc-audience': '', ...inputs, 'jwt-client-secret': secret });
    expect(main).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
  });

  test('a key that one branch created, another one rotates; the post step has a token of its own', async () => {
    let elapsed = 0;
    const proxy = await startProxy({ target: node.url, ca: node.caCertificate });
    onTestFinished(() => proxy.stop());
    proxy.rewrite(clusterAhead(() => elapsed));
    const rotation = { operation: 'rotate', host: 'rotated', cluster: proxy.url, 'ca-certificate': '' };
    const onBranch = (ref: string) => {
      github.oidc.claims = { ...claims, ref };
      return { github: { repository_id: String(repositoryId), ref } };
    };
    const first = await run(rotation, onBranch('refs/heads/main'));
    await waitUntilVisible(node, first.outputs.id!);
    elapsed = 11 * 60_000; // the older key is settled by now
    const second = await run(rotation, onBranch('refs/heads/release/2'));
    expect(second).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    expect((await key(node, second.outputs.id!)).username).toBe(String(repositoryId));

    const before = github.oidc.issued;
    const post = await second.post();
    expect(github.oidc.issued).toBe(before + 1);
    expect(post.annotations).toEqual([]);
    const retired = await key(node, first.outputs.id!);
    expect(retired.expiration! - Date.now()).toBeGreaterThan(23 * 60 * 60_000);
    expect(retired.expiration! - Date.now()).toBeLessThanOrEqual(24 * 60 * 60_000);
  });

  test('by an environment instead of a branch', async () => {
    github.oidc.claims = { ...claims, ref: 'refs/heads/feature', environment: 'production' };
    expect(await run({ operation: 'create' })).toMatchObject({ exitCode: 0 });
  });

  test('by a custom property of the repository: another repository, which owns its own keys', async () => {
    const another = { ...claims, repository_id: '987654321' };
    const context = { github: { repository_id: another.repository_id } };
    github.oidc.claims = another;
    expect(failureOf(await run({ operation: 'create' }, context)).title).toBe(
      'The minting user lacks a privilege',
    );
    github.oidc.claims = { ...another, repo_property_publishes: 'heartbeat' };
    const step = await run({ operation: 'create' }, context);
    expect(step).toMatchObject({ exitCode: 0 });
    expect((await key(node, step.outputs.id!)).username).toBe(another.repository_id);
  });

  test.each([
    ['names alone', 'repo:acme/web:ref:refs/heads/main'],
    ['with immutable numbers', 'repo:acme@9919/web@123456789:ref:refs/heads/main'],
  ])('whatever the form of sub is: %s', async (_, sub) => {
    github.oidc.claims = { ...claims, sub };
    expect(await run({ operation: 'create' })).toMatchObject({ exitCode: 0 });
  });

  test('another branch is the same user without a role', async () => {
    github.oidc.claims = { ...claims, ref: 'refs/heads/feature' };
    const { title, message } = failureOf(await run({ operation: 'create' }));
    expect(title).toBe('The minting user lacks a privilege');
    expect(message).toContain('manage_own_api_key');
  });

  test.each([
    ['of another organization', () => ({ claims: { ...claims, repository_owner_id: '1' } })],
    ['that has expired', () => ({ lifetimeSeconds: -120 })],
  ])('a token %s is not accepted', async (_, changes) => {
    Object.assign(github.oidc, changes());
    expect(failureOf(await run({ operation: 'create' })).title).toBe(
      'Elasticsearch did not accept the credentials',
    );
  });

  test.each([
    ['another audience', { 'oidc-audience': 'https://other.example.com' }],
    ['another shared secret', { 'jwt-client-secret': 'not the secret of the realm' }],
    ['no shared secret', { 'jwt-client-secret': '' }],
  ])('%s: the message has the likely cause', async (_, inputs) => {
    const { title, message } = failureOf(await run({ operation: 'create', ...inputs }));
    expect(title).toBe('Elasticsearch did not accept the credentials');
    expect(message).toMatch(/oidc-audience.*jwt-client-secret/);
  });

  test('without the permission id-token: write the message has the line to add, and no request is sent', async () => {
    const { title, message } = failureOf(await run({ operation: 'create' }, { env: {} }));
    expect(title).toBe('The job may not ask GitHub for an ID token');
    expect(message).toContain('Add permissions: { id-token: write } to the job');
  });
});
