import {
  bulk,
  type Configuration,
  dataStream,
  del,
  from,
  get,
  type ProductList,
  post,
  type Source,
} from '../support/products/list.ts';
import { ofAnyIndex } from '../support/products/refusals.ts';
import { monitoringIndex, monitoringRequests, monitoringTemplate } from './libbeat-monitoring.ts';

const server = from('elastic/apm-server', '7c4e4d4e8f14de9fb75d2eecaed922ff9d858e33'); // 9.6.0
const appender = server('internal/beater/beater.go:764');

const streams = [
  'traces-apm-default',
  'metrics-apm.internal-default',
  'metrics-apm.app.web-default',
  'logs-apm.error-default',
];
const sampled = 'traces-apm.sampled-default';
const foreign = [
  'other-default',
  'logs-generic-default',
  'metrics-system.cpu-default',
  'traces-generic-default',
];

/** Elasticsearch's plugin apm-data installs the templates; those for application metrics have dynamic mappings. */
const templates = streams.map((name) => dataStream(name));
const waitsFor = get('/', server('internal/beater/beater.go:1019'));
const events = streams.map((name) => bulk('create', name, appender));
const none = Object.fromEntries(streams.map((name) => [name, []]));

/** The scroll through an index: a search, pages until one is empty, and its end. */
const scroll = (path: string, keepAlive: string, search: Source, next: Source, clear: Source) => [
  post(path, search),
  post(`/_search/scroll?scroll=${keepAlive}&scroll_id={_scroll_id}`, next),
  del('/_search/scroll/{_scroll_id}', clear),
];

const config = (line: number) => server(`internal/agentcfg/elasticsearch.go:${line}`);
/** Agent central configuration is on by default; after a 401 or 403 it is off until the next start. */
const agentConfiguration = scroll(
  '/.apm-agent-configuration/_search?scroll=30000ms&size=100',
  '30000ms',
  config(306),
  config(317),
  config(279),
);
const kibanaMade = { method: 'PUT', path: '/.apm-agent-configuration', once: true } as const;

const installed: Configuration = {
  title: 'apm-server 9 as installed',
  purposes: 'default',
  before: [...templates, kibanaMade],
  requests: [waitsFor, ...agentConfiguration, ...events],
  refusals: { on: { ...none, '.apm-agent-configuration': ['search'] }, cluster: [], foreign },
};

const sampling = (line: number, file = 'pubsub') =>
  server(`x-pack/apm-server/sampling/pubsub/${file}.go:${line}`);
const metadata = (line: number) => server(`internal/sourcemap/metadata_fetcher.go:${line}`);

export default {
  product: 'apm-server',
  configurations: [
    installed,
    {
      title: 'apm-server 9 with tail-based sampling',
      purposes: ['publishing', 'agent-configuration', 'tail-based-sampling'],
      before: [...installed.before, dataStream(sampled, false)],
      requests: [
        get('/_license', server('internal/beater/license.go:33')),
        ...installed.requests,
        // until the first trace has been sampled
        get(`/${sampled}/_stats/get?level=shards`, sampling(25, 'checkpoints'), { answers: [404] }),
        bulk('create', sampled, sampling(123)),
        get(`/${sampled}/_stats/get?level=shards`, sampling(25, 'checkpoints')),
        post('/{index}/_refresh?ignore_unavailable=true', sampling(249)),
        post('/{index}/_search', sampling(353), { body: { size: 1000, sort: [{ _seq_no: 'asc' }] } }),
      ],
      refusals: {
        on: { ...none, [sampled]: ['search', 'refresh it', 'read its statistics'] },
        cluster: [],
        foreign,
      },
    },
    {
      title: 'apm-server 9 with monitoring.enabled',
      purposes: ['monitoring'],
      before: [monitoringTemplate],
      requests: monitoringRequests,
      refusals: {
        on: { [monitoringIndex]: ofAnyIndex },
        cluster: [],
        foreign: [...foreign, 'traces-apm-default'],
      },
    },
    {
      title: 'apm-server 9 with source maps',
      purposes: ['source-maps'],
      before: [{ method: 'PUT', path: '/.apm-source-map', once: true }],
      requests: [
        ...scroll(
          '/.apm-source-map/_search?_source=service.*,file.path,content_sha256&track_total_hits=true&scroll=60000ms',
          '60000ms',
          metadata(287),
          metadata(387),
          metadata(191),
        ),
        get('/.apm-source-map/_doc/web-1.0-app.js', server('internal/sourcemap/elasticsearch.go:126'), {
          answers: [404],
        }),
      ],
      refusals: { on: { '.apm-source-map': ['search'] }, cluster: [], foreign },
    },
    {
      title: 'apm-server 9 with a key of its own for agent central configuration',
      purposes: ['agent-configuration'],
      before: [kibanaMade],
      requests: agentConfiguration,
      refusals: { on: { '.apm-agent-configuration': ['search'] }, cluster: [], foreign },
    },
  ],
} satisfies ProductList;
