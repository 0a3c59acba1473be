import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

/** The command of the README that starts its own cluster. */
test('the demo creates a key, publishes with it, and invalidates it', async () => {
  const root = join(import.meta.dirname, '../..');
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/demo.ts'], { cwd: root });
  const text = stripVTControlCharacters(stdout);
  expect(text).toMatch(/^api-key=\S+:\*\*\*$/m);
  expect(text).toMatch(/A document published with the key.*\n201 /);
  expect(text).toMatch(/The key now\n401 /);
});
