import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A site for Heartbeat to check, until the end of the test. It counts the checks, and answers each with its number. */
export async function startTarget(): Promise<{ url: string; checks(): number }> {
  let checks = 0;
  const server = createServer((_, response) => {
    checks++;
    response.end(String(checks));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, checks: () => checks };
}
