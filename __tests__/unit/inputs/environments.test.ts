import { expect, test } from 'vitest';
import { rules } from './rules.ts';
import { create, requestOf, toSecret } from './step.ts';

const list = 'give one environment, not a list: a step is for one';

rules('environments', [
  ...['["prod"]', '[prod]', '- prod', 'prod, staging'].map((environment) => ({
    rule: environment,
    step: { ...create, environment },
    complaints: [`environment (${environment}): ${list}`],
  })),
  {
    rule: 'two lines',
    step: { ...create, environment: 'prod\nstaging' },
    complaints: [
      'environment (prod\\u{a}staging): an environment cannot hold a control character or a line break',
    ],
  },
  {
    rule: 'an object',
    step: { ...create, environment: '{"name":"prod"}' },
    complaints: [`environment ({"name":"prod"}): ${list}`],
  },
  {
    rule: 'null',
    step: { ...create, environment: 'null' },
    complaints: ['environment (null): give a value: null is what toJSON makes of a value that is not set'],
  },
  {
    rule: 'quotes',
    step: { ...create, environment: '"prod"' },
    complaints: ['environment ("prod"): leave out the quotes'],
  },
  {
    rule: 'an expression',
    step: { ...create, environment: `\${{ inputs.environment }}` },
    complaints: [
      `environment (\${{ inputs.environment }}): give the name itself: the expression or variable in it was not filled in`,
    ],
  },
  ...['$ENVIRONMENT', '%ENVIRONMENT%', '{{ env }}'].map((environment) => ({
    rule: environment,
    step: { ...create, environment },
    complaints: [
      `environment (${environment}): give the name itself: the expression or variable in it was not filled in`,
    ],
  })),
  ...['prod;staging', 'prod|staging'].map((environment) => ({
    rule: environment,
    step: { ...create, environment },
    complaints: [`environment (${environment}): ${list}`],
  })),
  {
    rule: 'a wildcard',
    step: { ...create, environment: 'pr-*' },
    complaints: [
      'environment (pr-*): name one environment: it is compared as it is, and * and ? stand for nothing else',
    ],
  },
  {
    rule: "the environment's URL",
    step: { ...create, environment: 'https://prod.example.com' },
    complaints: ['environment (https://prod.example.com): give the name of the environment, not its URL'],
  },
  {
    rule: 'nothing of a name',
    step: { ...create, environment: '~' },
    complaints: ['environment (~): give a name: this has no letter and no digit'],
  },
  {
    rule: 'what a program writes for nothing',
    step: { ...create, environment: 'undefined' },
    complaints: [
      'environment (undefined): give a value: this is what a program writes for a value that is not set',
    ],
  },
  {
    rule: "a secret's environment",
    step: { ...toSecret, 'secret-scope': 'environment', 'secret-environment': '["prod"]' },
    complaints: [`secret-environment (["prod"]): ${list}`],
  },
]);

test.each(['production', 'Team/Prod', 'pr-12', 'Grüne Wiese', "Anna's test (eu)", 'prod: eu & us'])(
  '%s is an environment',
  async (environment) => {
    expect((await requestOf({ ...create, environment })).owner.environment).toBe(environment.toLowerCase());
  },
);
