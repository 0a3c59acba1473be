/** All checks except tests: types, lint and imports, unused exports, documents, dist, what the entries load, and the archive. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { checkArchive } from './archive.ts';
import { checkDist } from './check-dist.ts';
import { checkLoaded } from './loaded.ts';

const root = join(import.meta.dirname, '..');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

const steps: [string, () => unknown][] = [
  ['types', () => node('node_modules/typescript/bin/tsc')],
  [
    'lint',
    () =>
      node(
        'node_modules/@biomejs/biome/bin/biome',
        'check',
        '--error-on-warnings',
        '--reporter=summary',
        '.',
      ),
  ],
  [
    'unused exports',
    () => node('node_modules/knip/bin/knip.js', '--no-progress', '--include', 'exports,types'),
  ],
  ['documents', () => node('scripts/docs.ts', '--check')],
  ['dist, built in two folders', checkDist],
  ['what the entries load', () => checkLoaded(root)],
  ['the archive that a job downloads', () => checkArchive(root)],
];
for (const [name, step] of steps) {
  try {
    await step();
    console.log(`check: ${name}: right`);
  } catch (error) {
    console.error(`check: ${name}: ${(error as Error).message.split('\n')[0]}`);
    process.exitCode = 1;
  }
}
