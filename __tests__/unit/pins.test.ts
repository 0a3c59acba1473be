/** Pinned versions, for reproducible builds and for workflows to copy: each is defined once, or is the same everywhere. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const copied = ['*.md', 'docs/*.md', 'examples/*.yml', '.github/workflows/*.yml'];
const uses = globSync(copied, { cwd: root }).flatMap((file) =>
  [...read(file).matchAll(/uses: ([\w-]+\/[\w-]+)@(.+)/g)].map(([, action = '', version = '']) => ({
    file,
    action,
    version: version.trim(),
  })),
);

test('Node is of one version', () => {
  const version = read('.node-version').trim();
  for (const pinned of Object.values(manifest.optionalDependencies)) expect(pinned).toBe(version);
});

test('packages are of one version each, and known by their content', () => {
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string }>;
  };
  const [, ...installed] = Object.entries(packages);
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('lines end in LF, on each system', () => {
  expect(read('.gitattributes')).toContain('* text=auto eol=lf\n');
  const files = globSync(['dist/**/*.{js,json,txt}', 'src/**/*.ts', 'action.yml'], { cwd: root });
  expect(files.filter((file) => read(file).includes('\r\n'))).toEqual([]);
});

test('each action has one version everywhere', () => {
  const versions = Map.groupBy(uses, ({ action }) => action);
  expect(versions.size).toBeGreaterThan(4);
  for (const [action, found] of versions)
    expect([action, new Set(found.map(({ version }) => version)).size]).toEqual([action, 1]);
});

test('users are shown the major version that this is', () => {
  const own = uses.filter(({ action }) => action === 'beats-api-key/beats-api-key');
  expect(own.length).toBeGreaterThan(10);
  expect(new Set(own.map(({ version }) => version))).toEqual(new Set([`v${manifest.version.split('.')[0]}`]));
});

test('Dependabot covers all that is pinned, in groups', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; directory?: string; directories?: string[]; groups: object }[];
  };
  const looked = updates.map((update) => [
    update['package-ecosystem'],
    update.directories ?? [update.directory],
  ]);
  expect(looked).toEqual([
    ['npm', ['/']],
    ['github-actions', ['/', '/examples']],
  ]);
  for (const { groups } of updates) expect(Object.keys(groups)).not.toEqual([]);
});
