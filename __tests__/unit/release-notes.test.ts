import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Release, releaseNotes } from '../../scripts/release-notes.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';
const changelog = `# Changelog

For users.

## 1.2.0

- A new input.

### Fixed

- An old error.

## 1.1.0

- Something older.
`;
const notes = (changes: Partial<Release>) =>
  releaseNotes({
    tag: 'v1.2.0',
    sha,
    repository: 'acme/action',
    changelog,
    versions: { 'package.json': '1.2.0', 'package-lock.json': '1.2.0' },
    ...changes,
  });

test('the notes are the changelog of this version, and the commit to pin', () => {
  const text = notes({});
  expect(text).toMatch(/^- A new input\.\n\n### Fixed\n\n- An old error\.\n\n## Pin it\n/);
  expect(text).not.toContain('older');
  expect(text).toContain(`- uses: acme/action@${sha} # v1.2.0\n`);
  expect(text).toContain('gh attestation verify dist/bundle/index.js --repo acme/action\n');
});

test.each(['1.2.0', 'v1.2', 'v1.2.0-rc.1', 'v1', ''])('"%s" is no tag of a release', (tag) => {
  expect(() => notes({ tag })).toThrow(`The tag "${tag}" is not of the form v1.2.3.`);
});

test('everything that does not match the tag is reported at once', () => {
  expect(() =>
    notes({ tag: 'v1.3.0', versions: { 'package.json': '1.2.0', 'package-lock.json': '1.3.0' } }),
  ).toThrow(
    'package.json says 1.2.0, and the tag v1.3.0.\nThe first section of CHANGELOG.md is "1.2.0", and not "1.3.0".',
  );
});

test('an older version is not released again', () => {
  const versions = { 'package.json': '1.1.0' };
  expect(() => notes({ tag: 'v1.1.0', versions })).toThrow('The first section of CHANGELOG.md is "1.2.0"');
});

test('a section without a word is no changelog', () => {
  expect(() => notes({ changelog: '## 1.2.0\n\n## 1.1.0\n\n- Older.\n' })).toThrow(
    'CHANGELOG.md says nothing of 1.2.0.',
  );
});

test('this version could be released', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  const version = (file: string) => JSON.parse(read(file)).version as string;
  const versions = {
    'package.json': version('package.json'),
    'package-lock.json': version('package-lock.json'),
  };
  expect(notes({ tag: `v${version('package.json')}`, changelog: read('CHANGELOG.md'), versions })).toContain(
    '## Pin it',
  );
});
