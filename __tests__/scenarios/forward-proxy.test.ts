/** A self-hosted runner behind a proxy: the proxy variables apply to the cluster, to GitHub and to its ID tokens. */
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authority, createAuthority } from '../support/cluster/certificates.ts';
import { type Cluster, createUser } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type GitHubDouble, startGitHub } from '../support/github/double.ts';
import { type ForwardProxy, PROXY_PASSWORD, startForwardProxy } from '../support/proxy/forward.ts';
import { type FaultProxy, startProxy } from '../support/proxy/proxy.ts';
import { leaks } from '../support/runner/leaks.ts';
import { runStep, type Step } from '../support/runner/run-step.ts';
import { transcript } from '../support/runner/transcript.ts';
import { failureOf } from '../support/scenario/failed.ts';
import { MINTING_ROLE } from '../support/scenario/setting.ts';

const writer = 'github_pat_writer';
const named = (url: string, name: string) => url.replace('127.0.0.1', name);
const hostOf = (url: string) => new URL(url).host;

describe.each(clusters())('Elasticsearch $version', (cluster: Cluster) => {
  let authority: Authority;
  let front: FaultProxy;
  let github: GitHubDouble;
  let user: Record<string, string>;
  let es: string;
  let api: string;
  beforeAll(async () => {
    authority = await createAuthority('company CA');
    const own = await authority.issue('es', 'server', { host: 'es.example' });
    const tls = { ...own, certificate: own.certificate + authority.certificate };
    front = await startProxy({ target: cluster.url, tls });
    github = await startGitHub({
      repositories: { 'acme/web': {} },
      tokens: { [writer]: { permissions: { secrets: 'write' } } },
    });
    const { username, password } = await createUser(cluster, MINTING_ROLE);
    user = { username, password };
    es = named(front.url, 'es.example');
    api = named(github.apiUrl, 'github.example');
  });
  afterAll(() => Promise.all([front.stop(), github.close()]));

  const create = (env: Record<string, string>, inputs: Record<string, string> = {}): Promise<Step> =>
    runStep({
      env,
      github: { api_url: api },
      debug: true,
      inputs: {
        operation: 'create',
        host: 'host001',
        cluster: es,
        'ca-certificate': authority.certificate,
        ...user,
        ...inputs,
      },
    });

  const expectTranscript = (step: Step, proxy: ForwardProxy, name: string) =>
    expect(
      transcript([step], { proxy: `http://${proxy.host}`, elasticsearch: es, github: api }),
    ).toMatchFileSnapshot(`__snapshots__/${name}.txt`);

  const hidden = (step: Step) => {
    expect(step.masks).toContain(PROXY_PASSWORD);
    expect(leaks([step], [PROXY_PASSWORD])).toEqual([]);
    expect(step.log + step.summary).not.toContain(encodeURIComponent(PROXY_PASSWORD));
  };

  test.each([['HTTPS_PROXY', 'HTTP_PROXY'] as const, ['https_proxy', 'http_proxy'] as const])(
    '%s for the cluster, %s for GitHub',
    async (forTls, forPlain) => {
      await using proxy = await startForwardProxy();
      const step = await create(
        { [forTls]: proxy.url, [forPlain]: proxy.url },
        { secret: `KEY_${forTls === 'HTTPS_PROXY' ? 'UPPER' : 'LOWER'}`, 'github-token': writer },
      );
      expect(step).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
      expect(new Set(proxy.asked)).toEqual(new Set([hostOf(es), hostOf(api)]));
      hidden(step);
    },
  );

  test('a complete run', async () => {
    await using proxy = await startForwardProxy();
    const step = await create(
      { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url },
      { secret: 'HEARTBEAT_{host}', 'github-token': writer },
    );
    await expectTranscript(step, proxy, 'forward-proxy');
  });

  test('the ID token too', async () => {
    await using proxy = await startForwardProxy();
    const env = {
      HTTPS_PROXY: proxy.url,
      HTTP_PROXY: proxy.url,
      ACTIONS_ID_TOKEN_REQUEST_URL: named(github.oidcUrl, 'github.example'),
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
    };
    const step = await create(env, { username: '', password: '', 'oidc-audience': 'elastic' });
    // This cluster has no JWT realm: its error shows that the token arrived.
    expect(failureOf(step).title).toBe('Elasticsearch did not accept the credentials');
    expect(proxy.asked).toEqual([hostOf(api), hostOf(es)]);
    hidden(step);
  });

  test('ca-fingerprint: the handshake uses the proxy too', async () => {
    await using proxy = await startForwardProxy();
    const { fingerprint256 } = new X509Certificate(authority.certificate);
    const step = await create(
      { HTTPS_PROXY: proxy.url },
      { 'ca-certificate': '', 'ca-fingerprint': fingerprint256 },
    );
    expect(step).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    expect(new Set(proxy.asked)).toEqual(new Set([hostOf(es)]));
  });

  test.each(['NO_PROXY', 'no_proxy'])('%s: the cluster is reached without the proxy', async (variable) => {
    await using proxy = await startForwardProxy();
    const env = { HTTP_PROXY: proxy.url, [variable]: 'other.example,127.0.0.1' };
    const step = await create(env, { cluster: cluster.url, 'ca-certificate': '' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    expect(proxy.asked).toEqual([]);
  });

  test('a credential that is sent unencrypted to another machine is a warning', async () => {
    await using proxy = await startForwardProxy();
    const open = named(cluster.url, 'es.example');
    const step = await create({ HTTP_PROXY: proxy.url }, { cluster: open, 'ca-certificate': '' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    expect(step.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining(`${open} is not encrypted`),
      }),
    );
  });

  test('a proxy that is down is named, without its credentials', async () => {
    const proxy = await startForwardProxy();
    await proxy[Symbol.asyncDispose]();
    const step = await create({ HTTPS_PROXY: proxy.url });
    const { title, message } = failureOf(step);
    expect(title).toBe('The proxy did not let the connection through');
    expect(message).toContain(`The proxy ${proxy.host} cannot be reached (ECONNREFUSED)`);
    await expectTranscript(step, proxy, 'forward-proxy-down');
    expect(message).not.toContain('robot');
    hidden(step);
  });

  test('a proxy that refuses is named, with its answer', async () => {
    await using proxy = await startForwardProxy();
    const step = await create({ HTTPS_PROXY: `http://robot:wr0ng-wr0ng@${proxy.host}` });
    const { title, message } = failureOf(step);
    expect(title).toBe('The proxy did not let the connection through');
    expect(message).toContain(`The proxy ${proxy.host} answered 407`);
    expect(step.masks).toContain('wr0ng-wr0ng');
  });

  test('an invalid URL is an error that does not print it', async () => {
    const step = await create({ HTTPS_PROXY: 'socks5://robot:s0cks-s0cks@127.0.0.1:1080' });
    const { title, message } = failureOf(step);
    expect(title).toBe('The proxy did not let the connection through');
    expect(message).not.toContain('s0cks');
  });
});
