/**
 * The runtime of the nodes of one version, built once and cached in node_modules/.cache. It is rebuilt after a change of its sources
 * or the JDK.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { compile, isPlugin, layOutModules, resolveJars, runtimeSources } from './build.ts';
import { layOutHome } from './home.ts';
import { findJdk, type Jdk, tool } from './jdk.ts';
import { javaArguments } from './jvm.ts';
import { withLock } from './lock.ts';
import type { Version } from './versions.ts';

const cache = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'test-cluster');

export type Runtime = {
  /** The program `java`. */
  java: string;
  classPath: string;
  /** The folder of Elasticsearch's plugins. */
  modules: string;
  /** A class-data archive (JEP 350), with which a node starts in two thirds of the time. */
  archive: string;
};

/** Throws MissingTool without a suitable JDK or Maven. */
export async function prepareRuntime(version: Version): Promise<Runtime> {
  const jdk = findJdk(version);
  const folder = join(cache, `${version}-${fingerprint(version, jdk)}`);
  mkdirSync(folder, { recursive: true });
  // One of several parallel starts builds it; the others wait and use it.
  return withLock(
    join(folder, 'lock'),
    async () => finished(folder) ?? (await prepare(version, jdk, folder)),
  );
}

function fingerprint(version: Version, jdk: Jdk): string {
  const hash = createHash('sha256').update(readFileSync(join(jdk.home, 'release')));
  for (const file of runtimeSources(version)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Undefined for an incomplete one, or if its jars are missing in Maven's repository. */
function finished(folder: string): Runtime | undefined {
  const file = join(folder, 'runtime.json');
  if (!existsSync(file)) return undefined;
  const runtime: Runtime = JSON.parse(readFileSync(file, 'utf8'));
  const parts = [runtime.java, ...runtime.classPath.split(delimiter), runtime.modules, runtime.archive];
  return parts.every((part) => existsSync(part)) ? runtime : undefined;
}

async function prepare(version: Version, jdk: Jdk, folder: string): Promise<Runtime> {
  const jars = await resolveJars(version, jdk, folder);
  await compile(version, jdk, jars, folder);
  layOutModules(version, jars, folder);
  const libraries = jars.filter((jar) => !isPlugin(jar));
  const runtime = {
    java: tool(jdk, 'java'),
    classPath: [join(folder, 'launcher.jar'), ...libraries].join(delimiter),
    modules: join(folder, 'modules'),
    archive: join(folder, 'classes.jsa'),
  };
  await writeArchive(version, runtime);
  writeFileSync(join(folder, 'runtime.json'), JSON.stringify(runtime)); // last, because it marks the runtime as complete
  return runtime;
}

/** Written by a first node, which stops right after its start because its standard input is closed. */
async function writeArchive(version: Version, { java, classPath, modules, archive }: Runtime): Promise<void> {
  const home = layOutHome({ license: 'basic', settings: '', secureSettings: {}, files: {} });
  const options = [
    `-XX:ArchiveClassesAtExit=${archive}`,
    ...javaArguments(version, classPath, modules, home),
  ];
  const node = promisify(execFile)(java, options, { cwd: home, maxBuffer: 2 ** 24 });
  node.child.stdin!.end();
  await node.catch((error: Error & { stdout: string }) => {
    throw new Error(`Elasticsearch ${version} does not start:\n${error.stdout}`, { cause: error });
  });
}
