/** Copies of the action with a mistake in them, which the tests must find. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../../scripts/bundle.ts';

export interface Mistake {
  /** Below src/. */
  file: string;
  /** A text that occurs once in the file, and its replacement. */
  instead: [right: string, wrong: string];
}

const folders: string[] = [];
const root = join(import.meta.dirname, '../..');

/** Copies the action with the mistake in it, to run from source. @returns the path of its manifest */
export function actionWith({ file, instead: [right, wrong] }: Mistake): string {
  const folder = mkdtempSync(join(tmpdir(), 'mistake-'));
  folders.push(folder);
  for (const name of ['src', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const source = readFileSync(join(folder, 'src', file), 'utf8');
  if (source.split(right).length !== 2) throw new Error(`${file} does not hold this once: ${right}`);
  writeFileSync(join(folder, 'src', file), source.replace(right, wrong));
  const manifest = readFileSync(join(root, 'action.yml'), 'utf8');
  const paths = manifest
    .replace('dist/main/index.js', 'src/main/main.ts')
    .replace('dist/post/index.js', 'src/post/post.ts');
  writeFileSync(join(folder, 'action.yml'), paths);
  return join(folder, 'action.yml');
}

/** As {@link actionWith}, but bundled like the action itself, which starts faster. */
export async function builtWith(mistake: Mistake): Promise<string> {
  const folder = dirname(actionWith(mistake));
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) cpSync(join(root, name), join(folder, name));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  // A mistake may break the types.
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck'], { cwd: folder });
  writeFileSync(join(folder, 'build/package.json'), '{}');
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/package.json'), '{ "type": "commonjs" }');
  await bundle(join(folder, 'build/index.js'), join(folder, 'dist/bundle'));
  for (const entry of ['main', 'post']) {
    mkdirSync(join(folder, 'dist', entry));
    writeFileSync(join(folder, 'dist', entry, 'index.js'), `require('../bundle/index.js').${entry}();`);
  }
  cpSync(join(root, 'action.yml'), join(folder, 'action.yml'));
  return join(folder, 'action.yml');
}

export function removeMistakes(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
