import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const module = new URL('../../src/runner/stdout.ts', import.meta.url).href;
/** More than a pipe holds. */
const length = 5_000_000;

function start(before: string) {
  const code = `${before}
    const { writeOut } = await import(${JSON.stringify(module)});
    for (let part = 0; part < 10; part++) writeOut('é'.repeat(${length / 20}));
    writeOut('');
    process.exit(7);`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

// With the stream opened, Node has set the pipe to say EAGAIN when it is full.
test.each([
  ['a pipe that waits', ''],
  ['a pipe that does not', 'process.stdout.write("");'],
])(
  '%s: all of a text arrives, although the process ends at once and the reader is late',
  async (_, before) => {
    const child = start(before);
    await once(child.stdout, 'readable');
    const [written, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(Buffer.byteLength(written)).toBe(length);
    expect(code).toBe(7);
  },
);

test('a reader that is gone stops nothing', async () => {
  const child = start('');
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([7, null]);
});
