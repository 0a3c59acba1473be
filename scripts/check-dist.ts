/** Verifies that the source builds the committed dist, byte for byte, in any folder. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');
const sources = ['LICENSE', 'package.json', 'scripts', 'src', 'tsconfig.build.json', 'tsconfig.json'];
/** Large packages that the build does not use: 700 MB of 800. */
const unused = /node_modules\/(\.cache|@biomejs|@octokit\/openapi|@rolldown|node-(linux|win)-\w+)$/;

/** Builds here and in a copy of the tree elsewhere, in parallel. Throws an error naming the files that differ. */
export async function checkDist(): Promise<void> {
  const committed = digests(root);
  const folder = mkdtempSync(join(tmpdir(), 'a folder with a longer path '));
  const elsewhere = join(folder, 'and one more level');
  try {
    for (const name of sources) cpSync(join(root, name), join(elsewhere, name), { recursive: true });
    // a copy, because bundlers follow links, and the paths would be those of this folder
    cpSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !unused.test(path.replaceAll('\\', '/')),
    });
    await Promise.all([build(root), build(elsewhere)]);
    const changed = differing(committed, digests(root));
    if (changed.length > 0)
      throw new Error(`dist was out of date and has been rebuilt: commit ${changed.join(', ')}.`);
    const dependent = differing(committed, digests(elsewhere));
    if (dependent.length > 0) throw new Error(`another folder gives other bytes: ${dependent.join(', ')}.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function build(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(folder, 'scripts/build.ts')]);
}

/** File → digest of everything in the folder's dist. */
function digests(folder: string): Map<string, string> {
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) return new Map();
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return new Map(paths.map((path) => [relative(folder, path), digest(path)]));
}

function differing(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}
