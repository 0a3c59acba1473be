/**
 * Builds dist: tsc emits ESM, ncc bundles each of the two entries with everything that it imports, and beside them lies a file with the
 * licences of what is bundled. ncc cannot read TypeScript 7 itself, so it gets what tsc emitted. Its cache is off: the same source gives
 * the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const packages = new Set<string>();
for (const entry of ['main', 'post']) {
  const stats = join(root, 'build', `${entry}.stats.json`);
  const options = ['-o', `dist/${entry}`, '--no-cache', '--quiet', '--stats-out', stats];
  tool('@vercel/ncc/dist/ncc/cli.js', 'build', `build/${entry}.js`, ...options);
  for (const name of bundledPackages(JSON.parse(readFileSync(stats, 'utf8')) as Stats)) packages.add(name);
}
writeFileSync(join(root, 'dist', 'licenses.txt'), licenceText(root, packages));
writeFileSync(join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');
