/**
 * Creates the screenshots of job summaries for the README, light and dark, in docs/images: summaries of the built action for keys of a
 * real Elasticsearch, as GitHub renders them. Needs Chromium, in addition to what the scenarios need.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNode } from '../__tests__/support/cluster/node.ts';
import { findChromium, picture, type Theme } from './screenshots/picture.ts';
import { summaries } from './screenshots/scenes.ts';

const folder = join(import.meta.dirname, '../docs/images');
const themes: Theme[] = ['light', 'dark'];

async function takeAll(): Promise<void> {
  const chromium = findChromium();
  const node = await startNode({ version: '9.5.3' });
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, markdown] of Object.entries(await summaries(node)))
      for (const theme of themes) {
        const png = await picture(chromium, markdown, theme);
        writeFileSync(join(folder, `${name}-${theme}.png`), png);
        console.log(`docs/images/${name}-${theme}.png: ${Math.ceil(png.length / 1000)} kB`);
      }
  } finally {
    await node.stop();
  }
}

try {
  await takeAll();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
