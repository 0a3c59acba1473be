import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireCommandFiles } from '../../src/runner/files.ts';

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

describe('the command files', () => {
  test('must exist before the first request', () => {
    const env = { GITHUB_STATE: file('state'), GITHUB_OUTPUT: file('output') };
    writeFileSync(env.GITHUB_OUTPUT, 'a=b\n');
    expect(() => requireCommandFiles(env)).not.toThrow();
    expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toBe('a=b\n');
    expect(readFileSync(env.GITHUB_STATE, 'utf8')).toBe('');
    expect(() => requireCommandFiles({ ...env, GITHUB_OUTPUT: '' })).toThrow('GITHUB_OUTPUT is not set');
    expect(() => requireCommandFiles({ ...env, GITHUB_STATE: join(directory, 'gone') })).toThrow('ENOENT');
  });
});
