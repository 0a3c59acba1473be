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
      `environment (\${{ inputs.environment }}): give the name itself: the expression in it was not filled in`,
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
