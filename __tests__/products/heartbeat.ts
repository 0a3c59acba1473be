import { bulk, dataStream, from, type ProductList, post } from '../support/products/list.ts';
import { asInstalled, common, connect, publish, withoutPipelines, withoutSetup } from './libbeat.ts';

const beats = from('elastic/beats', 'main');
const browser = beats('heartbeat/monitors/factory.go, preProcessors');
const monitored = ['heartbeat-9.5.3', 'synthetics-http-default'];
const streams = ['synthetics-browser-default', 'synthetics-browser.network-default'];

const state = (id: string) => ({ '@timestamp': '2026-11-28T08:00:00Z', monitor: { id } });

export default {
  product: 'heartbeat',
  configurations: [
    ...common('heartbeat'),
    withoutSetup('heartbeat'),
    {
      // Browser monitors always write data streams of type synthetics; from 9.6 lightweight monitors can too (elastic/docs-content#7704).
      title: 'heartbeat with browser monitors',
      purposes: ['synthetics'],
      before: [
        dataStream('heartbeat-9.5.3'),
        ...streams.map((name) => dataStream(name)),
        dataStream('synthetics-http-default'),
      ],
      requests: [
        ...asInstalled('heartbeat'),
        ...streams.map((name) => bulk('create', name, browser)),
        bulk('create', 'synthetics-http-default', browser),
      ],
      refusals: {
        on: Object.fromEntries(streams.map((name) => [name, []])),
        cluster: ['read a lifecycle policy'],
        foreign: ['other-default', 'heartbeat-9.5.3', 'logs-generic-default', 'metrics-system.cpu-default'],
      },
    },
    {
      // From 8.6. Without it Heartbeat works, but loses the time since when a monitor is down.
      title: 'heartbeat 8 and 9 that reads the last state of its monitors',
      purposes: ['publishing', 'monitor-state'],
      before: [
        ...monitored.flatMap((name) => [
          dataStream(name),
          { method: 'POST', path: `/${name}/_doc?refresh=true`, body: state(`monitor-${name}`) },
        ]),
      ],
      requests: [
        ...connect,
        publish('heartbeat-9.5.3'),
        // one for each monitor
        ...monitored.map((name) =>
          post(
            '/synthetics-*,heartbeat-*/_search?size=1',
            beats('heartbeat/monitors/wrappers/monitorstate/esloader.go, MakeESLoader'),
            { body: { query: { match: { 'monitor.id': `monitor-${name}` } } }, hits: 1 },
          ),
        ),
      ],
      refusals: {
        on: { 'heartbeat-9.5.3': ['read its metadata', 'search'], 'synthetics-http-default': ['search'] },
        cluster: ['read a lifecycle policy', 'read an ingest pipeline'],
        foreign: ['other-default', 'logs-generic-default'],
      },
    },
  ],
  askedByPage: withoutPipelines('heartbeat'),
} satisfies ProductList;
