/**
 * The Elasticsearch versions that tests run against: the newest patch of each supported major that Maven Central holds with its
 * security plugin. JDK bounds: Elastic's support matrix (JVM), and what was seen to start.
 */
export const VERSIONS = {
  '8.19.21': { major: 8, oldestJdk: 17, newestJdk: 21 },
  '9.5.3': { major: 9, oldestJdk: 21, newestJdk: Number.POSITIVE_INFINITY },
} as const;

export type Version = keyof typeof VERSIONS;

export function isVersion(text: string): text is Version {
  return Object.hasOwn(VERSIONS, text);
}
