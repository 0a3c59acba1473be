/** A real OpenTelemetry Collector publishes with the action's configuration lines, until the key is invalidated. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Cluster, expectOk, request, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { startProxy } from '../support/proxy/proxy.ts';
import { newHost } from './documents.ts';
import { mint } from './mint.ts';
import { missingTool } from './tools/missing-tool.ts';
import { OtelCollector } from './tools/otel-collector.ts';

const signals = ['logs', 'metrics', 'traces'] as const;

/**
 * Elasticsearch's own templates for OpenTelemetry are in a plugin that test nodes lack. These are the parts that affect privileges:
 * data streams with dynamic mappings, and the dynamic template that the exporter names for an integer gauge.
 */
async function dataStreams(cluster: Cluster): Promise<void> {
  for (const signal of signals) {
    const mappings = signal === 'metrics' && {
      dynamic_templates: [{ gauge_long: { mapping: { type: 'long' } } }],
    };
    const body = {
      index_patterns: [`${signal}-*.otel-*`],
      data_stream: {},
      priority: 500,
      ...(mappings && { template: { mappings } }),
    };
    await expectOk(request(cluster, 'PUT', `/_index_template/${signal}-otel`, body));
  }
}

/** Documents of this host by data stream. */
async function published(cluster: Cluster, host: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const signal of signals) {
    const stream = `${signal}-generic.otel-default`;
    await expectOk(request(cluster, 'POST', `/${stream}/_refresh`));
    const query = { term: { 'resource.attributes.host.name.keyword': host } };
    const answer = request<{ count: number }>(cluster, 'POST', `/${stream}/_count`, { query });
    counts[stream] = (await expectOk(answer)).count;
  }
  return counts;
}

describe.skipIf(missingTool()).each(clusters())('a collector on Elasticsearch $version', (cluster) => {
  test('publishes logs, metrics and traces with its key, and gets 401 once that is invalidated', async () => {
    await dataStreams(cluster);
    const proxy = await startProxy({ target: cluster.url });
    onTestFinished(() => proxy.stop());
    const host = newHost();
    const { id, config } = await mint(cluster, 'otel-collector', host, 'publishing');
    const collector = await OtelCollector.start({ endpoint: proxy.url, config });
    onTestFinished(async () => void (await collector.stop()));

    await collector.send(host);
    expect(await published(cluster, host)).toEqual({
      'logs-generic.otel-default': 1,
      'metrics-generic.otel-default': 1,
      'traces-generic.otel-default': 1,
    });
    // as in the list of its requests (__tests__/products/otel-collector.ts): only bulk requests
    const sent = proxy.exchanges.map(({ method, path, answer }) => `${method} ${path}: ${answer?.status}`);
    expect(sent).toEqual(['POST /_bulk: 200', 'POST /_bulk: 200', 'POST /_bulk: 200']);

    await waitUntilVisible(cluster, id);
    await expectOk(request(cluster, 'DELETE', '/_security/api_key', { ids: [id] }));
    await expect(collector.send(host)).rejects.toThrow('flush failed (401)');
    expect(proxy.exchanges.at(-1)?.answer?.status).toBe(401);
  });
});
