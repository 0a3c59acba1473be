/** What the user of a confirm needs. */
import { beforeAll, describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { confirm, rotatedHost } from '../support/scenario/confirming.ts';
import { putPipeline } from '../support/scenario/documents.ts';
import { alive } from '../support/stage/keys.ts';
import { minterRole, openStage } from '../support/stage/stage.ts';

describe.each(clusters())('confirm on Elasticsearch $version', (cluster) => {
  beforeAll(() => putPipeline(cluster));

  test('a user who may not read the documents is told so at once, with the role to paste', async () => {
    await using stage = await openStage(cluster);
    const { host, newest } = await rotatedHost(stage);
    const main = await confirm(stage, { host, timeout: '1h' });
    expect(main.exitCode).toBe(1);
    expect(main.annotations).toMatchObject([
      {
        title: 'The documents cannot be searched',
        message: expect.stringContaining(
          'The user may not read heartbeat-*. Its role needs: "indices": [{ "names": ["heartbeat-*"], "privileges": ["read"] }].',
        ) as string,
      },
    ]);
    await main.post();
    expect(await alive(cluster, { newest })).toEqual(['newest']);
  });

  test('nor does a user who may read something else wait in vain', async () => {
    const indices = [...minterRole.indices, { names: ['metrics-*'], privileges: ['read'] }];
    await using stage = await openStage(cluster, { role: { ...minterRole, indices } });
    const { host } = await rotatedHost(stage);
    const main = await confirm(stage, { host, timeout: '1h' });
    expect(main.annotations).toMatchObject([{ title: 'The documents cannot be searched' }]);
  });
});
