// Runs inside the step, before it: `node --import 'kill-after-output.mjs?name=api-key' dist/main/index.js`. The process gets SIGKILL
// right after the output of this name is in its file: no later moment leaves as much undone.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const name = new URL(import.meta.url).searchParams.get('name');
const { appendFileSync } = fs;
fs.appendFileSync = (path, data, ...rest) => {
  appendFileSync(path, data, ...rest);
  if (path === process.env.GITHUB_OUTPUT && `\n${data}`.includes(`\n${name}<<`))
    process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
