/** Requests common to all Beats: libbeat connects, checks its index template and lifecycle policy, publishes, and reports. */
import {
  type AskedByPage,
  bulk,
  type Configuration,
  dataStream,
  from,
  get,
  head,
  type ProductRequest,
  post,
  put,
  type Setup,
  type Source,
} from '../support/products/list.ts';
import { ofAnyIndex } from '../support/products/refusals.ts';
import { beats7, monitoring, xpack } from './libbeat-monitoring.ts';

const beats = from('elastic/beats', 'main');
const lifecycle = from(
  'elastic/beats',
  '247ef030a58f16d7fa2f6f48630637577cf43295',
)('libbeat/idxmgmt/lifecycle/es_client_handler.go, HasPolicy');

/** Each connection of the output. The Apache-2.0 distribution reads the license too. */
export const connect: ProductRequest[] = [
  get('/', beats7('libbeat/esleg/eslegclient/connection.go:263')),
  get('/_license?human=false', beats7('libbeat/licenser/elastic_fetcher.go:66')),
];

/** The privilege from the API's page, because `_has_privileges` does not accept the exact name of an action. */
const readIlm = { action: { name: 'read_ilm' } };
const readPolicy = (beat: string, source: Source = lifecycle) => get(`/_ilm/policy/${beat}`, source, readIlm);
const hasTemplate = (name: string, source = beats('libbeat/template/load.go, checkExistsTemplate')) =>
  head(`/_index_template/${name}`, source);

export const publish = (name: string) =>
  bulk('create', name, beats7('libbeat/outputs/elasticsearch/client.go:331'));

/** A Beat of version 8 or 9 as installed, after its index template and policy were loaded by the user who set it up. */
export const asInstalled = (beat: string): ProductRequest[] => [
  ...connect,
  readPolicy(beat),
  hasTemplate(`${beat}-9.5.3`),
];

export const other = ['other-default', 'logs-generic-default', 'traces-apm-default'];
const pageGrants = ['read its metadata'];
const clusterGrants = ['read a lifecycle policy', 'read an ingest pipeline'];

/** The lists of all six Beats. */
export const common = (beat: string): Configuration[] => [
  installed(beat),
  installed7(beat),
  monitoring(beat, [...other, `${beat}-9.5.3`]),
  setup(beat),
];

const installed = (beat: string): Configuration => ({
  title: `${beat} 8 and 9 as installed`,
  purposes: 'default',
  before: [dataStream(`${beat}-9.5.3`)],
  requests: [...asInstalled(beat), publish(`${beat}-9.5.3`)],
  refusals: { on: { [`${beat}-9.5.3`]: pageGrants }, cluster: clusterGrants, foreign: other },
});

/** With an alias, which the user who set it up has created. */
const installed7 = (beat: string): Configuration => {
  const alias = `${beat}-7.17.29`;
  return {
    title: `${beat} 7.17 as installed`,
    purposes: ['publishing'],
    before: [
      {
        method: 'PUT',
        path: `/_index_template/${alias}`,
        once: true,
        body: { index_patterns: [`${alias}*`], priority: 510 },
      },
      {
        method: 'PUT',
        path: `/${alias}-2026.11.28-000001`,
        body: { aliases: { [alias]: { is_write_index: true } } },
      },
    ],
    requests: [
      ...connect,
      get('/_xpack', beats7('libbeat/idxmgmt/ilm/client_handler.go:233'), xpack),
      readPolicy(beat, beats7('libbeat/idxmgmt/ilm/client_handler.go:145')),
      hasTemplate(alias, beats7('libbeat/template/load.go:151')),
      get(`/_alias/${alias}`, beats7('libbeat/idxmgmt/ilm/client_handler.go:156')),
      get('/', beats7('libbeat/cmd/instance/beat.go:959')),
      publish(alias),
    ],
    refusals: { on: { [alias]: [...pageGrants, ...ofAnyIndex] }, cluster: clusterGrants, foreign: other },
  };
};

/** For those that were observed to send it (__tests__/workflows/beats-requests.test.ts). */
export const withoutSetup = (beat: string): Configuration => {
  const name = `${beat}-7.17.29-2026.11.28`;
  return {
    title: `${beat} 7.17 with setup.template and setup.ilm disabled, on a new index`,
    purposes: ['publishing'],
    before: [],
    requests: [...connect, get('/', beats7('libbeat/cmd/instance/beat.go:959')), publish(name)],
    refusals: { on: { [name]: [...pageGrants, ...ofAnyIndex] }, cluster: clusterGrants, foreign: other },
  };
};

/** As Kibana registers them at its start; test nodes have nothing else of Kibana. */
const kibanaPrivileges: Setup = {
  method: 'PUT',
  path: '/_security/privilege',
  once: true,
  body: {
    'kibana-.kibana': { all: { actions: ['login:', 'saved_object:*'] } },
  },
};

const setup = (beat: string): Configuration => {
  const name = `${beat}-9.5.3`;
  const load = (place: string) => beats(`libbeat/template/load.go, ${place}`);
  return {
    title: `${beat} setup`,
    purposes: ['setup'],
    before: [kibanaPrivileges],
    requests: [
      ...connect,
      readPolicy(beat),
      put(`/_ilm/policy/${beat}`, lifecycle, { action: { name: 'cluster:admin/ilm/put' } }),
      head(`/_index_template/${name}`, load('checkExistsTemplate'), { answers: [200, 404] }),
      put(`/_index_template/${name}`, load('loadTemplate'), { body: dataStream(name).body }),
      get(`/_data_stream/${name}`, load('checkExistsDatastream'), {
        action: { name: 'indices:admin/data_stream/get', on: name },
      }),
      put(`/_data_stream/${name}`, load('putDataStream'), {
        action: { name: 'indices:admin/data_stream/create', on: name },
      }),
      post(
        '/api/saved_objects/_import?overwrite=true',
        beats7('libbeat/dashboards/kibana_loader.go:37'),
        // the first for every request, the second for the import of dashboards
        { action: { kibana: ['login:', 'saved_object:dashboard/bulk_create'] } },
      ),
    ],
    refusals: {
      on: {
        [name]: ['delete it', 'change its mappings', 'refresh it', 'read its statistics', ...pageGrants],
      },
      cluster: [
        ...clusterGrants,
        'write a lifecycle policy',
        'write an index template',
        'write an ingest pipeline',
      ],
      foreign: other,
    },
  };
};

/** With modules, a Beat checks their ingest pipelines, which setup has loaded; without that privilege it would write them. */
export function pipelines(beat: string, pipeline: string, source: Source): Configuration[] {
  const path = `/_ingest/pipeline/${pipeline}`;
  const body = { processors: [] };
  const [running, prepared] = [installed(beat), setup(beat)];
  return [
    {
      ...running,
      title: `${beat} 8 and 9 with modules`,
      before: [...running.before, { method: 'PUT', path, body }],
      requests: [...asInstalled(beat), get(path, source), publish(`${beat}-9.5.3`)],
    },
    {
      ...prepared,
      title: `${beat} setup with modules`,
      requests: [...connect, get(path, source, { answers: [404] }), put(path, source, { body })],
    },
  ];
}

/** Only Filebeat, Packetbeat and Winlogbeat load ingest pipelines. */
export const withoutPipelines = (beat: string): AskedByPage[] => [
  {
    purpose: 'publishing',
    privilege: 'read_pipeline',
    page: `https://www.elastic.co/docs/reference/beats/${beat}/beats-api-keys`,
    reason: 'It reads no ingest pipeline; the page is one text for all Beats.',
  },
  {
    purpose: 'setup',
    privilege: 'manage_pipeline',
    page: `https://www.elastic.co/docs/reference/beats/${beat}/privileges-to-setup-beats`,
    reason:
      'It loads no ingest pipeline; the page asks for the role `ingest_admin`, which has this privilege.',
  },
];
