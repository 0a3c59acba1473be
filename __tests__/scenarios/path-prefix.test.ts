/** A cluster behind a reverse proxy, with a path. */
import { describe, expect } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { transcript } from '../support/runner/transcript.ts';
import { test } from '../support/scenario/test.ts';

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test('every request is sent below the path, with one slash or two at the end', async ({ setting }) => {
    const here = await setting(cluster);
    here.proxy.rewrite({
      request: (request) => ({ ...request, path: request.path.replace(/^\/company\/search\//, '/') }),
    });
    for (const end of ['', '/']) {
      const url = `${here.proxy.url}/company/search${end}`;
      const main = await here.run({
        operation: 'create',
        host: 'host001',
        cluster: url,
        'revoke-after-job': 'true',
      });
      expect(main).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
      // Otherwise the number of polls of the post step depends on timing.
      await waitUntilVisible(cluster, main.outputs.id!);
      const post = await main.post();
      await expect(transcript([main, post], { elasticsearch: here.proxy.url })).toMatchFileSnapshot(
        '__snapshots__/path-prefix.txt',
      );
    }
    const asked = here.asked();
    expect(asked).toHaveLength(6);
    expect(asked.filter((line) => !line.includes(' /company/search/_security/'))).toEqual([]);
  });
});
