import { bulk, dataStream, from, type ProductList } from '../support/products/list.ts';
import { connect } from './libbeat.ts';

const agent = from('elastic/elastic-agent', '07adab5bc3d249133b4615832270434546c189d0'); // main, 2026
const monitor = 'internal/pkg/agent/application/monitoring/component/v1_monitor.go';
const beats = from('elastic/beats', 'main');

const streams = {
  // elastic-agent.yml as installed: metrics of the system, and of the agent itself
  'metrics-system.cpu-default': agent('elastic-agent.yml, inputs'),
  'metrics-elastic_agent.elastic_agent-default': agent(`${monitor}:619`),
  'logs-elastic_agent-default': agent(`${monitor}:544`),
  // with the input apm, and with synthetics/http
  'traces-apm-default': from(
    'elastic/apm-server',
    '7c4e4d4e8f14de9fb75d2eecaed922ff9d858e33',
  )('internal/beater/beater.go:764'),
  'synthetics-http-default': beats('heartbeat/monitors/factory.go, preProcessors'),
};
const names = Object.keys(streams);

export default {
  product: 'elastic-agent',
  configurations: [
    {
      title: 'elastic-agent 9, standalone, with the inputs apm and synthetics/http beside those as installed',
      purposes: 'default',
      // Fleet or the integrations install the templates; a Beat under the agent loads none.
      before: names.map((name) => dataStream(name)),
      requests: [
        ...connect,
        ...Object.entries(streams).map(([name, source]) => bulk('create', name, source)),
      ],
      refusals: {
        on: Object.fromEntries(names.map((name) => [name, []])),
        cluster: [],
        foreign: [
          'other-default',
          'heartbeat-9.5.3',
          'logstash-2026.11.28',
          '.monitoring-beats-7-2026.11.28',
        ],
      },
    },
  ],
} satisfies ProductList;
