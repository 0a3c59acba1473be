/**
 * The double as a separate process, for workflows that run outside the test:
 *
 *     node __tests__/support/github/cli.ts CONFIG.json
 *
 * CONFIG.json holds the options of `startGitHub` (a fault's path is the whole path as a string). The first line on stdout is
 * GITHUB_API_URL. It runs until SIGTERM or SIGINT; `observe` in control.ts reads what it recorded.
 */
import { readFileSync } from 'node:fs';
import { startGitHub } from './double.ts';

const [, , config] = process.argv;
if (config === undefined) {
  console.error('usage: node __tests__/support/github/cli.ts CONFIG.json');
  process.exit(2);
}
const double = await startGitHub(JSON.parse(readFileSync(config, 'utf8')));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void double.close());
console.log(double.apiUrl);
