import type { RoleDescriptor } from './role-descriptors.ts';

/** What a key for one purpose of one Beat may do, and where Elastic's documentation says so. */
export interface Row {
  /** The role's name as on the page. It grants nothing: only the role descriptor's privileges count. */
  roleName: string;
  descriptor: RoleDescriptor;
  source: string;
  /**
   * Where the key goes in the product's configuration: `output` is its connection to Elasticsearch (output.elasticsearch),
   * which also serves every purpose that has no setting of its own; anything else is the setting's full name.
   */
  setting: string;
}

export interface Beat {
  /** The first part of the key's name, as on the page: `heartbeat` in `heartbeat_host001`. */
  keyNamePrefix: string;
  purposes: Record<string, Row>;
  /** What the product as installed needs, where that is more than `publishing`. Sorted. */
  defaultPurposes?: string[];
}

const index = (names: string[], ...privileges: string[]) => ({ names, privileges });

/** The pages of the six Beats are one text with another name, so their rows are too. */
function libbeat(beat: string): Record<string, Row> {
  const pages = `https://www.elastic.co/docs/reference/beats/${beat}`;
  return {
    publishing: {
      roleName: `${beat}_writer`,
      descriptor: {
        cluster: ['monitor', 'read_ilm', 'read_pipeline'],
        indices: [index([`${beat}-*`], 'view_index_metadata', 'create_doc', 'auto_configure')],
      },
      source: `${pages}/beats-api-keys`,
      setting: 'output',
    },
    monitoring: {
      roleName: `${beat}_monitoring`,
      descriptor: {
        cluster: ['monitor'],
        // `create`, as on the page for API keys; the page for users (privileges-to-publish-monitoring) says `create_doc`.
        indices: [index(['.monitoring-beats-*'], 'create_index', 'create')],
      },
      source: `${pages}/beats-api-keys`,
      setting: 'monitoring.elasticsearch.api_key',
    },
    setup: {
      roleName: `${beat}_setup`,
      // The page adds the built-in roles ingest_admin and kibana_admin. A key cannot name a role, so their privileges are
      // written out: templates and pipelines, and Kibana's application privilege for dashboards.
      descriptor: {
        cluster: ['monitor', 'manage_ilm', 'manage_index_templates', 'manage_pipeline'],
        indices: [index([`${beat}-*`], 'manage')],
        applications: [{ application: 'kibana-.kibana', privileges: ['all'], resources: ['*'] }],
      },
      source: `${pages}/privileges-to-setup-beats`,
      setting: 'output',
    },
  };
}

/**
 * Browser monitors write data streams of type `synthetics` only, and lightweight monitors can from 9.6
 * (https://github.com/elastic/docs-content/issues/7704). No page has a role for it: the privileges are those that Elastic Agent's
 * page gives for the same data streams, and what Heartbeat asks for when it connects.
 */
const synthetics: Row = {
  roleName: 'heartbeat_synthetics',
  descriptor: {
    cluster: ['monitor', 'read_ilm'],
    indices: [index(['synthetics-*-*'], 'auto_configure', 'create_doc')],
  },
  source: 'https://github.com/elastic/beats/blob/main/heartbeat/monitors/factory.go',
  setting: 'output',
};

/** Heartbeat 8.6 and later reads the last state of its monitors when it starts; without this it logs a 403 and starts afresh. */
const monitorState: Row = {
  roleName: 'heartbeat_monitor_state',
  descriptor: { indices: [index(['heartbeat-*', 'synthetics-*'], 'read')] },
  source: 'https://github.com/elastic/beats/blob/main/heartbeat/monitors/wrappers/monitorstate/esloader.go',
  setting: 'output',
};

const apm = 'https://www.elastic.co/docs/solutions/observability/apm';
const apmServer: Record<string, Row> = {
  publishing: {
    roleName: 'apm_writer',
    descriptor: {
      cluster: ['monitor'],
      indices: [index(['traces-apm*', 'logs-apm*', 'metrics-apm*'], 'auto_configure', 'create_doc')],
    },
    source: `${apm}/grant-access-using-api-keys`,
    setting: 'output',
  },
  monitoring: {
    roleName: 'apm_monitoring',
    // The page has no `monitor`: a connection begins with `GET /`.
    descriptor: {
      cluster: ['monitor'],
      indices: [index(['.monitoring-beats-*'], 'create_index', 'create_doc')],
    },
    source: `${apm}/grant-access-using-api-keys`,
    setting: 'monitoring.elasticsearch.api_key',
  },
  'source-maps': {
    roleName: 'apm_sourcemap',
    descriptor: { indices: [index(['.apm-source-map'], 'read')] },
    source: `${apm}/grant-access-using-api-keys`,
    // https://www.elastic.co/docs/solutions/observability/apm/apm-server/configure-real-user-monitoring-rum
    setting: 'apm-server.rum.source_mapping.elasticsearch.api_key',
  },
  'agent-configuration': {
    roleName: 'apm_agentcfg',
    descriptor: {
      indices: [{ ...index(['.apm-agent-configuration'], 'read'), allow_restricted_indices: true }],
    },
    source: `${apm}/grant-access-using-api-keys`,
    // https://www.elastic.co/docs/solutions/observability/apm/apm-server/apm-agent-central-configuration
    setting: 'apm-server.agent.config.elasticsearch.api_key',
  },
  'tail-based-sampling': {
    roleName: 'apm_tail_based_sampling',
    // The page has `read` on `traces-apm.sampled`, which matches no data stream (elastic/apm-server#18401).
    descriptor: { indices: [index(['traces-apm.sampled-*'], 'read', 'monitor', 'maintenance')] },
    source: 'https://github.com/elastic/apm-server/issues/18401',
    setting: 'output',
  },
};

const logstashPage = 'https://www.elastic.co/docs/reference/logstash/secure-connection';
/** Of indices and rollover aliases; the second two with ECS compatibility, the default since 8.0. */
const logstashNames = ['logstash', 'logstash-*', 'ecs-logstash', 'ecs-logstash-*'];
const logstash: Record<string, Row> = {
  // From 8.0 Logstash writes data streams unless its configuration says otherwise. The page's key is for indices of before, and
  // cannot write those either (elastic/logstash#14976, elastic/logstash#13534).
  publishing: {
    roleName: 'logstash_writer',
    descriptor: {
      cluster: ['monitor'],
      indices: [index(['logs-*-*'], 'auto_configure', 'create_doc')],
    },
    source: 'https://github.com/elastic/logstash/issues/13534',
    setting: 'output',
  },
  // With an `index` or `data_stream => false` the plugin sends `index`, which `create` allows and `create_doc` does not.
  indexing: {
    roleName: 'logstash_index_writer',
    descriptor: {
      cluster: ['monitor'],
      indices: [index(logstashNames, 'auto_configure', 'create')],
    },
    source: logstashPage,
    setting: 'output',
  },
  // Beside `indexing`: the plugin loads its index template, lifecycle policy and rollover alias when it starts.
  setup: {
    roleName: 'logstash_setup',
    descriptor: {
      cluster: ['manage_index_templates', 'manage_ilm'],
      indices: [index(logstashNames, 'manage')],
    },
    source: logstashPage,
    setting: 'output',
  },
  // Logstash sends `POST /_monitoring/bulk`; Elasticsearch writes the index. The page gives the index and not the request, for
  // which there is no named privilege: this is how the built-in role logstash_system has it.
  monitoring: {
    roleName: 'logstash_monitoring',
    descriptor: { cluster: ['monitor', 'cluster:admin/xpack/monitoring/bulk'] },
    source: 'https://www.elastic.co/docs/reference/elasticsearch/roles',
    setting: 'xpack.monitoring.elasticsearch.api_key',
  },
  'central-management': {
    // The page's own name for it; beside `monitoring` in one key it needs another (see roles.ts).
    roleName: 'logstash_monitoring',
    descriptor: { cluster: ['monitor', 'manage_logstash_pipelines'] },
    source: logstashPage,
    setting: 'xpack.management.elasticsearch.api_key',
  },
};

const elasticAgent: Record<string, Row> = {
  // A standalone agent monitors itself into logs-* and metrics-* too, so its page knows this one purpose only.
  publishing: {
    roleName: 'standalone_agent',
    descriptor: {
      cluster: ['monitor'],
      indices: [
        index(['logs-*-*', 'metrics-*-*', 'traces-*-*', 'synthetics-*-*'], 'auto_configure', 'create_doc'),
      ],
    },
    source: 'https://www.elastic.co/docs/reference/fleet/grant-access-to-elasticsearch',
    setting: 'output',
  },
};

/**
 * OpenTelemetry and EDOT collectors: logs, metrics and traces, each into its data streams, by `POST /_bulk` alone. No page names
 * the privileges; those of an Elastic Agent's key for the same data streams are enough. Node discovery (`discover`, off by
 * default) and profiles need more.
 */
const otelCollector: Record<string, Row> = {
  publishing: {
    roleName: 'otel_collector_writer',
    descriptor: {
      indices: [index(['logs-*-*', 'metrics-*-*', 'traces-*-*'], 'auto_configure', 'create_doc')],
    },
    source:
      'https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/v0.139.0/exporter/elasticsearchexporter',
    setting: 'output',
  },
};

const beat = (name: string): Beat => ({ keyNamePrefix: name, purposes: libbeat(name) });

/** Every Beat (and what is configured as one) by the name that the `beat` input takes. */
export const beats: Readonly<Record<string, Beat>> = {
  heartbeat: {
    keyNamePrefix: 'heartbeat',
    purposes: { ...libbeat('heartbeat'), synthetics, 'monitor-state': monitorState },
  },
  filebeat: beat('filebeat'),
  metricbeat: beat('metricbeat'),
  packetbeat: beat('packetbeat'),
  auditbeat: beat('auditbeat'),
  winlogbeat: beat('winlogbeat'),
  'apm-server': {
    keyNamePrefix: 'apm',
    purposes: apmServer,
    // Agent central configuration is on by default, by the key of the output; without the privilege APM Server turns it off.
    defaultPurposes: ['agent-configuration', 'publishing'],
  },
  logstash: { keyNamePrefix: 'logstash', purposes: logstash },
  'elastic-agent': { keyNamePrefix: 'elastic-agent', purposes: elasticAgent },
  'otel-collector': { keyNamePrefix: 'otel-collector', purposes: otelCollector },
};
