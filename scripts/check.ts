/** Everything that can be said of the tree without running it: types, lint, documents, dist, and what the entries load. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDist } from './check-dist.ts';

const root = join(import.meta.dirname, '..');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

/**
 * The most that an entry may load before it needs a cluster or GitHub: Node's own modules beyond an empty process's, and chunks.
 * Counts, not times: they are the same on every machine.
 */
function checkLoaded(): void {
  const folder = mkdtempSync(join(tmpdir(), 'check-loaded-'));
  const report = join(folder, 'report.mjs');
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STATE: join(folder, 'state') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  writeFileSync(
    report,
    "process.on('exit', () => process._rawDebug(JSON.stringify(process.moduleLoadList)));\n",
  );
  try {
    for (const entry of ['main', 'post']) {
      const { stderr } = spawnSync(
        process.execPath,
        ['--import', report, join(root, 'dist', entry, 'index.js')],
        {
          env: { PATH: process.env.PATH, ...files },
          encoding: 'utf8',
        },
      );
      const loaded = JSON.parse(stderr.trim().split('\n').at(-1)!) as string[];
      const network = loaded.filter((name) =>
        /^NativeModule (https?|_http_client|tls|_tls_wrap|internal\/deps\/undici\/undici)$/.test(name),
      );
      if (network.length > 0)
        throw new Error(`dist/${entry} loads ${network.join(', ')} before it needs the network.`);
      const lines = readFileSync(join(root, 'dist', entry, 'index.js'), 'utf8');
      for (const name of ['@elastic/transport', '@octokit/core', 'undici'])
        if (lines.includes(`node_modules/${name}`))
          throw new Error(`dist/${entry}/index.js holds ${name}: import it where it is needed.`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const steps: [string, () => void | Promise<void>][] = [
  ['types', () => node('node_modules/typescript/bin/tsc')],
  [
    'lint',
    () =>
      node(
        'node_modules/@biomejs/biome/bin/biome',
        'check',
        '--error-on-warnings',
        '--reporter=summary',
        '.',
      ),
  ],
  ['documents', () => node('scripts/docs.ts', '--check')],
  ['dist, built in two folders', checkDist],
  ['what the entries load', checkLoaded],
];
for (const [name, step] of steps) {
  try {
    await step();
    console.log(`check: ${name}: right`);
  } catch (error) {
    console.error(`check: ${name}: ${(error as Error).message.split('\n')[0]}`);
    process.exitCode = 1;
  }
}
