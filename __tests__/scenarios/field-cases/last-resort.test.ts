/** Unhandled errors: main fails with one annotation and leaves the rest to post; post warns, and never fails the job. */
import { describe, expect } from 'vitest';
import { clusters } from '../../support/cluster/clusters.ts';
import { test } from '../../support/scenario/test.ts';

const inputs = { operation: 'create', host: 'host001', 'revoke-after-job': 'true', 'request-timeout': '2s' };
/** Preloaded into the step. */
const inside = (code: string) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
});

/** Throws an unhandled error at the first matching request. */
const atRequest = (path: string, code: string) =>
  inside(`
    import http from 'node:http';
    import { syncBuiltinESMExports } from 'node:module';
    const request = http.request;
    http.request = (options, ...rest) => {
      if (options.path?.includes('${path}')) { ${code} }
      return request(options, ...rest);
    };
    syncBuiltinESMExports();
  `);

const mishaps = {
  'an exception in a callback': `setTimeout(() => { throw new TypeError('s3cret of a library'); }, 1);`,
  'an unhandled rejection': `Promise.reject(new TypeError('s3cret of a library'));`,
  'something thrown that is no error': `Promise.reject('s3cret of a library');`,
  'a promise that never settles': `
    const nothing = { on() { return this; }, once() { return this; }, setNoDelay() {}, end() {}, destroy() {}, removeListener() {} };
    globalThis.setTimeout = () => 0;
    return nothing;`,
};

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  for (const [what, code] of Object.entries(mishaps)) {
    test(`main: ${what}`, async ({ setting }) => {
      const here = await setting(cluster);
      const main = await here.run(inputs, { env: atRequest('_has_privileges', code) });
      expect(main).toMatchObject({ exitCode: 1, status: 'failure', outputs: {} });
      expect(main.annotations).toEqual([
        { level: 'error', title: 'Something went wrong inside this action', message: expect.any(String) },
      ]);
      expect(main.log + main.rawStderr).not.toContain('s3cret');
      expect(main.rawStderr).not.toMatch(/^\s+at /m);
      const post = await main.post({ env: {} });
      expect(post).toMatchObject({ exitCode: 0, annotations: [] });
      expect(here.created()).toHaveLength(1);
      expect(await here.validIds()).toEqual([]);
    });

    test(`post: ${what}`, async ({ setting }) => {
      const here = await setting(cluster);
      const main = await here.run(inputs);
      expect(main.status).toBe('success');
      const post = await main.post({ env: atRequest('/_security/api_key', code) });
      expect(post).toMatchObject({ exitCode: 0 });
      expect(post.annotations).toEqual([
        {
          level: 'warning',
          title: 'The post step could not clean up',
          message: expect.stringContaining(main.outputs.id!),
        },
      ]);
      expect(post.log + post.rawStderr).not.toContain('s3cret');
    });
  }
});
