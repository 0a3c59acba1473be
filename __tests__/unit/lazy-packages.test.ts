import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lazyPackages, packageFile, standIns, writeStandIn } from '../../scripts/lazy-packages.ts';

test('a stand-in has the exports of its package, and loads it when one is first read', () => {
  const [name = ''] = lazyPackages;
  const folder = mkdtempSync(join(tmpdir(), 'lazy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bundled = join(folder, `${packageFile(name)}.js`);
  writeFileSync(bundled, 'exports.fetch = () => "fetched"; exports.Agent = class {};');
  writeStandIn(folder, name);

  const require = createRequire(join(folder, 'index.js'));
  delete require.cache[bundled];
  const standIn = require(standIns[name]!);
  expect(Object.keys(standIn)).toEqual(['Agent', 'fetch']);
  expect(require.cache[bundled]).toBeUndefined();
  expect(standIn.fetch()).toBe('fetched');
  expect(standIn.Agent).toBe(require(bundled).Agent);
});
