/** Builds act, actionlint, the Beats and the collector, if they are not in the cache yet, and prints where they are: node __tests__/workflows/tools/cli.ts */
import { statSync } from 'node:fs';
import { MissingTool } from '../../support/cluster/jdk.ts';
import { act, actionlint, BEATS, beat, collector, downloadBeats } from './tools.ts';

async function print(name: string, build: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const path = await build();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${path} (${(statSync(path).size / 1e6).toFixed(0)} MB, ${seconds} s)`);
}

try {
  const download = downloadBeats();
  download.catch(() => {}); // what went wrong is thrown below, where it is awaited
  await print('act', act);
  await print('actionlint', actionlint);
  await download;
  for (const name of BEATS) await print(name, () => beat(name));
  await print('collector', collector);
} catch (error) {
  if (!(error instanceof MissingTool)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
