/** `monitoring.enabled`, which is common to Beats and APM Server. */
import {
  bulk,
  type Configuration,
  from,
  get,
  type ProductRequest,
  type Setup,
} from '../support/products/list.ts';
import { ofAnyIndex } from '../support/products/refusals.ts';

export const beats7 = from('elastic/beats', 'v7.17.29');
export const xpack = { action: { name: 'cluster:monitor/xpack/info' } };

export const monitoringIndex = '.monitoring-beats-7-2026.11.28';

/** `monitoring.enabled`: two documents a period, each in its own request. APM Server uses the same code. */
export const monitoringRequests: ProductRequest[] = [
  get('/', beats7('libbeat/esleg/eslegclient/connection.go:263')),
  get(
    '/_xpack?filter_path=features.monitoring.enabled',
    beats7('libbeat/monitoring/report/elasticsearch/client.go:76'),
    xpack,
  ),
  bulk(
    'create',
    monitoringIndex,
    beats7('libbeat/monitoring/report/elasticsearch/client.go:240'),
    `/${monitoringIndex}/_bulk`,
  ),
];

/** As in Elasticsearch's own template: x-pack/plugin/core/template-resources/src/main/resources/monitoring-beats.json. */
export const monitoringTemplate: Setup = {
  method: 'PUT',
  path: '/_template/.monitoring-beats',
  once: true,
  body: { index_patterns: [`${monitoringIndex}.*`], mappings: { dynamic: false } },
};

export const monitoring = (beat: string, foreign: string[]): Configuration => ({
  title: `${beat} with monitoring.enabled`,
  purposes: ['monitoring'],
  before: [monitoringTemplate],
  requests: monitoringRequests,
  refusals: {
    // `create`, as on the page for API keys; `create_doc` would be enough.
    on: { [monitoringIndex]: ['overwrite a document', ...ofAnyIndex] },
    cluster: [],
    foreign,
  },
});
