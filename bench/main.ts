/**
 * `npm run bench`: measures, prints, and writes bench/RESULTS.md. Takes less than ten minutes, starts its own node, and uses only the
 * loopback network. Build dist before, which is what is measured. `npm run bench -- start-up` measures that alone, in a minute, and prints it. BENCH_PEER may name a folder with a copy of actions/create-github-app-token.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { startNode } from '../__tests__/support/cluster/node.ts';
import { archiveOf } from '../scripts/archive.ts';
import { measureLoaded } from '../scripts/loaded.ts';
import { type Fleet, hostsOfFleet, measureBulk, measureFleet } from './fleets.ts';
import type { Machine } from './measured.ts';
import {
  countTraffic,
  measureCreate,
  measureDistance,
  measureInvalidate,
  measureRotate,
} from './operations.ts';
import { root } from './process.ts';
import { resultsOf } from './results.ts';
import { measureStartUp } from './start-up.ts';
import { startUpSection } from './start-up-section.ts';
import { createMinter } from './task.ts';

const version = '9.5.3';

const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

function machine(): Machine {
  const { version: client } = JSON.parse(
    readFileSync(join(root, 'node_modules/@elastic/elasticsearch/package.json'), 'utf8'),
  ) as { version: string };
  return {
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memory: totalmem() / 2 ** 30,
    system: `${process.platform} ${release()}`,
    node: process.version,
    elasticsearch: version,
    client,
    curl: execFileSync('curl', ['--version'], { encoding: 'utf8' }).split(' ')[1] ?? '',
    date: new Date().toISOString().slice(0, 10),
    loadBefore: loadavg()[0]!,
  };
}

const about = machine();
say('start-up');
// A folder with a copy of actions/create-github-app-token, measured in the same rounds.
const startUp = await measureStartUp(41, process.env.BENCH_PEER);
const loaded = await measureLoaded(root);
const archive = archiveOf(root).length;
if (process.argv.includes('start-up')) {
  console.log(startUpSection({ startUp, loaded, archive }));
  process.exit();
}
say(`a node of Elasticsearch ${version}`);
const node = await startNode({ version });
try {
  const minter = await createMinter(node);
  // Warm up: a node that has just started still compiles.
  await measureFleet(minter, 200, 2);
  say('one key');
  const contests = [
    await measureCreate(minter, 11),
    await measureRotate(minter, 7),
    await measureInvalidate(minter, 7),
  ];
  say('requests and bytes');
  const traffic = await countTraffic(minter);
  say('distance');
  const distances = await measureDistance(minter, [0, 50, 150], 7);
  const fleets: Fleet[] = [];
  const sizes = { 10: 9, 100: 5, 1000: 3, 5000: 1 };
  let keys = 400;
  for (const [size, rounds] of Object.entries(sizes)) {
    say(`a fleet of ${size}`);
    fleets.push(await measureFleet(minter, Number(size), rounds));
    keys += Number(size) * rounds;
  }
  say('all of them in one step');
  const bulk = await measureBulk(minter, keys, hostsOfFleet(1_000));
  const results = resultsOf({
    about,
    startUp,
    loaded,
    archive,
    contests,
    traffic,
    distances,
    fleets,
    bulk,
    loadAfter: loadavg()[0]!,
  });
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), results);
  console.log(results);
} finally {
  await node.stop();
}
