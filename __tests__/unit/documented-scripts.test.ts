import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Every `npm run …` of a text, whether in a block of code or in a sentence. */
const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);

const places = globSync(['*.md', '{docs,bench,__tests__,.github,.ci}/**/*', '{src,scripts}/**/*.ts'], {
  cwd: root,
})
  .filter((file) => /\.(md|ts|yml)$|run$/.test(file) && !file.endsWith('documented-scripts.test.ts'))
  .map((file) => [file, scriptsIn(readFileSync(join(root, file), 'utf8'))] as const)
  .filter(([, names]) => names.length > 0);

test('there are documents that name scripts', () => {
  expect(places.map(([file]) => file)).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'README.md']));
});

// The test of the snippets uses a script that does not exist.
test.each(places.filter(([file]) => !file.endsWith('snippets.test.ts')))(
  '%s names scripts that exist',
  (_, names) => {
    for (const name of names) expect(Object.keys(scripts)).toContain(name);
  },
);
