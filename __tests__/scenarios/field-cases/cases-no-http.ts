/** Ports that do not use HTTP, or use it incorrectly. Each step must fail: jprante/elasticsearch-jdbc#670, olivere/elastic#513. */
import { at, type Case, listen, saying } from './case.ts';

const notHttp = 'The port does not speak HTTP';
const unreadable = 'The answer of the cluster could not be read';
const garbled = (
  name: string,
  text: string | Uint8Array,
  says = /does not speak HTTP[\s\S]*9200, not 9300/,
): Case => ({ name, setUp: async () => at(await saying(text)), title: notHttp, says });

/** What these services answer to an HTTP request, or send at once. */
export const noHttpCases: Case[] = [
  garbled("the node's transport port", 'This is not an HTTP port'),
  garbled('an SSH server', 'SSH-2.0-OpenSSH_9.6p1 Ubuntu-3ubuntu13.5\r\n'),
  garbled('Redis', "-ERR wrong number of arguments for 'get' command\r\n"),
  garbled('an SMTP server', '220 mail.example.com ESMTP Postfix\r\n'),
  garbled('MySQL', Buffer.from('4a0000000a382e302e333600', 'hex')),
  garbled('a port that speaks HTTP/2 only', Buffer.from('000006040000000000000400100000', 'hex')),
  garbled('an HTTP/0.9 page', '<html><body>It works!</body></html>'),
  garbled('bytes before the status line', '\u0000\u0001HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
  garbled('Shoutcast', 'ICY 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
  {
    name: 'a greeting before the request, then silence',
    setUp: async () => at(await listen((socket) => socket.write('SSH-2.0-x\r\n'), { afterHead: false })),
    title: notHttp,
    says: /does not speak HTTP/,
  },
  {
    name: 'a TLS alert on a plain request',
    setUp: async () => at(await saying(Buffer.from('15030300020246', 'hex'))),
    title: 'The cluster speaks TLS here',
    says: /Begin the address in cluster with https/,
  },
  {
    name: '101 Switching Protocols',
    setUp: async () =>
      at(
        await saying('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
      ),
    title: unreadable,
    says: /could not be read/,
  },
  {
    name: 'a head without end',
    setUp: async () =>
      at(
        await listen((socket) => {
          socket.write('HTTP/1.1 200 OK\r\n');
          const more = () => {
            if (socket.writable && socket.write(`x-${'a'.repeat(1000)}: b\r\n`)) setImmediate(more);
          };
          more();
        }),
      ),
    title: unreadable,
    says: /could not be read/,
  },
  {
    name: 'a header line that is none',
    setUp: async () => at(await saying('HTTP/1.1 200 OK\r\nno header here\r\n\r\n{}')),
    title: unreadable,
    says: /could not be read/,
  },
  {
    name: 'a broken chunk',
    setUp: async () =>
      at(
        await saying(
          'HTTP/1.1 200 OK\r\nx-elastic-product: Elasticsearch\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}',
        ),
      ),
    title: unreadable,
    says: /could not be read/,
  },
  {
    name: 'a connection that is closed without a word',
    setUp: async () => at(await saying('')),
    title: 'The connection to the cluster broke',
    says: /broke/,
  },
];
