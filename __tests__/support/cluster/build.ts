/** Creates the parts of a runtime in its folder: jars from Maven, our classes, Elasticsearch's plugins. */
import { execFile } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Jdk, MissingTool, tool } from './jdk.ts';
import { VERSIONS, type Version } from './versions.ts';

const run = promisify(execFile);
const here = import.meta.dirname;
const pom = join(here, 'pom.xml');

/** Sources for all versions, then those for the APIs of one major version. */
function javaSources(version: Version): string[] {
  const parts = ['common', String(VERSIONS[version].major)];
  return parts.flatMap((part) => globSync(join(here, 'java', part, '*', '*.java')).sort());
}

/** The source files of a runtime, in addition to the jars. */
export function runtimeSources(version: Version): string[] {
  return [pom, import.meta.filename, join(here, 'jvm.ts'), ...javaSources(version)];
}

/** The paths of all jars, in Maven's own local repository. Throws MissingTool without Maven. */
export async function resolveJars(version: Version, jdk: Jdk, folder: string): Promise<string[]> {
  console.error(
    `Elasticsearch ${version}: resolving its jars with mvn (up to 85 MB, under the Elastic License 2.0)`,
  );
  const output = join(folder, 'resolved');
  const goal = [
    'dependency:build-classpath',
    `-Dmdep.outputFile=${output}`,
    `-Delasticsearch.version=${version}`,
  ];
  try {
    const shell = process.platform === 'win32'; // on Windows it is mvn.cmd, which only a shell can start
    await run('mvn', ['-B', '-q', '-f', pom, ...goal], {
      shell,
      env: { ...process.env, JAVA_HOME: jdk.home },
    });
  } catch (error) {
    const { code, stdout } = error as { code: unknown; stdout: string };
    if (code === 'ENOENT')
      throw new MissingTool(
        `Elasticsearch ${version} comes by Maven, and there is no mvn on PATH. Install it.`,
      );
    throw new Error(`mvn could not resolve Elasticsearch ${version}:\n${stdout}`, { cause: error });
  }
  return readFileSync(output, 'utf8').trim().split(delimiter);
}

/** launcher.jar and standins.jar, separate because a plugin's classes need their own class loader. */
export async function compile(version: Version, jdk: Jdk, jars: string[], folder: string): Promise<void> {
  const classes = join(folder, 'classes');
  rmSync(classes, { recursive: true, force: true });
  const options = ['-proc:none', '-nowarn', '-cp', jars.join(delimiter), '-d', classes];
  await run(tool(jdk, 'javac'), [...options, ...javaSources(version)]);
  for (const name of ['launcher', 'standins'])
    await run(tool(jdk, 'jar'), ['--create', '--file', join(folder, `${name}.jar`), '-C', classes, name]);
}

/** The modules of {@link layOutModules} must not be on the class path too. */
export function isPlugin(jar: string): boolean {
  return /^(transport-netty4|x-pack-core|x-pack-security)-\d/.test(basename(jar));
}

/** The folder `modules` as in Elastic's distribution: a descriptor and the jars of each plugin. */
export function layOutModules(version: Version, jars: string[], folder: string): void {
  const jar = (name: string) => jars.find((path) => basename(path) === `${name}-${version}.jar`)!;
  const module = (name: string, classname: string, files: string[], extended?: string) => {
    const home = join(folder, 'modules', name);
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    for (const file of files) copyFileSync(file, join(home, basename(file)));
    const descriptor = {
      name,
      description: name,
      version,
      classname,
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
  const security = [jar('x-pack-security'), transport]; // each plugin has its own transport
  module('x-pack-security', 'org.elasticsearch.xpack.security.Security', security, 'x-pack-core');
  module('stand-ins', 'standins.StandIns', [join(folder, 'standins.jar')]);
}
