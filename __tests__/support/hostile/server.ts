/** A server with arbitrary answers in place of Elasticsearch. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Asked {
  method: string;
  path: string;
  /** Parsed JSON; undefined without a body. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever was sent
  body: any;
}

export interface HostileServer extends AsyncDisposable {
  url: string;
  asked: Asked[];
}

/** @param answer writes the whole answer to a request */
export async function startHostileServer(
  answer: (asked: Asked, response: http.ServerResponse) => void,
): Promise<HostileServer> {
  const requests: Asked[] = [];
  const server = http.createServer(async (request, response) => {
    const content = await text(request);
    const asked = {
      method: request.method!,
      path: new URL(request.url!, 'http://server').pathname,
      body: content === '' ? undefined : JSON.parse(content),
    };
    requests.push(asked);
    answer(asked, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: requests,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** An answer with Elasticsearch's product header. */
export function send(
  response: http.ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'x-elastic-product': 'Elasticsearch',
      ...headers,
    })
    .end(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body));
}

/** Streams this many bytes of JSON as fast as they are read; endless for Infinity. */
export function flood(
  response: http.ServerResponse,
  status: number,
  bytes: number,
  announced: boolean,
): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-elastic-product': 'Elasticsearch',
    ...(announced && { 'content-length': String(bytes) }),
  });
  let left = bytes;
  const pump = () => {
    while (left > 0 && !response.destroyed) {
      const piece = chunk.subarray(0, Math.min(left, chunk.length));
      left -= piece.length;
      if (!response.write(piece)) {
        response.once('drain', pump);
        return;
      }
    }
    response.end();
  };
  pump();
}
