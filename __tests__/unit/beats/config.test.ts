import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configFor } from '../../../src/beats/config.ts';
import { beatNames, purposesOf } from '../../../src/beats/roles.ts';

const key = '-dOI_4oH0aWZVGqM7MGo:ui2lp2axTNmsyakw9tvNnw';

describe('the lines for the configuration file', () => {
  test.each([
    { beat: 'heartbeat', purposes: ['publishing'], lines: [`output.elasticsearch.api_key: "${key}"`] },
    { beat: 'filebeat', purposes: ['monitoring'], lines: [`monitoring.elasticsearch.api_key: "${key}"`] },
    {
      beat: 'heartbeat',
      purposes: ['monitoring', 'publishing'],
      lines: [`output.elasticsearch.api_key: "${key}"`, 'monitoring.enabled: true'],
    },
    { beat: 'metricbeat', purposes: ['setup'], lines: [`output.elasticsearch.api_key: "${key}"`] },
    {
      beat: 'heartbeat',
      purposes: ['monitor-state', 'publishing'],
      lines: [`output.elasticsearch.api_key: "${key}"`],
    },
    {
      beat: 'apm-server',
      purposes: ['source-maps'],
      lines: [`apm-server.rum.source_mapping.elasticsearch.api_key: "${key}"`],
    },
    {
      beat: 'apm-server',
      purposes: ['agent-configuration', 'monitoring'],
      lines: [
        `monitoring.elasticsearch.api_key: "${key}"`,
        `apm-server.agent.config.elasticsearch.api_key: "${key}"`,
      ],
    },
    {
      beat: 'apm-server',
      purposes: ['publishing', 'source-maps', 'agent-configuration', 'tail-based-sampling'],
      lines: [`output.elasticsearch.api_key: "${key}"`],
    },
    {
      beat: 'logstash',
      purposes: ['publishing'],
      lines: ['output {', '  elasticsearch {', `    api_key => "${key}"`, '  }', '}'],
    },
    {
      beat: 'logstash',
      purposes: ['monitoring', 'central-management'],
      lines: [
        `xpack.monitoring.elasticsearch.api_key: "${key}"`,
        `xpack.management.elasticsearch.api_key: "${key}"`,
      ],
    },
    {
      beat: 'logstash',
      purposes: ['publishing', 'monitoring'],
      lines: [
        '# The pipeline',
        'output {',
        '  elasticsearch {',
        `    api_key => "${key}"`,
        '  }',
        '}',
        '',
        '# logstash.yml',
        `xpack.monitoring.elasticsearch.api_key: "${key}"`,
      ],
    },
    {
      beat: 'elastic-agent',
      purposes: ['publishing'],
      lines: ['outputs:', '  default:', `    api_key: "${key}"`],
    },
    {
      // the form is that of the exporter's README, `encoded`
      beat: 'otel-collector',
      purposes: ['publishing'],
      lines: [
        'exporters:',
        '  elasticsearch:',
        '    api_key: "LWRPSV80b0gwYVdaVkdxTTdNR286dWkybHAyYXhUTm1zeWFrdzl0dk5udw=="',
      ],
    },
  ])('$beat: $purposes', ({ beat, purposes, lines }) => {
    expect(configFor(beat, purposes, key).split('\n')).toEqual(lines);
  });

  test('is YAML that holds the key unchanged, for each product whose file is YAML', () => {
    const encoded = Buffer.from(key).toString('base64');
    for (const beat of beatNames.filter((name) => name !== 'logstash'))
      for (const purpose of purposesOf(beat))
        expect(JSON.stringify(parse(configFor(beat, [purpose], key)))).toContain(
          beat === 'otel-collector' ? `"${encoded}"` : `"${key}"`,
        );
  });
});
