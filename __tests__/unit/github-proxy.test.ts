/** The proxy variables of the environment are used: in either letter case, with credentials, and with exceptions. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { startGitHub } from '../support/github/double.ts';
import { writer } from '../support/github/open-secrets.ts';

const script = `${import.meta.dirname}/../support/github/through-proxy.ts`;

/** A proxy for tunnels. It connects every host name to this machine, so the name need not exist. */
async function startProxy({ refuse }: { refuse?: string } = {}) {
  const tunnels: { to: string; authorization: string | undefined }[] = [];
  const server = createServer().on('connect', (request, socket) => {
    tunnels.push({ to: request.url!, authorization: request.headers['proxy-authorization'] });
    socket.on('error', () => {});
    if (refuse) return socket.end(`HTTP/1.1 ${refuse}\r\n\r\n`);
    const upstream = connect(Number(request.url!.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on('error', () => socket.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return { tunnels, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function startDouble() {
  const github = await startGitHub({
    repositories: { 'acme/web': {} },
    tokens: { writer: { permissions: writer } },
  });
  onTestFinished(() => github.close());
  return github;
}

async function run(apiUrl: string, env: Record<string, string>) {
  const oidc = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${apiUrl}/oidc?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-token-request-token',
  };
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { GITHUB_API_URL: apiUrl, ...oidc, ...env },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

const named = (apiUrl: string) => apiUrl.replace('127.0.0.1', 'github.example');
const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString('base64')}`;

test.each(['http_proxy', 'HTTP_PROXY'])('%s, with credentials', async (variable) => {
  const [github, proxy] = [await startDouble(), await startProxy()];
  const apiUrl = named(github.apiUrl);
  const outcome = await run(apiUrl, { [variable]: `http://robot:p%40ss@${proxy.host}` });
  expect(outcome).toEqual({ written: 'delivered', token: 'fetched' });
  const { host } = new URL(apiUrl);
  expect(new Set(proxy.tunnels.map(({ to }) => to))).toEqual(new Set([host]));
  expect(new Set(proxy.tunnels.map(({ authorization }) => authorization))).toEqual(
    new Set([basic('robot:p@ss')]),
  );
});

test.each(['https_proxy', 'HTTPS_PROXY'])(
  '%s, and one that refuses is named, without its credentials',
  async (variable) => {
    const proxy = await startProxy({ refuse: '407 Proxy Authentication Required' });
    const outcome = await run('https://github.example', { [variable]: `http://robot:pass@${proxy.host}` });
    expect(new Set(proxy.tunnels.map(({ to }) => to))).toEqual(new Set(['github.example:443']));
    const refused = `github.example: the proxy answered 407, through the proxy ${proxy.host}.`;
    expect(outcome.written).toBe(
      `github-unreachable: GitHub was asked to give the public key for the repository secrets of acme/web. ${refused}`,
    );
    expect(outcome.token).toMatch(/^id-token-refused: .*407/);
    expect(proxy.tunnels).toHaveLength(3); // public key, secret, ID token: credentials do not get better with time
    expect(JSON.stringify(outcome)).not.toMatch(/robot|pass@/);
  },
);

test('a proxy that is down is named', async () => {
  const { written, token } = await run('https://github.example', {
    HTTPS_PROXY: 'http://robot:pass@127.0.0.1:9',
  });
  expect(written).toMatch(
    /^github-unreachable: .* github\.example: ECONNREFUSED, through the proxy 127\.0\.0\.1:9\.$/,
  );
  expect(token).toMatch(
    /^id-token-refused: .* github\.example: .*ECONNREFUSED.*, through the proxy 127\.0\.0\.1:9\.$/,
  );
});

test.each(['no_proxy', 'NO_PROXY'])('%s: does not use it', async (variable) => {
  const [github, proxy] = [await startDouble(), await startProxy()];
  const apiUrl = github.apiUrl.replace('127.0.0.1', '0.0.0.0');
  const outcome = await run(apiUrl, {
    HTTP_PROXY: `http://${proxy.host}`,
    [variable]: 'other.example,0.0.0.0',
  });
  expect(outcome).toEqual({ written: 'delivered', token: 'fetched' });
  expect(proxy.tunnels).toEqual([]);
});
