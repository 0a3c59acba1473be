/**
 * Builds dist: tsc emits ESM, ncc bundles each of the two entries with everything that it imports.
 * ncc cannot read TypeScript 7 itself, so it gets what tsc emitted. Its cache is off: the same source gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tool = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', name), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
tool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const entry of ['main', 'post'])
  tool(
    '@vercel/ncc/dist/ncc/cli.js',
    'build',
    `build/${entry}.js`,
    '-o',
    `dist/${entry}`,
    '--no-cache',
    '--quiet',
  );
