import { operationLines, rules } from './rules.ts';
import { create, invalidate, report, rotate } from './step.ts';

rules('the operation', [
  {
    rule: 'no operation',
    step: { ...create, operation: '' },
    complaints: [`operation: set the operation:${operationLines}`],
  },
  {
    rule: 'an operation that there is not',
    step: { ...create, operation: 'creat' },
    complaints: [
      `operation (creat): did you mean create? It is one of create, rotate, confirm, invalidate, report:${operationLines}`,
    ],
  },
  {
    rule: 'an operation that resembles none',
    step: { ...create, operation: 'delete everything' },
    complaints: [
      `operation (delete everything): it is one of create, rotate, confirm, invalidate, report:${operationLines}`,
    ],
  },
]);

rules('inputs of other operations', [
  {
    rule: 'overlap with create',
    step: { ...create, overlap: '1h' },
    complaints: ['overlap: leave it out: create does not use it, only rotate and confirm and report'],
  },
  {
    rule: 'renew-before, max-age, adopt, key-id with create',
    step: { ...create, 'renew-before': '7d', 'max-age': '1d', adopt: 'false', 'key-id': 'abc' },
    complaints: [
      'renew-before: leave it out: create does not use it, only rotate and report',
      'max-age: leave it out: create does not use it, only rotate',
      'adopt: leave it out: create does not use it, only rotate and invalidate',
      'key-id: leave it out: create does not use it, only confirm and invalidate',
    ],
  },
  {
    rule: 'revoke-after-job and key-id with rotate',
    step: { ...rotate, 'revoke-after-job': 'true', 'key-id': 'x' },
    complaints: [
      'key-id: leave it out: rotate does not use it, only confirm and invalidate',
      'revoke-after-job: leave it out: rotate does not use it, only create',
    ],
  },
  {
    rule: 'inputs that create a key, with invalidate',
    step: {
      ...invalidate,
      environment: 'pr-12',
      expiration: '1d',
      metadata: 'a: 1',
      verify: 'true',
      secret: 'S',
      'secret-scope': 'repository',
    },
    complaints: [
      'expiration: leave it out: invalidate does not use it, only create and rotate',
      'metadata: leave it out: invalidate does not use it, only create and rotate',
      'verify: leave it out: invalidate does not use it, only create and rotate',
      'secret: leave it out: invalidate does not use it, only create and rotate',
      'secret-scope: leave it out: invalidate does not use it, only create and rotate',
    ],
  },
  {
    rule: 'inputs that create or invalidate a key, with report',
    step: { ...report, 'key-name': 'x', index: 'y', 'key-id': 'z', adopt: 'true' },
    complaints: [
      'index: leave it out: report does not use it, only create and rotate and invalidate',
      'key-name: leave it out: report does not use it, only create and rotate and invalidate',
      'adopt: leave it out: report does not use it, only rotate and invalidate',
      'key-id: leave it out: report does not use it, only confirm and invalidate',
    ],
  },
  {
    rule: 'the value of an unused input is not checked',
    step: { ...create, overlap: '2w' },
    complaints: ['overlap: leave it out: create does not use it, only rotate and confirm and report'],
  },
  {
    rule: 'a misspelt input',
    step: { ...create },
    env: { INPUT_EXPIRATOIN: '30d' },
    complaints: ['expiration (expiratoin): this input is misspelt in the workflow'],
  },
  {
    rule: 'a hyphen too many: no variable of a tool has one',
    step: { ...create },
    env: { 'INPUT_KEY-NAMES': 'x' },
    complaints: ['key-name (key-names): this input is misspelt in the workflow'],
  },
]);

rules('booleans', [
  {
    rule: 'maybe',
    step: { ...create, verify: 'maybe' },
    complaints: ['verify (maybe): give `true` or `false`'],
  },
  {
    rule: 'yes',
    step: { ...create, 'dry-run': 'yes' },
    complaints: ['dry-run (yes): give `true` or `false`'],
  },
  {
    rule: 'True',
    step: { ...rotate, adopt: 'True' },
    complaints: ['adopt (True): give `true` or `false`'],
  },
  {
    rule: '1',
    step: { ...create, 'revoke-after-job': '1' },
    complaints: ['revoke-after-job (1): give `true` or `false`'],
  },
]);

rules('the runner', [
  {
    rule: 'no repository',
    step: { ...create },
    env: { GITHUB_REPOSITORY: '', GITHUB_REPOSITORY_ID: '' },
    complaints: [
      'GITHUB_REPOSITORY: run this as a step of a GitHub workflow: the runner sets this variable, and it is empty',
    ],
  },
]);
