/**
 * Where this action's privileges differ from Elastic's pages, for docs/privileges.md. All other rows are as on the page.
 */
import type { RoleDescriptor, RoleDescriptors } from '../src/beats/role-descriptors.ts';

interface Difference {
  /** The role descriptors of the page, to paste as `role-descriptors`; absent if no page has a key for this purpose. */
  documented?: RoleDescriptors;
  page?: string;
  why: string;
  /** Public issues. */
  issues: string[];
}

const on = (names: string[], ...privileges: string[]): RoleDescriptor => ({
  indices: [{ names, privileges }],
});

const logstashPage = 'https://www.elastic.co/docs/reference/logstash/secure-connection';
const apmPage = 'https://www.elastic.co/docs/solutions/observability/apm/grant-access-using-api-keys';
const github = (issue: string) => `https://github.com/${issue.replace('#', '/issues/')}`;

/** By `beat: purpose`. */
export const differences: Record<string, Difference> = {
  'heartbeat: synthetics': {
    why: "No page has a key for it. Heartbeat's page has only `heartbeat-*`, and browser monitors never write there.",
    issues: [github('elastic/docs-content#7704')],
  },
  'heartbeat: monitor-state': {
    why: 'No page has it. Without it Heartbeat logs a 403 for each monitor at its start, and loses the previous state.',
    issues: [github('elastic/beats#39779')],
  },
  'apm-server: monitoring': {
    documented: { apm_monitoring: on(['.monitoring-beats-*'], 'create_index', 'create_doc') },
    page: apmPage,
    why: 'APM Server connects with `GET /`, for which `monitor` is needed. With only the key of the page, it gets 403 and sends nothing.',
    issues: [],
  },
  'apm-server: tail-based-sampling': {
    documented: { apm_tail_based_sampling: on(['traces-apm.sampled'], 'read') },
    page: apmPage,
    why:
      'The data stream is `traces-apm.sampled-` and a namespace, which the name on the page does not match. APM Server also reads its' +
      ' statistics (`monitor`) and refreshes it (`maintenance`) before it searches. With the key of the page it gets 403 for all three.',
    issues: [github('elastic/apm-server#18401'), github('elastic/apm-server#6139')],
  },
  'logstash: publishing': {
    documented: {
      logstash_writer: {
        cluster: ['monitor', 'manage_ilm', 'read_ilm'],
        ...on(['logstash-*'], 'view_index_metadata', 'create_doc'),
      },
    },
    page: logstashPage,
    why:
      'From 8.0 Logstash writes into data streams, `logs-generic-default` unless its configuration says otherwise. With the key of' +
      ' the page the first document gets 403; it gets 403 with an `index` too, see `indexing`.',
    issues: [github('elastic/logstash#14976'), github('elastic/logstash#13534')],
  },
  'logstash: indexing': {
    why:
      'No page has a key for it. The page has a role for users, with `write`, `create` and `create_index` on `logstash-*`: more than' +
      " the plugin's default action `index` needs, and not the names of ECS compatibility. With `action => update` or `delete`, give" +
      ' `role-descriptors` with `write` in place of `create`.',
    issues: [github('elastic/logstash#14976')],
  },
  'logstash: setup': {
    why:
      'No page has a key for it; the privileges are those of the role for users on the page. Without this purpose set' +
      ' `manage_template => false`, and `ilm_enabled => false` if no index is set.',
    issues: [],
  },
  'logstash: monitoring': {
    documented: {
      logstash_monitoring: {
        cluster: ['monitor'],
        ...on(['.monitoring-ls-*'], 'create_index', 'create'),
      },
    },
    page: logstashPage,
    why:
      'Logstash sends `POST /_monitoring/bulk`, and Elasticsearch writes the index. With the key of the page that gets 403. Metricbeat' +
      ' and Elastic Agent write `.monitoring-ls-*`, with their own keys.',
    issues: [github('elastic/logstash#7905'), github('elastic/elasticsearch#40876')],
  },
};
