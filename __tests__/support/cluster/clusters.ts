import { inject } from 'vitest';
import type { Cluster } from './request.ts';
import type { Version } from './versions.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clusters: Cluster[];
    nodeVersions: Version[];
  }
}

/**
 * The clusters of this test run, one a version and common to all scenarios:
 * `describe.each(clusters())('on Elasticsearch $version', (cluster) => { … })`.
 */
export function clusters(): Cluster[] {
  return inject('clusters');
}

/**
 * The versions of which scenarios may start nodes of their own, where they need other settings than the common ones. None in a run
 * against an existing cluster: `describe.each(nodeVersions())('on Elasticsearch %s', (version) => { … })`.
 */
export function nodeVersions(): Version[] {
  return inject('nodeVersions');
}
