/**
 * The licences of the bundled packages, from the modules of all chunks: ncc's own list misses packages of dynamic imports.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Module {
  name?: string;
  identifier?: string;
  modules?: Module[];
}

export interface Stats {
  modules: Module[];
  chunks: { modules?: Module[] }[];
}

/** Folders of packages below node_modules, of a bundle's statistics: `@actions/core`, or `a/node_modules/b` where it is nested. */
export function bundledPackages(stats: Stats): Set<string> {
  const packages = new Set<string>();
  const walk = (modules: Module[] = []) => {
    for (const { name = '', identifier = '', modules: inner } of modules) {
      // The package follows the last node_modules; the rest is its location. A module may be a list of loaders.
      for (const path of `${name}!${identifier}`.split(/[!|]/)) {
        const [, folder] = /node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
        if (folder !== undefined) packages.add(folder);
      }
      walk(inner);
    }
  };
  walk(stats.modules);
  for (const chunk of stats.chunks) walk(chunk.modules);
  // ncc's own runtime is a helper that loads chunks.
  packages.delete('@vercel/ncc');
  return packages;
}

/** One text for all packages, sorted by name; the same on every machine. */
export function licenceText(root: string, packages: Iterable<string>): string {
  const texts = new Map<string, string>();
  for (const folder of packages) {
    const path = join(root, 'node_modules', folder);
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const file = readdirSync(path)
      .sort()
      .find((entry) => /^licen[cs]e/i.test(entry));
    const text = file
      ? readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim()
      : `License: ${license}`;
    texts.set(`${name} ${version}`, text);
  }
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n${text}\n`)
    .join('\n\n');
}
