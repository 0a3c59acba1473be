import { inject } from 'vitest';
import type { Cluster } from './request.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clusters: Cluster[];
  }
}

/**
 * The clusters of this test run, one a version:
 * `describe.each(clusters())('on Elasticsearch $version', (cluster) => { … })`.
 */
export function clusters(): Cluster[] {
  return inject('clusters');
}
