/**
 * What a node of one version runs on, made once and kept in node_modules/.cache: the class path (resolved by Maven into its own
 * local repository), our compiled classes, and the folder of Elasticsearch's plugins.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { findJdk, type Jdk, MissingTool } from './jdk.ts';
import { withLock } from './lock.ts';
import { VERSIONS, type Version } from './versions.ts';

const here = import.meta.dirname;
const cache = join(here, '../../../node_modules/.cache/test-cluster');
const pom = join(here, 'pom.xml');
const run = promisify(execFile);

export type Runtime = {
  /** The `java` program. */
  java: string;
  classPath: string;
  /** A folder with a folder for each plugin. */
  modules: string;
  /** Where the class-data archive is, or will be (see node.ts). */
  archive: string;
};

/** Throws MissingTool when there is no fitting JDK or no Maven. */
export async function prepareRuntime(version: Version): Promise<Runtime> {
  const jdk = findJdk(version);
  const sources = javaSources(version);
  const folder = join(
    cache,
    `${version}-jdk${jdk.major}-${fingerprint([pom, import.meta.filename, ...sources])}`,
  );
  mkdirSync(folder, { recursive: true });
  // One start at a time resolves and compiles; those that waited find it done.
  const jars = await withLock(join(folder, 'lock'), async () => {
    const known = resolvedJars(folder);
    if (known.length > 0 && known.every((jar) => existsSync(jar))) return known;
    const resolved = await resolve(version, jdk, folder);
    await compile(jdk, sources, resolved, folder);
    layOutModules(version, resolved, folder);
    writeFileSync(join(folder, 'jars'), resolved.join(delimiter)); // last: it says that all the rest is there
    return resolved;
  });
  return {
    java: tool(jdk, 'java'),
    // what is a plugin must not be on the class path as well
    classPath: [join(folder, 'launcher.jar'), ...jars.filter((jar) => !isPlugin(jar))].join(delimiter),
    modules: join(folder, 'modules'),
    archive: join(folder, 'classes.jsa'),
  };
}

const tool = (jdk: Jdk, name: string) => join(jdk.home, 'bin', name);
const isPlugin = (jar: string) => /^(transport-netty4|x-pack-core|x-pack-security)-\d/.test(basename(jar));

function javaSources(version: Version): string[] {
  return ['common', String(VERSIONS[version].major)].flatMap((part) =>
    globSync(join(here, 'java', part, '*/*.java')).sort(),
  );
}

function fingerprint(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function resolvedJars(folder: string): string[] {
  const list = join(folder, 'jars');
  return existsSync(list) ? readFileSync(list, 'utf8').split(delimiter) : [];
}

async function resolve(version: Version, jdk: Jdk, folder: string): Promise<string[]> {
  console.error(
    `Elasticsearch ${version}: resolving its jars with mvn (the first time up to 85 MB, under Elastic License 2.0)`,
  );
  const output = join(folder, 'resolved');
  const goal = [
    'dependency:build-classpath',
    `-Dmdep.outputFile=${output}`,
    `-Delasticsearch.version=${version}`,
  ];
  try {
    // mvn is a .cmd on Windows, which only a shell starts
    const shell = process.platform === 'win32';
    await run('mvn', ['-B', '-q', '-f', pom, ...goal], {
      shell,
      env: { ...process.env, JAVA_HOME: jdk.home },
    });
  } catch (error) {
    const { code, stdout } = error as { code: unknown; stdout: string };
    if (code === 'ENOENT')
      throw new MissingTool('Maven is missing: no `mvn` on PATH. Install it to run the test cluster.');
    throw new Error(`mvn could not resolve Elasticsearch ${version}:\n${stdout}`, { cause: error });
  }
  return readFileSync(output, 'utf8').trim().split(delimiter);
}

/** Two jars, as each plugin's classes must come from a class loader of its own. */
async function compile(jdk: Jdk, sources: string[], jars: string[], folder: string): Promise<void> {
  const classes = join(folder, 'classes');
  rmSync(classes, { recursive: true, force: true });
  await run(tool(jdk, 'javac'), [
    '-proc:none',
    '-nowarn',
    '-cp',
    jars.join(delimiter),
    '-d',
    classes,
    ...sources,
  ]);
  for (const name of ['launcher', 'standins'])
    await run(tool(jdk, 'jar'), ['--create', '--file', join(folder, `${name}.jar`), '-C', classes, name]);
}

function layOutModules(version: Version, jars: string[], folder: string): void {
  const jar = (name: string) => jars.find((path) => basename(path) === `${name}-${version}.jar`)!;
  const module = (name: string, className: string, files: string[], extended?: string) => {
    const home = join(folder, 'modules', name);
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    for (const file of files) copyFileSync(file, join(home, basename(file)));
    const descriptor = {
      name,
      description: name,
      version,
      classname: className,
      'elasticsearch.version': version,
      'java.version': VERSIONS[version].oldestJdk,
      ...(extended && { 'extended.plugins': extended }),
    };
    const lines = Object.entries(descriptor).map(([key, value]) => `${key}=${value}\n`);
    writeFileSync(join(home, 'plugin-descriptor.properties'), lines.join(''));
  };
  const transport = jar('transport-netty4');
  module('transport-netty4', 'org.elasticsearch.transport.netty4.Netty4Plugin', [transport]);
  module('x-pack-core', 'org.elasticsearch.xpack.core.XPackPlugin', [jar('x-pack-core')]);
  // with a transport of its own, as in Elastic's distribution
  const security = [jar('x-pack-security'), transport];
  module('x-pack-security', 'org.elasticsearch.xpack.security.Security', security, 'x-pack-core');
  module('stand-ins', 'standins.StandIns', [join(folder, 'standins.jar')]);
}
