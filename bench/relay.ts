/** A relay with a given round trip time in front of a node. It delays and counts traffic, and changes nothing. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  url: string;
  /** The traffic since the last call. */
  counted(): Passed;
  close(): Promise<void>;
}

export interface Passed {
  requests: number;
  connections: number;
  /** Bytes of HTTP, to the node and from it. */
  sent: number;
  received: number;
}

const nothing = (): Passed => ({ requests: 0, connections: 0, sent: 0, received: 0 });
/** Node writes the head of a request at the start of a chunk. */
const requestLine = /^(?:GET|POST|PUT|DELETE) /;

/** @param roundTrip ms added to each request; a new connection adds it once more */
export async function openRelay(target: string, roundTrip: number): Promise<Relay> {
  const { hostname, port } = new URL(target);
  let passed = nothing();
  const open = new Set<Socket>();
  const server = createServer((client) => {
    passed.connections++;
    const node = connect(Number(port), hostname);
    for (const socket of [client, node]) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => open.delete(socket));
    }
    // The handshake of the connection itself.
    const opened = performance.now() + roundTrip;
    pass(client, node, roundTrip / 2, opened, (chunk) => {
      passed.sent += chunk.length;
      if (requestLine.test(chunk.subarray(0, 8).toString('latin1'))) passed.requests++;
    });
    pass(node, client, roundTrip / 2, 0, (chunk) => {
      passed.received += chunk.length;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counted() {
      const result = passed;
      passed = nothing();
      return result;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Timers of the same duration fire in order, so the order of data is kept. */
function pass(from: Socket, to: Socket, delay: number, notBefore: number, seen: (chunk: Buffer) => void) {
  const later = (work: () => void) => {
    const wait = Math.max(delay, notBefore + delay - performance.now());
    if (delay === 0) work();
    else setTimeout(work, wait);
  };
  from.on('data', (chunk: Buffer) => {
    seen(chunk);
    later(() => to.write(chunk));
  });
  from.on('end', () => later(() => to.end()));
  from.on('close', () => later(() => to.destroy()));
}
