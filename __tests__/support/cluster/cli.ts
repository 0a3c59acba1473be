/**
 * One node in the foreground: `node __tests__/support/cluster/cli.ts 9.5.3 [--trial] [--tls]`.
 * The first line on standard output is JSON: version, url, username, password, caCertificate (with --tls), home, pid.
 * Ctrl-C stops it.
 */
import { parseArgs } from 'node:util';
import { startNode } from './node.ts';
import { isVersion, VERSIONS } from './versions.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trial: { type: 'boolean', default: false }, tls: { type: 'boolean', default: false } },
});
const version = positionals[0] ?? '';
if (!isVersion(version)) {
  console.error(`usage: node cli.ts ${Object.keys(VERSIONS).join('|')} [--trial] [--tls]`);
  process.exit(2);
}
const node = await startNode({ version, license: values.trial ? 'trial' : 'basic', tls: values.tls });
const { url, username, password, caCertificate, home, pid } = node;
console.log(JSON.stringify({ version, url, username, password, caCertificate, home, pid }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => node.stop());
