/** Proxy variables as people set them on runners. Each proxy is a real one: a request through it reaches the cluster. */
import { connect, type Socket } from 'node:net';
import { Server } from 'proxy-chain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authority, createAuthority } from '../../support/cluster/certificates.ts';
import { type GitHubDouble, startGitHub } from '../../support/github/double.ts';
import { runStep } from '../../support/runner/run-step.ts';
import { type Listening, listen, noKeys, PASSWORD } from './case.ts';

/** Accepts CONNECT to any address, records it, and connects to this machine's port. */
const tunnel = (port: number, host?: string) => {
  const asked: string[] = [];
  const proxy = listen(
    (socket: Socket, head) => {
      const [, target = ''] = /^CONNECT (\S+) HTTP/.exec(head) ?? [];
      if (target === '') return;
      asked.push(target);
      const onward = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.removeAllListeners('data');
        socket.pipe(onward).pipe(socket);
      });
      onward.on('error', () => socket.destroy());
    },
    host ? { host } : {},
  );
  return proxy.then((server) => ({ ...server, asked, close: server[Symbol.asyncDispose] }));
};

let authority: Authority;
let plain: Listening;
let secure: Listening;
let github: GitHubDouble;
beforeAll(async () => {
  authority = await createAuthority('company CA');
  const pair = await authority.issue('es', 'server', { ip: '2001:db8::7' });
  plain = await listen((socket) => socket.end(noKeys));
  secure = await listen((socket) => socket.end(noKeys), { tls: { pair } });
  github = await startGitHub();
});
afterAll(() => Promise.all([plain[Symbol.asyncDispose](), secure[Symbol.asyncDispose](), github.close()]));

const report = (inputs: Record<string, string>, env: Record<string, string>, apiUrl?: string) =>
  runStep({
    env,
    ...(apiUrl && { github: { api_url: apiUrl } }),
    inputs: { operation: 'report', username: 'minter', password: PASSWORD, ...inputs },
  });

describe('through a proxy', () => {
  test.each([
    { what: 'without a scheme', of: (port: number) => `127.0.0.1:${port}` },
    {
      what: 'without a scheme, with credentials',
      of: (port: number) => `robot:s3cret-w0rd@127.0.0.1:${port}`,
    },
    { what: 'with a scheme in upper case', of: (port: number) => `HTTP://127.0.0.1:${port}` },
    {
      what: 'with a slash at its end and blanks around',
      of: (port: number) => ` http://127.0.0.1:${port}/ `,
    },
  ])('an address $what', async ({ of }) => {
    const proxy = await tunnel(plain.port);
    const step = await report({ cluster: 'http://es.example.com:9200' }, { HTTP_PROXY: of(proxy.port) });
    expect(step.status, step.log).toBe('success');
    expect(proxy.asked).toEqual(['es.example.com:9200']);
    await proxy.close();
  });

  test.each(['100%', 'p%40ss', 'a%zz', 'p@ss:w0rd', '%', 'snow☃'])('the password %s', async (password) => {
    let seen: string | null | undefined;
    const server = new Server({
      host: '127.0.0.1',
      port: 0,
      prepareRequestFunction: (request) => {
        seen = request.password;
        return { requestAuthentication: request.password === null };
      },
    });
    await server.listen();
    const step = await report(
      { cluster: plain.url.replace('127.0.0.1', 'localhost.localdomain') },
      { http_proxy: `http://robot:${password}@127.0.0.1:${server.port}` },
    );
    // The proxy cannot resolve the name. Its answer shows that it accepted the credentials.
    expect(seen, step.log).toBe(password === 'p%40ss' ? 'p@ss' : password);
    await server.close(true);
  });

  test('an IPv6 cluster: its certificate is checked by its address', async () => {
    const proxy = await tunnel(secure.port);
    const step = await report(
      { cluster: 'https://[2001:db8::7]:9200', 'ca-certificate': authority.certificate },
      { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` },
    );
    expect(proxy.asked).toEqual(['[2001:db8::7]:9200']);
    expect(step.status, step.log).toBe('success');
    const other = await report(
      { cluster: 'https://[2001:db8::8]:9200', 'ca-certificate': authority.certificate },
      { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` },
    );
    expect(other.annotations).toMatchObject([
      { title: 'The certificate of the cluster is for another name' },
    ]);
    await proxy.close();
  });

  test('a proxy at an IPv6 address', async () => {
    const proxy = await tunnel(plain.port, '::1');
    const step = await report(
      { cluster: 'http://es.example.com:9200' },
      { HTTP_PROXY: `http://[::1]:${proxy.port}` },
    );
    expect(step.status, step.log).toBe('success');
    await proxy.close();
  });
});

describe('one rule of NO_PROXY for the cluster, GitHub and its ID token', () => {
  const cases: [list: string, direct: boolean][] = [
    ['example.com', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['EXAMPLE.com', true],
    ['other.org, example.com', true],
    ['other.org example.com', true],
    ['es.example.com:1', false],
    ['ample.com', false],
    ['example.com.org', false],
    ['*', true],
    ['', false],
  ];

  test.each(cases)(
    '%j: direct is %s',
    async (list, direct) => {
      const proxy = await tunnel(1);
      const env = {
        HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
        HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
        NO_PROXY: list,
      };
      const cluster = 'http://es.example.com:9200';
      await Promise.all([
        report({ cluster, 'request-timeout': '1s' }, env),
        report(
          {
            operation: 'rotate',
            host: 'host001',
            cluster: plain.url,
            secret: 'KEY',
            'github-token': 'github_pat_x',
            'request-timeout': '1s',
          },
          env,
          'http://git.example.com:8080',
        ),
        report(
          {
            cluster: plain.url,
            username: '',
            password: '',
            'oidc-audience': 'elastic',
            'request-timeout': '1s',
          },
          {
            ...env,
            ACTIONS_ID_TOKEN_REQUEST_URL: 'http://token.example.com:8080/?a=b',
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
          },
        ),
      ]);
      const names = ['es', 'git', 'token'].filter((name) =>
        proxy.asked.join().includes(`${name}.example.com`),
      );
      expect(names).toEqual(direct ? [] : ['es', 'git', 'token']);
      await proxy.close();
    },
    60_000,
  );
});
