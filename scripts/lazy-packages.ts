/**
 * Packages that are loaded on first use. Each gets two files next to the bundle: the package as ncc bundles it, and a stand-in that
 * the bundle loads instead. The stand-in has a getter for each export, and loads the package on the first read. No package is patched.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Packages that others import statically, and that an input error, a clean post step and a first request do not need. */
export const lazyPackages = ['undici', '@actions/http-client', '@actions/exec'];

const fileOf = (name: string) => name.replace('@', '').replace('/', '-');

/** ncc's `externals`: package → the stand-in that is loaded instead. */
export const standIns = Object.fromEntries(lazyPackages.map((name) => [name, standInOf(name)]));

function standInOf(name: string): string {
  return `./${fileOf(name)}.js`;
}

/** The file that the package itself is bundled to, without `.js`. */
export const packageFile = (name: string) => `${fileOf(name)}-package`;

/** Writes the entry that ncc bundles a package from. @returns its path */
export function writeEntry(folder: string, name: string): string {
  const path = join(folder, `${packageFile(name)}.js`);
  writeFileSync(path, `export * from '${name}';\n`);
  return path;
}

/** Writes the stand-in, once the package is bundled into the same folder: the names of its exports are read from there. */
export function writeStandIn(folder: string, name: string): void {
  const file = `./${packageFile(name)}.js`;
  const exported = createRequire(join(folder, 'index.js'))(file) as Record<string, unknown>;
  const names = JSON.stringify(Object.keys(exported).sort());
  writeFileSync(
    join(folder, standInOf(name)),
    `for (const name of ${names})
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('${file}')[name] });
`,
  );
}
