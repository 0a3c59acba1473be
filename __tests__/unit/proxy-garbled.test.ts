import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FaultName } from '../support/proxy/faults.ts';
import { openScene, type Scene } from '../support/proxy/scene.ts';

const BODY = JSON.stringify({ id: 'an-id', text: 'long enough to be cut in half' });

let scene: Scene;
beforeEach(async () => {
  scene = await openScene(BODY);
});
afterEach(() => scene.stop());

/** The received bytes until there are enough or the proxy closes the connection, and the following event. */
async function received(
  fault: FaultName,
  isEnough: (text: string) => boolean = () => false,
): Promise<{ text: string; closed: boolean }> {
  scene.proxy.fault({}, fault);
  const socket = createConnection(Number(new URL(scene.proxy.url).port), '127.0.0.1');
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  let text = '';
  let closed = false;
  socket.setEncoding('latin1').on('error', () => {});
  socket.on('data', (piece: string) => {
    text += piece;
    if (isEnough(text)) resolve();
  });
  socket.on('end', () => {
    closed = true;
    resolve();
  });
  socket.write('GET /a HTTP/1.1\r\nhost: a\r\n\r\n');
  await enough;
  await sleep(RIGHT_BEHIND);
  socket.destroy();
  await scene.proxy.settled();
  return { text, closed };
}

/** ms; less than the pause between two drips. */
const RIGHT_BEHIND = 200;

test('a body that stalls: its head, the first half, and no more', async () => {
  const { text, closed } = await received('stalled-body', (text) => text.includes('\r\n\r\n{'));
  const [head, body] = text.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\nx-elastic-product: Elasticsearch\r\n/);
  expect(head).toContain(`content-length: ${BODY.length}`);
  expect(body).toBe(BODY.slice(0, BODY.length / 2));
  expect(closed).toBe(false);
});

test('an answer without a body stalls in its head', async () => {
  await scene.stop();
  scene = await openScene('');
  const { text, closed } = await received('stalled-body', (text) => text.includes('content-length'));
  expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n(.+\r\n)+$/);
  expect(closed).toBe(false);
});

test('a body that drips arrives byte by byte, and complete', async () => {
  await scene.stop();
  scene = await openScene('{}');
  const early = await received('dripping-body', (text) => text.endsWith('{'));
  expect(early.text).toMatch(/\r\n\r\n\{$/);
  const { text, closed } = await received('dripping-body');
  expect(text).toMatch(/\r\n\r\n\{\}$/);
  expect(closed).toBe(true);
});

test('headers that drip never end', async () => {
  const { text, closed } = await received('dripping-headers', (text) => text.includes('x-drip-2: 1'));
  expect(text.match(/^x-drip-\d+: 1\r$/gm)).toHaveLength(3);
  expect(text).not.toContain('\r\n\r\n');
  expect(closed).toBe(false);
});

test('endless headers are more than a parser accepts', async () => {
  const { text } = await received('endless-headers', (text) => text.length > 64 * 1024);
  // Node and undici accept 16 KiB: more than 64 arrived.
  expect(text).not.toContain('\r\n\r\n');
});

test.each<[FaultName, string]>([
  ['no-http', 'SSH-2.0-'],
  ['tls-alert', '\x15\x03\x01\x00\x02\x02\x28'],
  ['garbled-head', '0\r\n\r\n{"took":3}\r\nHTTP/1.1 200 OK\r\n'],
])('%s: the bytes, and the end', async (fault, bytes) => {
  const { text, closed } = await received(fault);
  expect(text.startsWith(bytes)).toBe(true);
  expect(closed).toBe(true);
});
