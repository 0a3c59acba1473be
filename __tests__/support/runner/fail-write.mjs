// Runs inside the step, before it: `node --import 'fail-write.mjs?variable=GITHUB_STATE&entry=begun' …`. The first write to that
// command file of an entry whose name begins so fails as on a full disk; the disk has room again at once.
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
