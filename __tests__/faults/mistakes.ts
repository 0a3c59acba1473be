/** Copies of the action with a mistake in them: what finds nothing in those has proven nothing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Mistake {
  /** Below src/. */
  file: string;
  /** What stands there, once, and what the mistake makes of it. */
  instead: [right: string, wrong: string];
}

const folders: string[] = [];
const root = join(import.meta.dirname, '../..');

/** A copy of the action with the mistake in it, run from its source. Gives the path of its manifest. */
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

export function forgetMistakes(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
