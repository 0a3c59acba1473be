/**
 * Before a Beat sends monitoring it asks `GET /_xpack` whether the cluster has monitoring. Nodes made for tests out of single jars
 * cannot answer that. This proxy does, and hands everything else on to the cluster.
 */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const ANSWER = JSON.stringify({ features: { monitoring: { available: true, enabled: true } } });

/** In front of a cluster at a plain `http:` URL. */
export async function startMonitoringProxy(cluster: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    if (new URL(request.url!, cluster).pathname === '/_xpack') answer(response);
    else forward(cluster, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(response: http.ServerResponse): void {
  // Clients of Elasticsearch 7.14 and later refuse a server without this header.
  response
    .writeHead(200, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' })
    .end(ANSWER);
}

function forward(cluster: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  const { method, headers } = request;
  const onward = http.request(new URL(request.url!, cluster), { method: method!, headers }, (reply) => {
    response.writeHead(reply.statusCode!, reply.headers);
    reply.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
