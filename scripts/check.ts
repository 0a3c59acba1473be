/** Everything that can be said of the tree without running it: types, lint, documents, dist, and what the entries load. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

/** File → digest of everything in dist. */
function distDigests(): Map<string, string> {
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [
        path.slice(root.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

function checkDist(): void {
  const before = distDigests();
  node('scripts/build.ts');
  const after = distDigests();
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  if (differing.length > 0)
    throw new Error(`dist was not what the source builds, and is now: commit ${differing.join(', ')}.`);
}

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

const steps: [string, () => void][] = [
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
  ['dist', checkDist],
  ['what the entries load', checkLoaded],
];
for (const [name, step] of steps) {
  try {
    step();
    console.log(`check: ${name}: right`);
  } catch (error) {
    console.error(`check: ${name}: ${(error as Error).message.split('\n')[0]}`);
    process.exitCode = 1;
  }
}
