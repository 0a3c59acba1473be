/**
 * The programs that the workflow tests run: act, a runner of workflow files, actionlint, which reads them, three Beats and an
 * OpenTelemetry Collector.
 * Go builds them the first time; the binaries then stay in the user's cache folder.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../../support/cluster/lock.ts';
import { go } from './go.ts';

export const BEATS = ['heartbeat', 'filebeat', 'metricbeat'] as const;
export type BeatName = (typeof BEATS)[number];

const ACT = 'github.com/nektos/act@v0.2.89';
const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.8';
const beatsModule = join(import.meta.dirname, 'beats');
const collectorModule = join(import.meta.dirname, 'collector');
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'beats-api-key');

// Without optimisation and debug information these programs build in two thirds of the time, and they run only for seconds.
const FLAGS = ['-trimpath', '-buildvcs=false', '-gcflags=all=-N -l -dwarf=false', '-ldflags=-s -w'];

/** The path of https://github.com/nektos/act. Throws MissingTool without Go. */
export function act(): Promise<string> {
  return installed('act', ACT);
}

/** The path of https://github.com/rhysd/actionlint. Throws MissingTool without Go. */
export function actionlint(): Promise<string> {
  return installed('actionlint', ACTIONLINT);
}

async function installed(name: string, source: string): Promise<string> {
  const folder = await cacheFolder(name, [source]);
  await build(folder, (bin) => go(['install', ...FLAGS, source], { env: { GOBIN: bin } }));
  return join(folder, name);
}

/** The path of a Beat; all three are in one folder. Throws MissingTool without Go. */
export async function beat(name: BeatName): Promise<string> {
  const folder = await beatsFolder();
  // in one command, because they share nearly all packages
  await build(folder, (bin) => go(['build', ...FLAGS, '-o', `${bin}/`, './...'], { cwd: beatsModule }));
  return join(folder, name);
}

/** Downloads the modules of the Beats. It needs little CPU, so it can run during another build. */
export async function downloadBeats(): Promise<void> {
  if (!existsSync(await beatsFolder())) await go(['list', '-deps', './...'], { cwd: beatsModule });
}

function beatsFolder(): Promise<string> {
  return moduleFolder('beats', beatsModule);
}

/** The path of an OpenTelemetry Collector with an OTLP receiver and the exporter for Elasticsearch. Throws MissingTool without Go. */
export async function collector(): Promise<string> {
  const folder = await moduleFolder('collector', collectorModule);
  await build(folder, (bin) => go(['build', ...FLAGS, '-o', `${bin}/`, './...'], { cwd: collectorModule }));
  return join(folder, 'collector');
}

function moduleFolder(name: string, module: string): Promise<string> {
  const sources = ['go.mod', 'go.sum', ...globSync('**/main.go', { cwd: module }).sort()];
  return cacheFolder(
    name,
    sources.map((file) => readFileSync(join(module, file), 'utf8')),
  );
}

/** One folder for each source, compiler and set of flags, so a finished build is always up to date. */
async function cacheFolder(name: string, contents: string[]): Promise<string> {
  const toolchain = await go(['env', 'GOVERSION', 'GOOS', 'GOARCH']);
  const hash = createHash('sha256').update(JSON.stringify([toolchain, FLAGS, contents]));
  return join(cache, `${name}-${hash.digest('hex').slice(0, 12)}`);
}

async function build(folder: string, compile: (bin: string) => Promise<unknown>): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(cache, { recursive: true });
  // One lock for all builds: they share Go's cache, and two in parallel would compile the standard library twice.
  await withLock(join(cache, 'lock'), async () => {
    if (existsSync(folder)) return; // built by the previous owner of the lock
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    await compile(unfinished);
    renameSync(unfinished, folder); // last: a folder of that name is complete
  });
}
