import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { KeyPair } from '../cluster/certificates.ts';

/** A server that finishes handshakes, answers nothing, and keeps every byte that it is then sent. */
export interface Listener extends AsyncDisposable {
  url: string;
  /** What came after the handshakes, decrypted. */
  received: string;
}

/** @param shown its certificate, with what it claims to be its chain behind it */
export async function startListener({ certificate, key }: KeyPair): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer({ cert: certificate, key }, (socket) => {
    socket.on('data', (data) => {
      listener.received += data;
      socket.destroy();
    });
    socket.on('error', () => {}); // whoever does not trust it breaks off
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const listener: Listener = {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: '',
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return listener;
}
