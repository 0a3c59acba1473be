import { defineConfig } from 'vitest/config';

const report = process.env.VITEST_JSON;

// Pure functions; scenarios that run the built dist against real Elasticsearch nodes; workflows that a real runner program runs, and
// real Beats. The nodes are started, and the programs built, once per test run by the global setups.
export default defineConfig({
  test: {
    // On 2 cores it would be one by default, and most tests wait more than they work.
    maxWorkers: 3,
    // .ci/run adds up what several runs report.
    reporters: ['default', ...(report ? ['json'] : [])],
    ...(report && { outputFile: { json: report } }),
    projects: [
      {
        logLevel: 'error', // not the warnings that the package below comes without the sources that its source maps name
        test: {
          name: 'unit',
          // property tests on a machine that does much else
          testTimeout: 30_000,
          include: ['__tests__/unit/**/*.test.ts'],
          // this one imports JSON as bundlers allow it, and Node does not
          server: { deps: { inline: ['@actions/workflow-parser'] } },
        },
      },
      {
        test: {
          name: 'scenarios',
          include: [
            '__tests__/scenarios/**/*.test.ts',
            '__tests__/faults/**/*.test.ts',
            '__tests__/products/**/*.test.ts',
          ],
          globalSetup: ['__tests__/support/cluster/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'workflows',
          include: ['__tests__/workflows/**/*.test.ts'],
          globalSetup: [
            '__tests__/workflows/tools/global-setup.ts',
            '__tests__/support/cluster/global-setup.ts',
          ],
          testTimeout: 150_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
