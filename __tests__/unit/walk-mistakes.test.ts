import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MISTAKES } from '../faults/walk/mistakes.ts';

// The tests that apply these mistakes run for minutes; a rename in `src` shows here at once.
test.each(MISTAKES)(
  'the source has what this mistake replaces, once: $name',
  ({ file, instead: [right] }) => {
    const source = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8');
    expect(source.split(right)).toHaveLength(2);
  },
);
