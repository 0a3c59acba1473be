/** Prints the notes of a release, or fails with the reason: node scripts/release.ts TAG SHA OWNER/NAME. Needs no package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseNotes } from './release-notes.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
const versionIn = (file: string) => (JSON.parse(read(file)) as { version: string }).version;

const [tag = '', sha = '', repository = ''] = process.argv.slice(2);
try {
  const files = ['package.json', 'package-lock.json'];
  const versions = Object.fromEntries(files.map((file) => [file, versionIn(file)]));
  process.stdout.write(releaseNotes({ tag, sha, repository, changelog: read('CHANGELOG.md'), versions }));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
