/** The manifest, the project's workflows and the examples, as GitHub parses them, and the requirements of each example. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { snippets } from '../support/documents/snippets.ts';
import { type ActionStep, actionSteps, bareRef, unknownInputs } from '../support/documents/steps.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const examples = globSync('examples/*.yml', { cwd: root }).sort();
const workflows = [...globSync('.github/workflows/*.yml', { cwd: root }).sort(), ...examples];

/** The tests that run them in a runner program. */
const runs = globSync('__tests__/workflows/examples*.test.ts', { cwd: root }).map(read).join('\n');

type Parser = typeof parseWorkflow | typeof parseAction;

/** The errors of GitHub's own parser. */
function complaints(parser: Parser, name: string, content = read(name)): string[] {
  const { context } = parser({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

test('action.yml', () => {
  expect(complaints(parseAction, 'action.yml')).toEqual([]);
  const typo = read('action.yml').replace('post: dist', 'pots: dist');
  expect(complaints(parseAction, 'action.yml', typo)).not.toEqual([]);
});

test.each(workflows)('%s', (name) => {
  expect(complaints(parseWorkflow, name)).toEqual([]);
  const typo = read(name).replace('runs-on:', 'run-on:');
  expect(complaints(parseWorkflow, name, typo)).not.toEqual([]);
});

describe.each(examples)('%s', (name) => {
  const workflow = parse(read(name)) as Job & { jobs: Record<string, Job> };
  const steps = actionSteps(workflow);

  test('says what it is for, first', () => {
    expect(read(name)).toMatch(/^# \S/);
  });

  test('is run', () => {
    const title = basename(name, '.yml');
    expect(runs).toMatch(new RegExp(`(run|succeed)\\(\\s*'${title}'|\\['${title}', `));
  });

  test('has its permissions and its concurrency', () => {
    expect(workflow).toHaveProperty('permissions');
    expect(workflow).toHaveProperty('concurrency');
    const checksOut = /uses: actions\/checkout@/.test(read(name));
    const permissions = [workflow.permissions, ...Object.values(workflow.jobs).map((job) => job.permissions)];
    expect(permissions.some((granted) => granted?.contents === 'read')).toBe(checksOut);
    for (const granted of permissions) expect(granted?.contents ?? 'read').toBe('read');
  });

  test('creates only keys that expire', () => {
    for (const step of steps.filter(createsKeys)) expect(step.with).toHaveProperty('expiration');
  });

  test('pins what others wrote, and gives this action only inputs that it has', () => {
    for (const [, uses] of read(name).matchAll(/^ *(?:- )?uses: (.*)$/gm))
      expect(uses).toMatch(
        /^(beats-api-key\/beats-api-key@v1|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
      );
    for (const step of steps) expect(unknownInputs(step)).toEqual([]);
  });
});

test('the workflows of the documents create only keys that expire', () => {
  const steps = snippets()
    .filter(({ language }) => language === 'yaml')
    .flatMap(({ file, text }) => actionSteps(parse(text)).map((step) => ({ file, step })))
    .filter(({ step }) => createsKeys(step));
  expect(steps.length).toBeGreaterThan(2);
  for (const { file, step } of steps) expect({ file, ...step.with }).toHaveProperty('expiration');
});

// Otherwise the author of a branch chooses which keys are invalidated.
test('no example and no document uses a bare ref as environment, not even in comments and text', () => {
  const found = [...examples, ...globSync(['*.md', 'docs/*.md'], { cwd: root })].flatMap((name) =>
    [...read(name).matchAll(/\benvironment: ([^\s$]*\$\{\{[^}]*\}\})/g)].map(([, value = '']) => ({
      name,
      value,
    })),
  );
  expect(found.length).toBeGreaterThan(5);
  const bare = found.filter(({ value }) => bareRef(value));
  // which says why not
  expect(bare).toEqual([{ name: 'docs/security.md', value: expect.stringContaining('github.ref_name') }]);
});

test.each([
  ['', 'github.ref_name', true],
  ['', 'github.head_ref', true],
  ['', 'github.event.ref', true],
  ['', 'github.event.pull_request.head.ref', true],
  ['branch-', 'github.event.ref', false],
  ['pr-', 'github.event.number', false],
  ['', 'inputs.environment', false],
])('"%s" and %s: a bare ref is %s', (before, expression, bare) => {
  expect(bareRef(`${before}\${{ ${expression} }}`)).toBe(bare);
});

const createsKeys = ({ with: { operation } }: ActionStep): boolean =>
  operation === 'create' || operation === 'rotate';

interface Job {
  permissions?: Record<string, string>;
}
