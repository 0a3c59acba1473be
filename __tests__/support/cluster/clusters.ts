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
 * The clusters of this test run, one per version, shared by all scenarios:
 * `describe.each(clusters())('on Elasticsearch $version', (cluster) => { … })`.
 */
export function clusters(): Cluster[] {
  return inject('clusters');
}

/**
 * The versions of which scenarios may start their own nodes with other settings. None in a run on an existing cluster: `describe.each(nodeVersions())('on Elasticsearch %s', (version) => { … })`.
 */
export function nodeVersions(): Version[] {
  return inject('nodeVersions');
}
