// Preloaded into the step: `node --import 'kill-after-output.mjs?name=api-key' dist/main/index.js`. The process gets SIGKILL
// right after the output of this name was written.
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
