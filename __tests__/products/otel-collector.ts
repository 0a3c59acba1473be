import { bulk, dataStream, from, type ProductList } from '../support/products/list.ts';

const exporter = from(
  'open-telemetry/opentelemetry-collector-contrib',
  'exporter/elasticsearchexporter/v0.139.0',
)('exporter/elasticsearchexporter/bulkindexer.go:168');

const streams = ['logs-generic.otel-default', 'metrics-generic.otel-default', 'traces-generic.otel-default'];

export default {
  product: 'otel-collector',
  configurations: [
    {
      // Mapping mode `otel`, the default. Without `discover.on_start` the exporter sends only bulk requests.
      title: 'a collector with the exporter elasticsearch as installed',
      purposes: 'default',
      // The part of Elasticsearch's plugin otel-data that affects privileges.
      before: streams.map((name) => dataStream(name)),
      requests: streams.map((name) => bulk('create', name, exporter, '/_bulk?require_data_stream=true')),
      refusals: {
        on: Object.fromEntries(streams.map((name) => [name, []])),
        cluster: [],
        foreign: ['other-default', 'synthetics-http-default', 'heartbeat-9.5.3', 'logstash-2026.11.28'],
      },
    },
  ],
} satisfies ProductList;
