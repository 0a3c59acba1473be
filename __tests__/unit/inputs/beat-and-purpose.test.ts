import { rules } from './rules.ts';
import { create } from './step.ts';

rules('Beat and purpose', [
  {
    rule: 'a Beat that there is not',
    step: { ...create, beat: 'heartbeet' },
    complaints: [
      'beat (heartbeet): did you mean heartbeat? It is one of heartbeat, filebeat, metricbeat, packetbeat, auditbeat, winlogbeat, apm-server, logstash, elastic-agent, otel-collector',
    ],
  },
  {
    rule: 'a purpose that there is not',
    step: { ...create, purpose: 'writing' },
    complaints: ['purpose (writing): it is one of publishing, monitoring, setup, synthetics, monitor-state'],
  },
  {
    rule: 'a purpose misspelt',
    step: { ...create, purpose: 'publishng' },
    complaints: [
      'purpose (publishng): did you mean publishing? It is one of publishing, monitoring, setup, synthetics, monitor-state',
    ],
  },
  {
    rule: "another Beat's purpose",
    step: { ...create, beat: 'filebeat', purpose: 'monitor-state' },
    complaints: ['purpose (monitor-state): filebeat has publishing, monitoring, setup'],
  },
  {
    rule: "another product's purpose",
    step: { ...create, beat: 'elastic-agent', purpose: 'publishing, monitoring' },
    complaints: ['purpose (monitoring): elastic-agent has publishing'],
  },
  {
    rule: 'a purpose twice',
    step: { ...create, purpose: 'publishing,publishing' },
    complaints: ['purpose (publishing): give each purpose once'],
  },
  {
    rule: 'what an object inherits',
    step: { ...create, beat: 'constructor', purpose: 'toString' },
    complaints: [
      'beat (constructor): it is one of heartbeat, filebeat, metricbeat, packetbeat, auditbeat, winlogbeat, apm-server, logstash, elastic-agent, otel-collector',
      'purpose (toString): it is one of publishing, monitoring, setup, synthetics, monitor-state, source-maps, agent-configuration, tail-based-sampling, indexing, central-management',
    ],
  },
  {
    rule: 'an index for another purpose',
    step: { ...create, purpose: 'monitoring', index: 'hb-*' },
    complaints: ['index: leave it out: it replaces the index patterns of purpose publishing only'],
  },
  {
    rule: 'an index for a purpose of Logstash that writes nothing',
    step: { ...create, beat: 'logstash', purpose: 'setup', index: 'web-*' },
    complaints: [
      'index: leave it out: it replaces the index patterns of purpose publishing or indexing only',
    ],
  },
  {
    rule: 'an index for two purposes',
    step: { ...create, beat: 'logstash', purpose: 'indexing, publishing', index: 'web-*' },
    complaints: ['index: leave it out, or give one of publishing and indexing as purpose'],
  },
  {
    rule: 'an index and role descriptors',
    step: { ...create, index: 'hb-*', 'role-descriptors': 'w: { cluster: [monitor] }' },
    complaints: ['index: leave it out: role-descriptors names the index patterns itself'],
  },
]);
