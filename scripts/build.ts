/**
 * Builds dist: tsc emits ESM, ncc bundles both entries with all imports, and a file next to the bundle has the
 * licences of its packages. ncc cannot read TypeScript 7 itself, so it gets what tsc emitted.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { bundledPackages, licenceText } from './licenses.ts';

const root = join(import.meta.dirname, '..');
// ncc names chunks by their paths as seen from here: the same in every folder.
process.chdir(root);
const tool = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', name), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
tool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
// Without a type here ncc emits CommonJS, which Node starts faster than ES modules (by 4 % until the first request).
writeFileSync(join(root, 'build', 'package.json'), '{}\n');

mkdirSync(join(root, 'dist'));
writeFileSync(join(root, 'dist', 'package.json'), '{ "type": "commonjs" }\n');
const stats = await bundle(join(root, 'build', 'index.js'), join(root, 'dist', 'bundle'));
for (const entry of ['main', 'post']) {
  mkdirSync(join(root, 'dist', entry));
  writeFileSync(join(root, 'dist', entry, 'index.js'), `require('../bundle/index.js').${entry}();\n`);
}
writeFileSync(
  join(root, 'dist', 'licenses.txt'),
  licenceText(
    root,
    stats.flatMap((each) => [...bundledPackages(each)]),
  ),
);
