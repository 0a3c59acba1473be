/** What readers copy out of the documents: each block of YAML or JSON parses, and gives the action only inputs that it has. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { actionSteps, unknownInputs } from '../support/documents/steps.ts';

const root = join(import.meta.dirname, '../..');
const documents = globSync(['*.md', 'docs/*.md'], { cwd: root }).sort();
const snippets = documents.flatMap(snippetsOf);

interface Snippet {
  where: string;
  language: string;
  text: string;
}

function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^( *)```(yaml|json)\n([\s\S]*?)^ *```$/gm)].map((match) => {
    const [, indent = '', language = '', block = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return { where: `${file}:${line}`, language, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), '') };
  });
}

/** Of a request as the console takes it, what follows its first line. */
const body = (text: string) => text.replace(/^(?:GET|PUT|POST|DELETE) \/\S*\n/, '');

test('there are snippets', () => {
  expect(snippets.length).toBeGreaterThan(5);
  expect(snippets.flatMap(({ text }) => stepsOf(text)).length).toBeGreaterThan(5);
});

describe.each(snippets)('$where', ({ language, text }) => {
  test('parses, and its inputs are those of action.yml', () => {
    if (language === 'json') return void JSON.parse(body(text));
    const { errors } = parseDocument(text);
    expect(errors.map(({ message }) => message)).toEqual([]);
    for (const step of stepsOf(text)) expect(unknownInputs(step)).toEqual([]);
  });
});

function stepsOf(text: string) {
  return actionSteps(parseDocument(text).toJS());
}
