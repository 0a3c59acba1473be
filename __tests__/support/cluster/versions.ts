/**
 * The Elasticsearch versions of the tests: the newest patch of each supported major version that is on Maven Central with its security
 * plugin. JDK versions: Elastic's support matrix (JVM), and what was observed to start.
 */
export const VERSIONS = {
  '8.19.21': { major: 8, oldestJdk: 17, newestJdk: 21 },
  '9.5.3': { major: 9, oldestJdk: 21, newestJdk: Number.POSITIVE_INFINITY },
} as const;

export type Version = keyof typeof VERSIONS;

export function isVersion(text: string): text is Version {
  return Object.hasOwn(VERSIONS, text);
}
