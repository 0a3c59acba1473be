/** The URL has the wrong scheme for the port. */
import { createServer } from 'node:tls';
import { createAuthority } from '../../support/cluster/certificates.ts';
import { at, type Case, http, type Listening, listen, noKeys, saying } from './case.ts';

const authority = createAuthority('company CA');
const create = { operation: 'create', host: 'host001', expiration: '1h' };

/** Answers of TLS servers to a plain request: nginx's status 497, Go's net/http, Apache's mod_ssl. */
const plainToTls = {
  nginx: http(400, '<html>The plain HTTP request was sent to HTTPS port</html>', {}),
  Go: 'HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n',
  Apache: http(400, "Reason: You're speaking plain HTTP to an SSL-enabled server port.", {}),
  'a redirect': http(301, '', { Location: 'https://127.0.0.1/' }),
};

/** A TLS server that answers a plain request with this text. */
async function bilingual(plain: string): Promise<Listening> {
  const { certificate: cert, key } = await (await authority).issue('server', 'server');
  const secure = createServer({ cert, key }, (socket) => socket.destroy());
  secure.on('tlsClientError', () => {});
  return listen(
    (socket) =>
      socket.once('data', (data) => {
        if (data[0] !== 0x16) return void socket.end(plain);
        socket.removeAllListeners('data');
        socket.pause();
        socket.unshift(data);
        secure.emit('connection', socket);
      }),
    { afterHead: false },
  );
}

export const schemeCases: Case[] = [
  ...Object.entries(plainToTls).map(([name, text]) => ({
    name: `http:// where TLS is spoken: ${name}`,
    setUp: async () => at(await bilingual(text), create),
    title: 'The cluster speaks TLS here',
    says: /Begin the address in cluster with https/,
  })),
  {
    name: 'https:// where plain HTTP is spoken',
    setUp: async () => {
      const plain = await saying('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n', {
        afterHead: false,
      });
      return { ...at(plain), inputs: { cluster: plain.url.replace('http:', 'https:') } };
    },
    title: 'The cluster does not speak TLS here',
    says: /Check the scheme and the port/,
  },
  {
    name: 'https:// where SSH is spoken',
    setUp: async () => {
      const plain = await saying('SSH-2.0-OpenSSH_9.6\r\n', { afterHead: false });
      return { ...at(plain), inputs: { cluster: plain.url.replace('http:', 'https:') } };
    },
    title: 'The cluster does not speak TLS here',
    says: /Check the scheme and the port/,
  },
  {
    name: 'http:// where TLS is spoken',
    setUp: async () => {
      const pair = await (await authority).issue('server', 'server');
      const secure = await listen((socket) => socket.end(noKeys), { tls: { pair } });
      return { ...at(secure), inputs: { cluster: secure.url.replace('https:', 'http:') } };
    },
    title: 'The cluster speaks TLS here',
    says: /Begin the address in cluster with https/,
  },
];
