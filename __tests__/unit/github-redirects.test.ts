/** GitHub redirects requests for renamed repositories to itself. Nothing is sent to another host, not even a sealed box. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecrets } from '../../src/github/secrets.ts';
import { type GitHubDouble, startGitHub } from '../support/github/double.ts';
import { secret, target, writer } from '../support/github/open-secrets.ts';
import { type FaultProxy, startProxy } from '../support/proxy/proxy.ts';

let github: GitHubDouble;
let proxy: FaultProxy;

beforeEach(async () => {
  github = await startGitHub({
    repositories: { 'acme/web': {} },
    tokens: { writer: { permissions: writer } },
  });
  proxy = await startProxy({ target: github.apiUrl, product: 'github' });
});

afterEach(async () => {
  await proxy.stop();
  await github.close();
});

const log = { debug() {}, info() {} };

async function write(holder: string) {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const wait = async (ms: number) => {
    ahead += ms;
  };
  const ports = { token: secret('writer'), apiUrl: proxy.url, log, wait, now };
  const secrets = openSecrets(ports);
  await secrets.prepare([target('KEY', { holder })]);
  return secrets.put(target('KEY', { holder }), secret('id:api_key'), { deadline: now() + 60_000 });
}

test('a repository that was renamed is written under its new name', async () => {
  proxy.rewrite({
    request: (request) =>
      request.path.startsWith('/repos/acme/old/')
        ? {
            status: 307,
            headers: { location: request.path.replace('/old/', '/web/') },
            body: Buffer.alloc(0),
          }
        : request,
  });
  expect(await write('acme/old')).toBe('delivered');
  expect(github.secret({ scope: 'repository', owner: 'acme', repo: 'web', name: 'KEY' })?.value).toBe(
    'id:api_key',
  );
});

test.each(['GET', 'PUT'])('a %s is not redirected to another host', async (method) => {
  proxy.fault({ method, occurrence: 'every' }, 'redirect');
  await write('acme/web').catch(() => undefined);
  expect(proxy.strayed).toEqual([]);
  expect(github.secrets()).toEqual([]);
});
