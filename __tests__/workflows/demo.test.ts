import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

/** What the README promises a newcomer: one command, which brings a cluster of its own. */
test('the demo makes a key, publishes with it, and ends it', async () => {
  const root = join(import.meta.dirname, '../..');
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/demo.ts'], { cwd: root });
  const text = stripVTControlCharacters(stdout);
  expect(text).toMatch(/^api-key=\S+:\*\*\*$/m);
  expect(text).toMatch(/A document published with the key.*\n201 /);
  expect(text).toMatch(/The key now\n401 /);
});
