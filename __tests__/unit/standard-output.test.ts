import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const module = new URL('../../src/runner/standard-output.ts', import.meta.url).href;
/** More than fits into a pipe. */
const length = 5_000_000;

function start(after: string) {
  const code = `
    const { openStandardOutput } = await import(${JSON.stringify(module)});
    openStandardOutput(process.stdout, () => process.exit(8));
    for (let part = 0; part < 10; part++) process.stdout.write('é'.repeat(${length / 20}));
    ${after}`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('all of a text arrives, although the process is killed at once and the reader is slow', async () => {
  const child = start("process.kill(process.pid, 'SIGKILL');");
  await once(child.stdout, 'readable');
  const [written, [, signal]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect(Buffer.byteLength(written)).toBe(length);
  expect(signal).toBe('SIGKILL');
});

test('the writer is notified when the reader has closed the pipe', async () => {
  const child = start('setInterval(() => {}, 1000);');
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([8, null]);
});
