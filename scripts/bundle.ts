/** ncc as a function, because its command line cannot replace a package by a stand-in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
// @ts-expect-error the package has no types
import ncc from '@vercel/ncc';
import { lazyPackages, packageFile, standIns, writeEntry, writeStandIn } from './lazy-packages.ts';
import type { Stats } from './licenses.ts';

interface Bundle {
  code: string;
  assets: Record<string, { source: string | Buffer }>;
  stats: { toJson(): Stats };
}

/**
 * The client's transport uses one function of OpenTelemetry's core package, and only if requests are traced, which they never are.
 * The package has 470 kB, mostly names, and took a tenth of the time to the first request.
 */
const substitutes = {
  '@opentelemetry/core': {
    file: './opentelemetry-core.js',
    code: 'exports.suppressTracing = (context) => context;\n',
  },
};

const externals: Record<string, string> = {
  ...standIns,
  ...Object.fromEntries(Object.entries(substitutes).map(([name, { file }]) => [name, file])),
};

/** Bundles an entry, and the packages that are loaded on first use, into a folder. Returns the modules of each bundle. */
export async function bundle(entry: string, folder: string): Promise<Stats[]> {
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of Object.values(substitutes)) writeFileSync(join(folder, file), code);
  const stats = [await bundleFile(entry, folder, 'index', { externals })];
  for (const name of lazyPackages) {
    const { [name]: _, ...others } = externals;
    const options = { externals: others, minify: true };
    stats.push(await bundleFile(writeEntry(dirname(entry), name), folder, packageFile(name), options));
  }
  // Last, because they load files of the bundles above.
  for (const name of lazyPackages) writeStandIn(folder, name);
  return stats;
}

/**
 * The cache is off, so that the same source gives the same bytes. Packages are minified, because every job downloads them. Our own
 * code stays readable.
 */
async function bundleFile(
  entry: string,
  folder: string,
  name: string,
  options: { externals: Record<string, string>; minify?: boolean },
): Promise<Stats> {
  const { code, assets, stats } = (await ncc(entry, {
    cache: false,
    quiet: true,
    ...options,
    filename: `${name}.js`,
  })) as Bundle;
  writeFileSync(join(folder, `${name}.js`), code);
  for (const [asset, { source }] of Object.entries(assets)) writeFileSync(join(folder, asset), source);
  return stats.toJson();
}
