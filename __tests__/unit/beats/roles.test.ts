import { describe, expect, test } from 'vitest';
import type { RoleDescriptors } from '../../../src/beats/role-descriptors.ts';
import {
  beatNames,
  defaultPurposesOf,
  keyNamePrefix,
  purposesOf,
  roleDescriptorsFor,
  rowsOf,
} from '../../../src/beats/roles.ts';

const all = beatNames.flatMap((beat) => purposesOf(beat).map((purpose) => ({ beat, purpose })));

test('the Beats and what their keys are for', () => {
  expect(Object.fromEntries(beatNames.map((beat) => [beat, purposesOf(beat)]))).toEqual({
    heartbeat: ['publishing', 'monitoring', 'setup', 'synthetics', 'monitor-state'],
    filebeat: ['publishing', 'monitoring', 'setup'],
    metricbeat: ['publishing', 'monitoring', 'setup'],
    packetbeat: ['publishing', 'monitoring', 'setup'],
    auditbeat: ['publishing', 'monitoring', 'setup'],
    winlogbeat: ['publishing', 'monitoring', 'setup'],
    'apm-server': ['publishing', 'monitoring', 'source-maps', 'agent-configuration', 'tail-based-sampling'],
    logstash: ['publishing', 'indexing', 'setup', 'monitoring', 'central-management'],
    'elastic-agent': ['publishing'],
    'otel-collector': ['publishing'],
  });
});

test('what a key is for when no purpose is named', () => {
  // what APM Server as installed requests: https://github.com/elastic/apm-server/blob/main/internal/beater/server.go, newAgentConfigFetcher
  expect(defaultPurposesOf('apm-server')).toEqual(['agent-configuration', 'publishing']);
  for (const beat of beatNames.filter((name) => name !== 'apm-server'))
    expect(defaultPurposesOf(beat)).toEqual(['publishing']);
});

test("an index of one's own replaces the patterns of the role that writes, and no other", () => {
  const names = (beat: string, purposes: string[]) =>
    Object.values(roleDescriptorsFor(beat, purposes, ['web-*'])).flatMap(({ indices = [] }) =>
      indices.map((entry) => entry.names),
    );
  expect(names('logstash', ['indexing'])).toEqual([['web-*']]);
  expect(names('logstash', ['publishing'])).toEqual([['web-*']]);
  expect(names('heartbeat', ['publishing', 'synthetics'])).toEqual([['web-*'], ['synthetics-*-*']]);
});

describe("Heartbeat's keys are those of Elastic's page", () => {
  const publishing: RoleDescriptors = {
    heartbeat_writer: {
      cluster: ['monitor', 'read_ilm', 'read_pipeline'],
      indices: [
        { names: ['heartbeat-*'], privileges: ['view_index_metadata', 'create_doc', 'auto_configure'] },
      ],
    },
  };
  const monitoring: RoleDescriptors = {
    heartbeat_monitoring: {
      cluster: ['monitor'],
      indices: [{ names: ['.monitoring-beats-*'], privileges: ['create_index', 'create'] }],
    },
  };

  test('publishing', () => expect(roleDescriptorsFor('heartbeat', ['publishing'])).toEqual(publishing));
  test('monitoring', () => expect(roleDescriptorsFor('heartbeat', ['monitoring'])).toEqual(monitoring));
  test('both in one key', () =>
    expect(roleDescriptorsFor('heartbeat', ['monitoring', 'publishing'])).toEqual({
      ...publishing,
      ...monitoring,
    }));
  test('key name', () => expect(keyNamePrefix('heartbeat')).toBe('heartbeat'));
});

describe('every row', () => {
  test.each(all)('$beat, $purpose', ({ beat, purpose }) => {
    const [[, row] = []] = rowsOf(beat, [purpose]);
    expect(row?.source).toMatch(
      /^https:\/\/(www\.elastic\.co\/docs|github\.com\/(elastic|open-telemetry))\//,
    );
    expect(row?.roleName).toMatch(/^[a-z_]+$/);
    const descriptors = Object.values(roleDescriptorsFor(beat, [purpose]));
    expect(descriptors).toHaveLength(1);
    // No key for a Beat reads everything, writes everything, or manages other things.
    for (const { cluster = [], indices = [] } of descriptors) {
      expect(cluster).not.toContain('all');
      for (const { names, privileges } of indices) {
        expect(names).not.toContain('*');
        expect(privileges).not.toContain('all');
      }
    }
  });

  test('all purposes of a Beat in one key: each role is in it under a name of its own', () => {
    for (const beat of beatNames) {
      const purposes = purposesOf(beat);
      expect(Object.keys(roleDescriptorsFor(beat, purposes))).toHaveLength(purposes.length);
    }
    expect(Object.keys(roleDescriptorsFor('logstash', ['central-management', 'monitoring']))).toEqual([
      'logstash_monitoring',
      'logstash_central_management',
    ]);
    expect(Object.keys(roleDescriptorsFor('logstash', ['central-management']))).toEqual([
      'logstash_monitoring',
    ]);
  });
});

test('what a caller does to role descriptors stays with the caller', () => {
  roleDescriptorsFor('heartbeat', ['publishing']).heartbeat_writer!.cluster!.push('all');
  roleDescriptorsFor('heartbeat', ['publishing'], ['hb-*']);
  expect(roleDescriptorsFor('heartbeat', ['publishing']).heartbeat_writer).toMatchObject({
    cluster: ['monitor', 'read_ilm', 'read_pipeline'],
    indices: [{ names: ['heartbeat-*'] }],
  });
});

test('an unknown Beat is an error of the program', () => {
  expect(() => purposesOf('constructor')).toThrow('no such Beat: constructor');
});
