/**
 * Records the requests of a Beat to a cluster. It answers those for which test nodes lack the endpoint: the features of the cluster,
 * and lifecycle policies. The cluster answers all others.
 */
import { onTestFinished } from 'vitest';
import type { Exchange } from '../../support/proxy/exchange.ts';
import { type FaultProxy, startProxy } from '../../support/proxy/proxy.ts';

const features = {
  monitoring: { available: true, enabled: true },
  ilm: { available: true, enabled: true },
};
// Clients of Elasticsearch 7.14 and later refuse a server without the second header.
const headers = { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' };

/** In front of a cluster, until the test ends. */
export async function startRecording(cluster: string): Promise<FaultProxy> {
  const proxy = await startProxy({ target: cluster });
  onTestFinished(() => proxy.stop());
  const standIn = (path: RegExp, answer: object) =>
    proxy.fault({ path, occurrence: 'every' }, ({ reply }) =>
      reply({ status: 200, headers, body: Buffer.from(JSON.stringify(answer)) }),
    );
  standIn(/^\/_xpack$/, { features });
  standIn(/^\/_ilm\/policy\//, {});
  return proxy;
}

/** The requests as in the lists, each once and sorted: `GET /`, or `POST /_bulk: create heartbeat-7.17.29`. */
export function recorded(exchanges: readonly Exchange[]): string[] {
  return [...new Set(exchanges.flatMap(linesOf).map(onTheListsDay))].sort();
}

function linesOf({ method, path, body }: Exchange): string[] {
  const request = `${method} ${path}`;
  if (!path.endsWith('/_bulk')) return [request];
  const actions = body
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
    .flatMap(actionOf);
  return actions.map((action) => `${request}: ${action}`);
}

/** Every other line is a document. */
function actionOf(line: unknown, position: number): string[] {
  if (position % 2 === 1) return [];
  const [[action, meta] = []] = Object.entries(line as Record<string, { _index: string }>);
  return meta ? [`${action} ${meta._index}`] : [];
}

const today = () => new Date().toISOString().slice(0, 10).replaceAll('-', '.');

const onTheListsDay = (request: string) => request.replaceAll(today(), '2026.11.28');
