import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { until } from './until.ts';

/**
 * Runs `work` while no other process runs work under the same lock file.
 * The lock of an ended process is taken over: the file has its owner's pid.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  // 900 s: a first download over a slow connection
  await until(`the lock ${file} (delete it if nobody holds it)`, 900, () => acquire(file) || undefined);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A hard link appears with its content, so that no process reads a lock without a pid. */
function acquire(file: string): boolean {
  const own = `${file}.${process.pid}.${Math.random()}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(own);
  }
}

function isHeld(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // running, as another user
  }
}
