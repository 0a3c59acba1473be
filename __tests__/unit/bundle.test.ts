import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const library = join(import.meta.dirname, '../../node_modules/@elastic/transport/lib');

test('the transport uses only the one function that replaces the package left out of the bundle', () => {
  const taken = globSync('**/*.js', { cwd: library }).flatMap((file) => {
    const code = readFileSync(join(library, file), 'utf8');
    const name = /(\w+) = require\("@opentelemetry\/core"\)/.exec(code)?.[1];
    return name ? [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, member]) => member) : [];
  });
  expect(taken.length).toBeGreaterThan(0);
  expect(new Set(taken)).toEqual(new Set(['suppressTracing']));
});
