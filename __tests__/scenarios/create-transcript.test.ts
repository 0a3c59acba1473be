/** All that a step does on its main paths, in order: the same on every version. */
import { describe, expect } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { transcript } from '../support/runner/transcript.ts';
import { test } from '../support/scenario/test.ts';

const snapshot = (name: string) => `__snapshots__/${name}.txt`;

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test('create', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ operation: 'create', host: 'host001', expiration: '30d' });
    const post = await main.post();
    await expect(transcript([main, post], { elasticsearch: here.proxy.url })).toMatchFileSnapshot(
      snapshot('create'),
    );
  });

  test('create for both purposes and two hosts', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({
      operation: 'create',
      host: 'host001, host002',
      purpose: 'publishing, monitoring',
    });
    const post = await main.post();
    const ofEachHost = /api_key|_has_privileges/;
    await expect(transcript([main, post], { elasticsearch: here.proxy.url }, ofEachHost)).toMatchFileSnapshot(
      snapshot('create-two-hosts'),
    );
  });

  test('create and revoke after the job', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({ operation: 'create', host: 'host001', 'revoke-after-job': 'true' });
    await waitUntilVisible(cluster, main.outputs.id!);
    const post = await main.post();
    await expect(transcript([main, post], { elasticsearch: here.proxy.url })).toMatchFileSnapshot(
      snapshot('create-revoke-after-job'),
    );
  });

  test('invalidate by host', async ({ setting }) => {
    const here = await setting(cluster);
    const { outputs } = await here.run({ operation: 'create', host: 'host001' });
    await waitUntilVisible(cluster, outputs.id!);
    const main = await here.run({ operation: 'invalidate', host: 'host001' });
    const post = await main.post();
    const text = transcript([main, post], { elasticsearch: here.proxy.url });
    await expect(text.replaceAll(here.minter.username, 'minter')).toMatchFileSnapshot(snapshot('invalidate'));
  });

  test('wrong inputs', async ({ setting }) => {
    const here = await setting(cluster);
    const main = await here.run({
      operation: 'create',
      cluster: 'https://elastic:changeme@es.example.com:9200',
      expiration: '2w',
      purpose: 'writing',
      'key-id': 'VuaCfGcBCdbkQm-e5aOx',
      password: '',
    });
    const post = await main.post();
    await expect(transcript([main, post], { elasticsearch: here.proxy.url })).toMatchFileSnapshot(
      snapshot('inputs'),
    );
  });
});
