import { writeSync } from 'node:fs';

/**
 * Writes all of a text to standard output before it returns: a mask is with the runner before what it masks goes anywhere.
 * `process.stdout` does not promise that for pipes on Windows, and loads Node's streams, which is half of what a step
 * that ends with its inputs adds to Node's own start.
 */
export function writeOut(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0)
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Nobody listens any more: what is to be undone must be undone all the same.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The pipe is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
}
