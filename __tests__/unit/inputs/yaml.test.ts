import { rules } from './rules.ts';
import { create } from './step.ts';

rules('YAML', [
  {
    rule: 'no roles',
    step: { ...create, 'role-descriptors': '{}' },
    complaints: [
      'role-descriptors: give at least one role, or leave the input out: without roles the key would have all privileges of its owner',
    ],
  },
  {
    rule: 'no roles but a comment',
    step: { ...create, 'role-descriptors': '# all commented out' },
    complaints: [
      'role-descriptors: give at least one role, or leave the input out: without roles the key would have all privileges of its owner',
    ],
  },
  {
    rule: 'a list of roles',
    step: { ...create, 'role-descriptors': '[monitor]' },
    complaints: ['role-descriptors: give a map in YAML or JSON, such as `key: value`'],
  },
  {
    rule: 'roles that are no maps',
    step: { ...create, 'role-descriptors': 'heartbeat_writer:\ncluster: [monitor]' },
    complaints: [
      'role-descriptors: give a map of role names, each with a map of its privileges, such as `heartbeat_writer: { cluster: [monitor] }`',
    ],
  },
  {
    rule: 'privileges that are no list',
    step: {
      ...create,
      'role-descriptors': 'w: { cluster: monitor, indices: [{ names: [x], privileges: read }] }',
    },
    complaints: [
      'role-descriptors: cluster is a list of text, such as [monitor]',
      'role-descriptors: privileges is a list of text, such as [monitor]',
    ],
  },
  {
    rule: 'entries that are no maps',
    step: { ...create, 'role-descriptors': 'w: { indices: [x], applications: {} }' },
    complaints: [
      'role-descriptors: indices is a list of maps',
      'role-descriptors: applications is a list of maps',
    ],
  },
  {
    rule: 'index and indices',
    step: { ...create, 'role-descriptors': 'w: { index: [], indices: [] }' },
    complaints: ['role-descriptors: give a role `index` or `indices`, which mean the same, not both'],
  },
  {
    rule: 'an invalid restricted flag',
    step: {
      ...create,
      'role-descriptors':
        'w: { indices: [{ names: [x], privileges: [read], allow_restricted_indices: "yes" }] }',
    },
    complaints: ['role-descriptors: allow_restricted_indices is true or false'],
  },
  {
    rule: 'a restriction that cannot be proven',
    step: {
      ...create,
      'role-descriptors': 'w: { cluster: [monitor], restriction: { workflows: [search_application_query] } }',
    },
    complaints: ['verify: set it to false: a key with a restriction may not be asked what it may do'],
  },
  {
    rule: 'no YAML',
    step: { ...create, 'role-descriptors': 'w: [monitor' },
    complaints: ['role-descriptors: correct the YAML: BAD_INDENT at line 1, column 12'],
  },
  {
    rule: 'a key twice',
    step: { ...create, metadata: 'team: a\nteam: b' },
    complaints: ['metadata: correct the YAML: DUPLICATE_KEY at line 2, column 1'],
  },
  {
    rule: 'an alias',
    step: { ...create, metadata: 'a: &a [x]\nb: [*a, *a]' },
    complaints: ['metadata: write out what the YAML aliases (*name) stand for'],
  },
  {
    rule: '__proto__',
    step: { ...create, metadata: '{"__proto__": {"polluted": true}}' },
    complaints: ['metadata: leave out the key __proto__'],
  },
  {
    rule: '__proto__ further down',
    step: { ...create, 'role-descriptors': 'w: { __proto__: { cluster: [all] } }' },
    complaints: ['role-descriptors: leave out the key __proto__'],
  },
  {
    rule: 'a tag',
    step: { ...create, metadata: 'a: !!binary aGk=' },
    complaints: ['metadata: correct the YAML: TAG_RESOLVE_FAILED at line 1, column 4'],
  },
  {
    rule: 'a map as a key',
    step: { ...create, metadata: '? { a: 1 }\n: 2' },
    complaints: ['metadata: use only text as keys of a map'],
  },
  {
    rule: 'two documents',
    step: { ...create, metadata: 'a: 1\n---\nb: 2' },
    complaints: ['metadata: correct the YAML: MULTIPLE_DOCS at line 2, column 1'],
  },
  {
    rule: 'not a number',
    step: { ...create, metadata: 'a: .nan' },
    complaints: ['metadata: leave out numbers that are not finite'],
  },
  {
    rule: 'half a character',
    step: { ...create, metadata: 'a: "\\ud800"' },
    complaints: ['metadata: leave out halves of characters (\\ud800 to \\udfff)'],
  },
  {
    rule: 'brackets that are not closed',
    step: { ...create, metadata: '['.repeat(20_000) },
    complaints: ['metadata: nest the YAML less deep'],
  },
  {
    rule: 'text instead of a map',
    step: { ...create, metadata: 'team observability' },
    complaints: ['metadata: give a map in YAML or JSON, such as `key: value`'],
  },
  {
    rule: 'our metadata',
    step: { ...create, metadata: 'managed_by: me\nteam: a\nsecret: x' },
    complaints: [
      'metadata (managed_by): leave out this key: the action sets it',
      'metadata (secret): leave out this key: the action sets it',
    ],
  },
  {
    rule: 'our metadata, not set by this step',
    step: { ...create, metadata: 'target_environment: x' },
    complaints: ['metadata (target_environment): leave out this key: the action sets it'],
  },
  {
    rule: 'a key that begins with _',
    step: { ...create, metadata: '_team: a' },
    complaints: ['metadata (_team): a key cannot begin with _'],
  },
  {
    rule: 'a control character in a key',
    step: { ...create, metadata: '"a\\0b": 1' },
    complaints: ['metadata: a key cannot hold a control character'],
  },
  {
    rule: '11 deep',
    step: { ...create, metadata: `${'{"a":'.repeat(11)}1${'}'.repeat(11)}` },
    complaints: ['metadata: nest maps and lists at most 10 deep'],
  },
  {
    rule: 'our metadata, of later versions',
    step: { ...create, metadata: 'job: x\nretires: y' },
    complaints: [
      'metadata (job): leave out this key: the action sets it',
      'metadata (retires): leave out this key: the action sets it',
    ],
  },
  {
    rule: 'more than a listing holds',
    step: { ...create, metadata: `a: ${'x'.repeat(8000)}\nb: ${'ü'.repeat(2200)}` },
    complaints: ['metadata: give at most 12288 bytes (as JSON); these are 12415'],
  },
  {
    rule: 'a long value',
    step: { ...create, metadata: `a: ${'x'.repeat(8193)}` },
    complaints: ['metadata: no value can be longer than 8192 bytes'],
  },
]);
