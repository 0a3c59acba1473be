import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { beatNames, purposeNames } from '../../../src/beats/roles.ts';
import { inputNames, isUsedBy } from '../../../src/inputs/operations.ts';
import { findings, operations, secretFormats, secretScopes, visibilities } from '../../../src/request.ts';
import { create, type Given, invalidate, parse, report, rotate } from './step.ts';

interface Action {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}
const action: Action = parseYaml(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'));

/** Read only by the post step: the runner evaluates it again when the job ends. */
const ofThePostStep = 'job-status';

describe('action.yml', () => {
  test("declares the inputs of the parser's table, in its order", () => {
    expect(Object.keys(action.inputs)).toEqual(inputNames);
  });

  test.each([create, rotate, { ...invalidate, environment: 'pr-12' }, report])(
    'each input is read in a step that uses it: $operation',
    async (step: Given) => {
      const { read } = await parse(step);
      expect(inputNames.filter((name) => !read.has(name))).toEqual([ofThePostStep]);
    },
  );

  test('has a default only where it holds for every operation', async () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default?.trim());
    expect(defaults.map(([name]) => name)).toEqual(['dry-run', 'request-timeout', ofThePostStep]);
    for (const [name] of defaults)
      for (const operation of operations) expect(isUsedBy(name as 'dry-run', operation)).toBe(true);
    const given = Object.fromEntries(defaults.map(([name, input]) => [name, String(input.default)]));
    for (const step of [create, rotate, { ...invalidate, environment: 'pr-12' }, report])
      expect((await parse({ ...given, ...step })).text).toBe('');
  });

  test('gives every input a default, so that a variable INPUT_… of the job is never an input', () => {
    for (const [name, input] of Object.entries(action.inputs))
      expect(input.default, name).toBeTypeOf('string');
  });

  test('distinguishes an omitted input from an empty one where invalidate needs it', () => {
    const blank = Object.entries(action.inputs).filter(([, input]) => /^\s+$/.test(input.default ?? ''));
    expect(blank.map(([name]) => name)).toEqual(['host', 'environment', 'key-id']);
    for (const [, input] of blank) expect(input.default).toBe(' ');
  });

  test('describes everything in one line, for pages that show nothing else', () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/^\S[^\n]{15,}\.\n?$/);
  });

  test.each([
    ['operation', operations],
    ['beat', beatNames],
    ['purpose', purposeNames],
    ['secret-scope', secretScopes],
    ['secret-visibility', visibilities],
    ['secret-format', secretFormats],
    ['fail-on', findings],
  ])('names each value of %s', (name, values) => {
    const named = [...(action.inputs[name]?.description ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, word]) => word,
    );
    expect(named).toEqual(expect.arrayContaining([...values]));
  });

  test('runs main and post on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js' });
  });
});
