/** Finds a JDK in the usual places of hosted runners, Linux distributions, macOS and SDKMAN. */
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { VERSIONS, type Version } from './versions.ts';

export type Jdk = { home: string; major: number };

/** The path of a program of the JDK. */
export function tool(jdk: Jdk, name: 'java' | 'javac' | 'jar'): string {
  return join(jdk.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** A program that is missing on this machine, with a message for the user. */
export class MissingTool extends Error {
  override name = 'MissingTool';
}

/** The first JDK that can run this version of Elasticsearch. Throws {@link MissingTool}. */
export function findJdk(version: Version): Jdk {
  const { oldestJdk, newestJdk } = VERSIONS[version];
  const found = installedJdks();
  const jdk = found.find(({ major }) => major >= oldestJdk && major <= newestJdk);
  if (jdk) return jdk;
  const range =
    newestJdk === Number.POSITIVE_INFINITY ? `${oldestJdk} or later` : `${oldestJdk} to ${newestJdk}`;
  const present = found.map(({ home, major }) => `${major} (${home})`).join(', ') || 'no JDK at all';
  throw new MissingTool(
    `Elasticsearch ${version} needs a JDK of version ${range}; found: ${present}. ` +
      `Install one, or name it in JAVA_HOME or JAVA_HOME_${oldestJdk}.`,
  );
}

function installedJdks(): Jdk[] {
  const homes = new Set(
    candidates()
      .filter((home) => home !== '' && existsSync(home))
      .map((home) => realpathSync(home)),
  );
  return [...homes].flatMap((home) => {
    const major = majorVersion(home);
    return major === undefined ? [] : [{ home, major }];
  });
}

/** Explicit settings first. */
function candidates(): string[] {
  const hostedRunner = Object.keys(process.env).filter((name) => /^JAVA_HOME_\d/.test(name));
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? 'java.exe' : 'java'))
    .filter((java) => existsSync(java))
    .map((java) => dirname(dirname(realpathSync(java))));
  return [
    process.env.JAVA_HOME ?? '',
    ...hostedRunner.map((name) => process.env[name] ?? ''),
    ...onPath,
    ...onPath.flatMap((home) => globSync(join(dirname(home), '*'))),
    ...globSync('/usr/lib/jvm/*'),
    ...globSync('/Library/Java/JavaVirtualMachines/*/Contents/Home'),
    ...globSync('/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home'),
    ...globSync(join(homedir(), '.sdkman/candidates/java/*')),
  ];
}

/** Undefined if it is no JDK: a JRE cannot compile the launcher. */
function majorVersion(home: string): number | undefined {
  const isJdk = existsSync(join(home, 'bin', process.platform === 'win32' ? 'javac.exe' : 'javac'));
  if (!isJdk || !existsSync(join(home, 'release'))) return undefined;
  const major = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1];
  return major === undefined ? undefined : Number(major);
}
