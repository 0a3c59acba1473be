import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append, entry, requireCommandFiles } from '../../src/runner/files.ts';
import { entries } from '../support/runner/key-value-file.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const file = (name: string) => {
  const path = join(directory, name);
  writeFileSync(path, '');
  return path;
};

describe('an entry of a command file', () => {
  test('arrives as it was, whatever the values try to be', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc
              .array(fc.constantFrom('\n', 'name<<EOF', 'EOF', 'ghadelimiter_', 'x=y', '<<', ''), {
                maxLength: 6,
              })
              .map((parts) => parts.join('')),
          ),
          { maxLength: 5 },
        ),
        (values) => {
          const text = values.map((value, index) => entry(`name-${index}`, value)).join('');
          const read = entries(text);
          expect([...read]).toEqual(values.map((value, index) => [`name-${index}`, value]));
        },
      ),
    ));

  test('cannot be ended by a value that knows an earlier delimiter', () => {
    const delimiter = entry('a', '').split('<<')[1]!.split('\n')[0]!;
    const text = entry('a', `x\n${delimiter}\nevil=1`);
    expect([...entries(text)]).toEqual([['a', `x\n${delimiter}\nevil=1`]]);
  });
});

describe('the command files', () => {
  test('are appended to, and never made', () => {
    const path = file('output');
    append({ GITHUB_OUTPUT: path }, 'GITHUB_OUTPUT', 'a');
    append({ GITHUB_OUTPUT: path }, 'GITHUB_OUTPUT', 'b');
    expect(readFileSync(path, 'utf8')).toBe('ab');
    expect(() => append({ GITHUB_OUTPUT: join(directory, 'gone') }, 'GITHUB_OUTPUT', 'a')).toThrow('ENOENT');
    expect(() => append({}, 'GITHUB_OUTPUT', 'a')).toThrow('not set');
  });

  test('must be there before anything is asked for', () => {
    const env = { GITHUB_STATE: file('state'), GITHUB_OUTPUT: file('output') };
    writeFileSync(env.GITHUB_OUTPUT, 'a=b\n');
    expect(() => requireCommandFiles(env)).not.toThrow();
    expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toBe('a=b\n');
    expect(readFileSync(env.GITHUB_STATE, 'utf8')).toBe('');
    expect(() => requireCommandFiles({ ...env, GITHUB_OUTPUT: '' })).toThrow('GITHUB_OUTPUT is not set');
    expect(() => requireCommandFiles({ ...env, GITHUB_STATE: join(directory, 'gone') })).toThrow('ENOENT');
  });
});
