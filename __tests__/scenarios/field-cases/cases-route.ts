/** Names, addresses, proxies and time. delvedor/hpagent#120, #39, urllib3/urllib3#1222. */
import tls from 'node:tls';
import { createAuthority } from '../../support/cluster/certificates.ts';
import { at, type Case, type Environment, http, type Listening, listen, noKeys, saying } from './case.ts';

const proxyTitle = 'The proxy did not let the connection through';
const far = 'https://es.example.com:9243';
const authority = createAuthority('company CA');

/** A cluster that is reached through this proxy. */
const through = (proxy: Listening, cluster = far, scheme = 'http://', inputs = {}): Environment => ({
  inputs: { cluster, 'request-timeout': '2s', ...inputs },
  env: { HTTPS_PROXY: `${scheme}127.0.0.1:${proxy.port}`, HTTP_PROXY: `${scheme}127.0.0.1:${proxy.port}` },
  close: [proxy],
});

const silent = () => listen(() => {});
const fingerprint = { 'ca-fingerprint': 'AB'.repeat(32) };

export const routeCases: Case[] = [
  {
    name: 'a SOCKS port as HTTPS_PROXY',
    setUp: async () => through(await saying(Buffer.from([0x05, 0xff]))),
    title: proxyTitle,
    says: /does not speak HTTP[\s\S]*SOCKS/,
  },
  {
    name: 'a SOCKS port as HTTPS_PROXY, ca-fingerprint',
    setUp: async () => through(await saying(Buffer.from([0x05, 0xff])), far, 'http://', fingerprint),
    title: proxyTitle,
    says: /does not speak HTTP[\s\S]*SOCKS/,
  },
  {
    name: 'a SOCKS port as HTTP_PROXY, cluster by http://',
    setUp: async () => through(await saying(Buffer.from([0x05, 0xff])), 'http://es.example.com:9200'),
    title: proxyTitle,
    says: /does not speak HTTP[\s\S]*SOCKS/,
  },
  {
    name: 'socks5:// as HTTPS_PROXY',
    setUp: async () => through(await silent(), far, 'socks5://'),
    title: proxyTitle,
    says: /http:\/\/ or https:\/\//,
  },
  ...[
    ':3128',
    'not an address',
    'http:/127.0.0.1:3128',
    '"http://127.0.0.1:3128"',
    'http://127.0.0.1:99999',
  ].map((address) => ({
    name: `${address} as HTTPS_PROXY`,
    setUp: async () => ({ inputs: { cluster: far }, env: { HTTPS_PROXY: address }, close: [] }),
    title: proxyTitle,
    says: /HTTPS_PROXY is not the address of a proxy, such as http:\/\/proxy\.example\.com:3128/,
  })),
  {
    name: 'a proxy that asks for a password',
    setUp: async () => through(await saying('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')),
    title: proxyTitle,
    says: /answered 407: it asks for a user name and a password/,
  },
  {
    name: 'a proxy that decrypts TLS',
    setUp: async () => {
      const pair = await (await authority).issue('proxy', 'server');
      const server = tls.createServer({ cert: pair.certificate, key: pair.key }, (socket) =>
        socket.destroy(),
      );
      server.on('tlsClientError', () => {});
      return through(
        await listen((socket) => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.removeAllListeners('data');
          server.emit('connection', socket);
        }),
      );
    },
    title: 'The certificate of the cluster is not trusted',
    says: /es\.example\.com:9243 \(through the proxy 127\.0\.0\.1:\d+\)/,
  },
  {
    name: 'a proxy that never answers CONNECT',
    setUp: async () => through(await silent()),
    title: proxyTitle,
    says: /did not answer/,
  },
  {
    name: 'a proxy that never answers CONNECT, ca-fingerprint',
    setUp: async () => through(await silent(), far, 'http://', fingerprint),
    title: proxyTitle,
    says: /did not answer/,
  },
  {
    name: 'a proxy that closes the connection',
    setUp: async () => through(await saying('')),
    title: proxyTitle,
    says: /closed the connection/,
  },
  {
    name: 'a proxy that does not allow this address',
    setUp: async () => through(await saying('HTTP/1.1 403 Forbidden\r\n\r\n')),
    title: proxyTitle,
    says: /answered 403/,
  },
  {
    name: 'https:// before the address of a proxy that speaks plain HTTP',
    setUp: async () =>
      through(await saying('HTTP/1.1 400 Bad Request\r\n\r\n', { afterHead: false }), far, 'https://'),
    title: proxyTitle,
    says: /does not speak TLS \(its own address then begins with http:\/\//,
  },
  {
    name: 'a proxy whose certificate is not trusted',
    setUp: async () => {
      const pair = await (await authority).issue('proxy', 'server');
      return through(await saying('', { tls: { pair } }), far, 'https://');
    },
    title: proxyTitle,
    says: /certificate[\s\S]*NODE_EXTRA_CA_CERTS/,
  },
  {
    name: 'a host name that is not known',
    setUp: async () => ({ inputs: { cluster: 'https://es.invalid:9200' }, close: [] }),
    title: 'The cluster cannot be reached',
    says: /not known here: es\.invalid/,
  },
  {
    name: 'a port where nobody listens',
    setUp: async () => {
      const gone = await silent();
      await gone[Symbol.asyncDispose]();
      return { inputs: { cluster: gone.url }, close: [] };
    },
    title: 'The cluster cannot be reached',
    says: /127\.0\.0\.1:\d+/,
  },
  {
    name: 'no answer',
    setUp: async () => at(await silent(), { 'request-timeout': '1s' }),
    title: 'Elasticsearch did not answer in time',
    says: /in time/,
  },
  {
    name: 'a body that stalls after its head',
    setUp: async () =>
      at(await listen((socket) => socket.write(noKeys.slice(0, -3).replace('close', 'keep-alive'))), {
        'request-timeout': '1s',
      }),
    title: 'Elasticsearch did not answer in time',
    says: /in time/,
  },
  {
    name: 'a body that drips',
    setUp: async () =>
      at(
        await listen((socket) => {
          socket.write(http(200, ' '.repeat(1000)).slice(0, -1000));
          const drip = setInterval(() => socket.write(' '), 200);
          socket.once('close', () => clearInterval(drip));
        }),
        { 'request-timeout': '1s' },
      ),
    title: 'Elasticsearch did not answer in time',
    says: /in time/,
  },
  {
    name: 'a handshake that never ends, ca-fingerprint',
    setUp: async () => {
      const server = await listen(() => {});
      const cluster = server.url.replace('http:', 'https:');
      return { inputs: { cluster, 'request-timeout': '1s', ...fingerprint }, close: [server] };
    },
    title: 'Elasticsearch did not answer in time',
    says: /in time/,
  },
];
