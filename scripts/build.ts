/**
 * Builds dist: tsc emits ESM, ncc bundles both entries with everything that they import, and beside the bundle lies a file with the
 * licences of what is in it. ncc cannot read TypeScript 7 itself, so it gets what tsc emitted. Its cache is off: the same source gives
 * the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, licenceText, type Stats } from './licenses.ts';

const root = join(import.meta.dirname, '..');
const tool = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', name), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
tool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
// Without a type here ncc emits CommonJS, which Node starts faster than ES modules (by 4 % until the first request).
writeFileSync(join(root, 'build', 'package.json'), '{}\n');

const stats = join(root, 'build', 'stats.json');
const options = ['-o', 'dist/bundle', '--no-cache', '--quiet', '--stats-out', stats];
tool('@vercel/ncc/dist/ncc/cli.js', 'build', 'build/index.js', ...options);
for (const entry of ['main', 'post']) {
  mkdirSync(join(root, 'dist', entry));
  writeFileSync(join(root, 'dist', entry, 'index.js'), `require('../bundle/index.js').${entry}();\n`);
}
const packages = bundledPackages(JSON.parse(readFileSync(stats, 'utf8')) as Stats);
writeFileSync(join(root, 'dist', 'licenses.txt'), licenceText(root, packages));
writeFileSync(join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');
