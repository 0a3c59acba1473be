import type { Paths } from './start-up.ts';

/** The figures of actions/create-github-app-token 3.1.1 (its committed dist) if no copy is available: ratios, and MiB. */
export const quotedPeer: Record<keyof Paths, { ratio: number; peak?: number }> = {
  'input error': { ratio: 2.8 },
  'clean post': { ratio: 2.7 },
  'first request': { ratio: 3.6, peak: 67.4 },
};

/** Measured once, elsewhere: it needs a build of the provider, which is not part of `npm run bench`. */
export const peers = `For comparison, Terraform's provider for Elasticsearch (OpenTofu 1.12.6, elastic/elasticstack 0.16.2, its default settings), measured
on 2026-11-24 on a machine of the same kind against Elasticsearch 9.5.3: one key took \`apply\` 986 ms (867 to 1,308, median and range of 11) and 3 requests, of which 591 ms were
the cluster's refresh; 100 keys 10.1 s and 300 requests (median of 3). It always waits for the refresh, which this action never does. These figures
are quoted, and not part of the run.`;
