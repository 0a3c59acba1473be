import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/errors/catalogue.ts';
import { messages } from '../../src/errors/messages.ts';

const source = join(import.meta.dirname, '../../src');
const code = globSync('**/*.ts', { cwd: source, exclude: ['errors/**'] })
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

test('each title of an annotation leads to one heading of the guide', () => {
  const titles = [...Object.values(catalogue), ...Object.values(messages)].map(({ title }) =>
    title.toLowerCase(),
  );
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('each error, warning and notice of the catalogues is used', () => {
  const codes = [...Object.keys(catalogue), ...Object.keys(messages)];
  expect(codes.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});
