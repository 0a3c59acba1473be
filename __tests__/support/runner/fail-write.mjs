// Preloaded into the step: `node --import 'fail-write.mjs?variable=GITHUB_STATE&entry=begun' …`. The first write of an entry
// whose name begins so to that command file fails as on a full disk. Later writes succeed.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const parameters = new URL(import.meta.url).searchParams;
const file = process.env[parameters.get('variable')];
const entry = parameters.get('entry');
const original = fs.appendFileSync;
let failed = false;

fs.appendFileSync = (target, data, options) => {
  if (!failed && target === file && String(data).startsWith(entry)) {
    failed = true;
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
  return original(target, data, options);
};
syncBuiltinESMExports();
