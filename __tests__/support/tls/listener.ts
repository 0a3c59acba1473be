import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { KeyPair } from '../cluster/certificates.ts';

/** A server that completes handshakes, answers nothing, and records every byte that it receives. */
export interface Listener extends AsyncDisposable {
  url: string;
  /** The decrypted bytes after the handshakes. */
  received: string;
}

/** @param shown its certificate, followed by its chain */
export async function startListener({ certificate, key }: KeyPair): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer({ cert: certificate, key }, (socket) => {
    socket.on('data', (data) => {
      listener.received += data;
      socket.destroy();
    });
    socket.on('error', () => {}); // a client that does not trust it closes the connection
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
