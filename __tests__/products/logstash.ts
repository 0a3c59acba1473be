import {
  bulk,
  type Configuration,
  dataStream,
  from,
  get,
  head,
  type ProductList,
  post,
  put,
} from '../support/products/list.ts';
import { ofAnyIndex } from '../support/products/refusals.ts';

const plugin = (place: string) =>
  from(
    'logstash-plugins/logstash-output-elasticsearch',
    'b134443f2cb40fc484ed29f14a343c2fab5789a7', // 12.1.6
  )(`lib/logstash/outputs/${place}`);
const core = from('elastic/logstash', '5e5356567fd548a0390c14def8ebd70acf85d04a'); // 9.6.0
const pool = (line: number) => plugin(`elasticsearch/http_client/pool.rb:${line}`);
const client = (line: number) => plugin(`elasticsearch/http_client.rb:${line}`);

/** The plugin's start: the health of each host, the version, the license, the cluster's UUID. */
const connect = [
  head('/', pool(255)),
  get('/', pool(316)),
  get('/_license', pool(245)),
  get('/', plugin('elasticsearch.rb:344')),
];
const foreign = ['other-default', 'heartbeat-9.5.3', 'traces-apm-default'];
/** The action `index` overwrites. */
const byIndex = ['overwrite a document', ...ofAnyIndex];
const indices = ['logstash-2026.11.28', 'ecs-logstash-2026.11.28'];

const intoDataStreams = (names: string[]) =>
  names.map((name) => bulk('create', name, plugin('elasticsearch/data_stream_support.rb:197')));
const intoIndex = (name: string) => bulk('index', name, plugin('elasticsearch.rb:486'));

const installTemplate = (name: string) => ({
  method: 'PUT',
  path: `/_index_template/${name}`,
  body: { index_patterns: [`${name}-*`], priority: 500 },
});
const hasTemplate = (name: string, answers = [200]) =>
  head(`/_index_template/${name}`, client(430), { answers });

/** `data_stream => false` and no index: a rollover alias, which the plugin creates unless it exists. */
function withRollover(alias: string, title: string): Configuration {
  const first = encodeURIComponent(`<${alias}-{now/d}-000001>`);
  const policy = '/_ilm/policy/logstash-policy';
  const { path, body } = installTemplate(alias);
  return {
    title,
    purposes: ['indexing', 'setup'],
    before: [
      { method: 'DELETE', path: `/${first}` },
      { method: 'DELETE', path },
    ],
    requests: [
      ...connect,
      hasTemplate(alias, [404]),
      put(path, client(436), { body }),
      head(`/${alias}`, client(445), { answers: [404] }),
      put(`/${first}`, client(450), { body: { aliases: { [alias]: { is_write_index: true } } } }),
      get(policy, client(470), { action: { name: 'read_ilm' } }),
      put(policy, client(476), { action: { name: 'cluster:admin/ilm/put' } }),
      intoIndex(alias),
    ],
    refusals: {
      on: {
        [alias]: [
          'overwrite a document',
          'delete it',
          'change its mappings',
          'refresh it',
          'read its statistics',
          'read its metadata',
        ],
      },
      cluster: ['read a lifecycle policy', 'write a lifecycle policy', 'write an index template'],
      foreign: [...foreign, 'logs-generic-default'],
    },
  };
}

const xpack = get('/_xpack', core('x-pack/lib/license_checker/license_reader.rb:33'), {
  action: { name: 'cluster:monitor/xpack/info' },
});

export default {
  product: 'logstash',
  configurations: [
    {
      title: 'logstash 8 and 9 as installed',
      purposes: 'default',
      before: [dataStream('logs-generic-default')],
      requests: [...connect, ...intoDataStreams(['logs-generic-default'])],
      refusals: {
        on: { 'logs-generic-default': [] },
        cluster: [],
        foreign: [...foreign, 'metrics-system.cpu-default', ...indices],
      },
    },
    {
      // data_stream_auto_routing, on by default, follows the fields data_stream.* of the event.
      title: 'logstash 8 and 9 behind Elastic Agent',
      purposes: ['publishing'],
      index: ['logs-*-*', 'metrics-*-*'],
      before: [dataStream('logs-nginx.access-default'), dataStream('metrics-system.cpu-default')],
      requests: [...connect, ...intoDataStreams(['logs-nginx.access-default', 'metrics-system.cpu-default'])],
      refusals: {
        on: { 'logs-nginx.access-default': [], 'metrics-system.cpu-default': [] },
        cluster: [],
        foreign: [...foreign, ...indices],
      },
    },
    {
      title: 'logstash with an index, its template there or manage_template => false',
      purposes: ['indexing'],
      before: [installTemplate('logstash'), installTemplate('ecs-logstash')],
      requests: [...connect, hasTemplate('ecs-logstash'), hasTemplate('logstash'), ...indices.map(intoIndex)],
      refusals: {
        on: Object.fromEntries(indices.map((name) => [name, byIndex])),
        cluster: [],
        foreign: [...foreign, 'logs-generic-default'],
      },
    },
    {
      title: 'logstash with an index of another name',
      purposes: ['indexing'],
      index: ['weblog-*'],
      before: [installTemplate('ecs-logstash')],
      requests: [...connect, hasTemplate('ecs-logstash'), intoIndex('weblog-2026.11.28')],
      refusals: {
        on: { 'weblog-2026.11.28': byIndex },
        cluster: [],
        foreign: [...foreign, ...indices, 'logs-generic-default'],
      },
    },
    withRollover('ecs-logstash', 'logstash with data_stream => false, on a new cluster'),
    withRollover('logstash', 'logstash with data_stream => false and ecs_compatibility => disabled'),
    {
      title: 'logstash with xpack.monitoring.enabled',
      purposes: ['monitoring'],
      before: [],
      requests: [
        xpack,
        ...connect,
        post(
          '/_monitoring/bulk?system_id=logstash&system_api_version=7&interval=1s',
          core('x-pack/lib/monitoring/monitoring.rb:114'),
          { action: { name: 'cluster:admin/xpack/monitoring/bulk' } },
        ),
      ],
      refusals: { on: {}, cluster: ['send monitoring data'], foreign: [...foreign, ...indices] },
    },
    {
      title: 'logstash with xpack.management.enabled',
      purposes: ['central-management'],
      before: [],
      requests: [
        xpack,
        get('/', core('x-pack/lib/config_management/elasticsearch_source.rb:91')),
        get('/_logstash/pipeline?id=main', core('x-pack/lib/config_management/elasticsearch_source.rb:229'), {
          action: { name: 'cluster:admin/logstash/pipeline/get' },
        }),
      ],
      refusals: {
        on: {},
        // Elasticsearch has no privilege to only read them.
        cluster: ['read a Logstash pipeline', 'write a Logstash pipeline'],
        foreign: [...foreign, ...indices],
      },
    },
  ],
} satisfies ProductList;
