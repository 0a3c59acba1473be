import { rules } from './rules.ts';
import { apiKey, invalidate } from './step.ts';

rules('invalidation', [
  {
    rule: 'no selection',
    step: { ...invalidate },
    complaints: [
      'key-id: set key-id, host or environment: the keys to invalidate; all three are empty (not given, or a variable that did not resolve), which never means "all"',
    ],
  },
  {
    rule: 'an empty environment',
    step: { ...invalidate, environment: ' ' },
    complaints: [
      'key-id: set key-id, host or environment: the keys to invalidate; all three are empty (not given, or a variable that did not resolve), which never means "all"',
    ],
  },
  {
    rule: 'an empty host: not the whole environment',
    step: { ...invalidate, environment: 'production', host: '' },
    complaints: [
      'host: it is empty, so other keys would be invalidated than its line in the workflow says: give it a value, or leave the line out',
    ],
  },
  {
    rule: 'an empty id and environment: not the keys of the host without an environment',
    step: { ...invalidate, environment: '', 'key-id': '', host: 'host001' },
    complaints: [
      'key-id: it is empty, so other keys would be invalidated than its line in the workflow says: give it a value, or leave the line out',
      'environment: it is empty, so other keys would be invalidated than its line in the workflow says: give it a value, or leave the line out',
    ],
  },
  {
    rule: 'limits that are left out, or blank as a wrapper passes them on',
    step: { ...invalidate, environment: 'production', 'key-id': ' ' },
    complaints: [],
  },
  {
    rule: 'with an id nothing else limits, so nothing else can come to nothing',
    step: { ...invalidate, 'key-id': 'VuaCfGcBCdbkQmXe5aOx', host: '', environment: '' },
    complaints: [],
  },
  {
    rule: 'a Beat alone',
    step: { ...invalidate, beat: 'filebeat' },
    complaints: [
      'key-id: set key-id, host or environment: the keys to invalidate; all three are empty (not given, or a variable that did not resolve), which never means "all"',
    ],
  },
  {
    rule: 'a whole credential as id',
    step: { ...invalidate, 'key-id': apiKey },
    complaints: ['key-id: give the id alone: what stands before the colon. The rest is a secret'],
  },
  {
    rule: 'a whole credential in base64 as id',
    step: { ...invalidate, 'key-id': Buffer.from(apiKey).toString('base64') },
    complaints: ['key-id: give the id alone: this is the whole API key in base64, and a secret'],
  },
  {
    rule: 'a path as id',
    step: { ...invalidate, 'key-id': '../_all' },
    complaints: ['key-id: give the id of an API key as Elasticsearch shows it: letters, digits, - and _'],
  },
  {
    rule: 'an id and what other keys are found by',
    step: {
      ...invalidate,
      'key-id': 'VuaCfGcBCdbkQmXe5aOx',
      host: 'host001',
      beat: 'filebeat',
      purpose: 'setup',
      environment: 'pr-12',
    },
    complaints: [
      'host: leave it out: key-id already says which keys',
      'beat: leave it out: key-id already says which keys',
      'purpose: leave it out: key-id already says which keys',
      'environment: leave it out: key-id already says which keys',
    ],
  },
  {
    rule: 'adopt for an environment',
    step: { ...invalidate, environment: 'pr-12', adopt: 'true' },
    complaints: ['adopt: give host or key-id too: a hand-made key belongs to no environment'],
  },
  {
    rule: 'key-name without adopt',
    step: { ...invalidate, host: 'a', 'key-name': 'b', index: 'c' },
    complaints: [
      'key-name: leave it out: it is for finding hand-made keys, with adopt and host',
      'index: leave it out: it is for finding hand-made keys, with adopt and host',
    ],
  },
]);
