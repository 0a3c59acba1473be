import { rowsOf } from './roles.ts';

/**
 * The lines for the product's own configuration file, with the key in the form that the product takes: `id:api_key`, and
 * `encoded` for an OpenTelemetry collector.
 *
 * One key for several purposes is given once where that is enough: the connection to Elasticsearch (`output`) serves every
 * purpose that has no setting of its own, and what has one falls back to it
 * (https://www.elastic.co/docs/reference/beats/heartbeat/monitoring-internal-collection: monitoring to the same cluster needs
 * only `monitoring.enabled`). Setting up a Beat goes through `output` too, its Kibana client included.
 * @param credential `id:api_key`
 */
export function configFor(beat: string, purposes: readonly string[], credential: string): string {
  const settings = [...new Set(rowsOf(beat, purposes).map(([, row]) => row.setting))];
  // An id may begin with `-` and both parts hold only URL-safe base64 characters, so double quotes are enough everywhere.
  const key = `"${credential}"`;
  if (beat === 'logstash') return logstash(settings, key);
  if (beat === 'otel-collector') {
    const encoded = Buffer.from(credential).toString('base64');
    return ['exporters:', '  elasticsearch:', `    api_key: "${encoded}"`].join('\n');
  }
  if (beat === 'elastic-agent') return ['outputs:', '  default:', `    api_key: ${key}`].join('\n');
  if (!settings.includes('output')) return settings.map((setting) => `${setting}: ${key}`).join('\n');
  const lines = [`output.elasticsearch.api_key: ${key}`];
  if (settings.includes('monitoring.elasticsearch.api_key')) lines.push('monitoring.enabled: true');
  return lines.join('\n');
}

/**
 * Logstash's parts share no credential: a pipeline's output is one file, monitoring and central management stand in another
 * (https://www.elastic.co/docs/reference/logstash/secure-connection). `#` begins a comment in both.
 */
function logstash(settings: readonly string[], key: string): string {
  const pipeline = ['output {', '  elasticsearch {', `    api_key => ${key}`, '  }', '}'];
  const own = settings.filter((setting) => setting !== 'output').map((setting) => `${setting}: ${key}`);
  if (!settings.includes('output')) return own.join('\n');
  if (own.length === 0) return pipeline.join('\n');
  return ['# The pipeline', ...pipeline, '', '# logstash.yml', ...own].join('\n');
}
