/** The archive that GitHub's runner downloads for each job that uses the action: without what `.gitattributes` marks `export-ignore`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The largest archive that is allowed, in bytes. */
const limit = 750_000;

/** The archive of the working tree as if committed now, so that a check before the commit measures the commit. */
export function archiveOf(root: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  // An index of its own: what is staged stays as it is.
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      env,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  try {
    git('read-tree', 'HEAD');
    git('add', '--all');
    return git('archive', '--format=tar.gz', git('write-tree').toString().trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws Error that names both sizes, when the archive is too large */
export function checkArchive(root: string): void {
  const { length } = archiveOf(root);
  if (length > limit) throw new Error(`the archive has ${length} bytes, and ${limit} are allowed.`);
}
