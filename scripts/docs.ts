/**
 * Generates the parts of the documents that come from the code: README's tables of inputs and outputs from action.yml,
 * the rooms of docs/design.md from biome.rooms.json, docs/troubleshooting.md from the catalogues of errors, warnings and notices, and docs/privileges.md from the table of Beats and purposes.
 * `--check` only compares, and names the documents that differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { catalogue } from '../src/errors/catalogue.ts';
import type { Entry } from '../src/errors/entry.ts';
import { messages } from '../src/errors/messages.ts';
import { type InputName, isUsedBy } from '../src/inputs/operations.ts';
import { operations } from '../src/request.ts';
import { cell, code, table } from './markdown.ts';
import { privileges } from './privileges.ts';
import { lastProof } from './proof.ts';
import { roomTable } from './rooms.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const manifest = parseDocument(read('action.yml'));
const mapAt = (name: string): YAMLMap => {
  const node = manifest.get(name);
  if (!isMap(node)) throw new Error(`action.yml has no ${name}`);
  return node;
};

/** The inputs in tables, one below each comment of action.yml that starts a group. */
function inputTables(): string {
  const inputs = mapAt('inputs');
  const groups: { title: string; rows: string[][] }[] = [];
  for (const { key, value } of inputs.items) {
    if (!isScalar(key) || !isMap(value)) throw new Error('action.yml has an input that is no map');
    // The comment before the first input belongs to the whole map.
    const title = groups.length === 0 ? inputs.commentBefore : key.commentBefore;
    if (title) groups.push({ title: title.trim(), rows: [] });
    groups.at(-1)?.rows.push(inputRow(String(key.value), cell(String(value.get('description')))));
  }
  const head = ['Input', 'Used by', 'Default', 'Meaning'];
  return groups.map(({ title, rows }) => `### ${title}\n\n${table(head, rows)}`).join('\n\n');
}

/** Removes the default at the end of a description, which is for readers of action.yml. */
function inputRow(name: string, description: string): string[] {
  const [, meaning = description, preset = ''] = /^(.*?) Default: (.+)\.$/.exec(description) ?? [];
  const users = operations.filter((operation) => isUsedBy(name as InputName, operation));
  const usedBy = users.length === operations.length ? 'all' : users.join(', ');
  return [code(name), usedBy, preset, meaning];
}

function outputTable(): string {
  const outputs = mapAt('outputs').toJSON() as Record<string, { description: string }>;
  const rows = Object.entries(outputs).map(([name, { description }]) => [code(name), cell(description)]);
  return table(['Output', 'Meaning'], rows);
}

const readme = (): string =>
  replaceBetween(replaceBetween(read('README.md'), 'inputs', inputTables()), 'outputs', outputTable());

const design = (): string =>
  replaceBetween(read('docs/design.md'), 'rooms', roomTable(read('biome.rooms.json')), 'biome.rooms.json');

function replaceBetween(text: string, name: string, body: string, origin = 'action.yml'): string {
  const [begin, end] = [`<!-- ${name}: from ${origin} -->`, `<!-- end of ${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < 0) throw new Error(`there are no marks for ${name}`);
  return `${text.slice(0, from + begin.length)}\n${body}\n${text.slice(to)}`;
}

function troubleshooting(): string {
  return `# Troubleshooting

The headings are the titles of the annotations, word for word.

## Errors

${sectionsOf(catalogue)}
## Warnings and notices

A step with one of these succeeds, unless an error stands beside it.

${sectionsOf(messages)}`;
}

function sectionsOf(entries: Record<string, Entry>): string {
  return Object.values(entries)
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
    .map(({ title, why, cure }) => `### ${title}\n\n${why}\n\n**What to do.** ${cure}\n`)
    .join('\n');
}

const wanted = {
  'README.md': readme(),
  'docs/design.md': design(),
  'docs/troubleshooting.md': troubleshooting(),
  'docs/privileges.md': privileges(lastProof()),
};
const check = process.argv.includes('--check');
const stale = Object.entries(wanted).filter(([file, text]) => {
  const differs = (() => {
    try {
      return read(file) !== text;
    } catch {
      return true;
    }
  })();
  if (differs && !check) writeFileSync(join(root, file), text);
  return differs;
});
if (check && stale.length > 0) {
  console.error(`Not up to date: ${stale.map(([file]) => file).join(', ')}. Run \`npm run docs\`.`);
  process.exit(1);
}
