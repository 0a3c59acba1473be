/** ncc as a function: its command line has no way to say what stands in for a package. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error it comes without types
import ncc from '@vercel/ncc';
import type { Stats } from './licenses.ts';

interface Bundle {
  code: string;
  assets: Record<string, { source: string | Buffer }>;
  stats: { toJson(): Stats };
}

/**
 * The client's transport uses one function of OpenTelemetry's core package, and calls it only where requests are traced: never here.
 * The package is 470 kB, most of it names that no request mentions, and was a tenth of the way to the first request.
 */
const substitutes = {
  '@opentelemetry/core': {
    file: './opentelemetry-core.js',
    code: 'exports.suppressTracing = (context) => context;\n',
  },
};

/** Bundles an entry into a folder, its cache off: the same source gives the same bytes. Gives what went into it. */
export async function bundle(entry: string, folder: string): Promise<Stats> {
  const externals = Object.fromEntries(Object.entries(substitutes).map(([name, { file }]) => [name, file]));
  const { code, assets, stats } = (await ncc(entry, { cache: false, quiet: true, externals })) as Bundle;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), code);
  for (const [name, { source }] of Object.entries(assets)) writeFileSync(join(folder, name), source);
  for (const { file, code: source } of Object.values(substitutes)) writeFileSync(join(folder, file), source);
  return stats.toJson();
}
