import { describe, expect, test } from 'vitest';
import { create, type Given, invalidate, parse, report, rotate, runner } from './step.ts';

const warningsOf = async (step: Given, variables: Record<string, string>) => {
  const { parsed, text } = await parse(step, { ...runner, ...variables });
  expect(text).toBe('');
  return parsed?.warnings;
};

describe("variables INPUT_… of the job that are other tools'", () => {
  test.each([create, rotate, { ...invalidate, environment: 'pr-12' }, report])('$operation', async (step) => {
    const others = {
      INPUT_PATH: '/srv',
      INPUT_ARGS: '-v',
      INPUT_WHO_TO_GREET: 'x',
      INPUT_VERSION: '9',
      INPUT_NAME: 'x',
    };
    expect(await warningsOf(step, others)).toEqual([]);
  });

  test('no warning for a word like that of an input which the step gives', async () => {
    expect(await warningsOf(create, { INPUT_HOSTS: 'a', INPUT_USER_NAME: 'b', INPUT_CLUSTERS: 'c' })).toEqual(
      [],
    );
  });

  test.each([
    ['INPUT_EXPIRATIONS', 'expiration'],
    ['INPUT_KEY_NAME', 'key-name'],
    ['INPUT_GITHUB_TOKEN', 'github-token'],
    ['INPUT_SECRETS', 'secret'],
    ['INPUT_BEATS', 'beat'],
  ])('%s may be meant for %s, which is empty: a warning, and the step continues', async (variable, input) => {
    expect(await warningsOf(create, { [variable]: 'x' })).toEqual([
      `${input}: it is empty, and the variable ${variable} is set, which this action does not use. If the step's \`with:\` has ${variable.slice(6).toLowerCase()}, write ${input}.`,
    ]);
  });
});

test.each([
  ['INPUT_EXPIRATOIN', 'expiration'],
  ['INPUT_ENVIROMENT', 'environment'],
  ['INPUT_PURPSE', 'purpose'],
  ['INPUT_MAX-AEG', 'max-age'],
  ['INPUT_KEY-NAMES', 'key-name'],
  ['INPUT_METADTA', 'metadata'],
])('%s is no word of any tool: %s is misspelt', async (variable, input) => {
  const { complaints } = await parse(create, { ...runner, [variable]: 'x' });
  expect(complaints).toEqual([
    { input, given: variable.slice(6).toLowerCase(), right: 'this input is misspelt in the workflow' },
  ]);
});
