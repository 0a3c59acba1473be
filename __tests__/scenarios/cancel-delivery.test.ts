/**
 * A step that is cancelled during the write of a secret cannot know what the secret holds: both keys stay valid, and an error names
 * them. In one case the write never reaches GitHub, in the other it is carried out.
 */
import { describe, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { managedKey, validOf } from '../support/stage/keys.ts';
import { openStage } from '../support/stage/stage.ts';

const ROTATE = { operation: 'rotate', host: 'host001', secret: '{host}', overlap: '0s' };
const FEEDS = { target: 'repository', target_repository: 'acme/web', secret: 'HOST001' };

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.concurrent.each([
    { fate: 'lost', afterWork: false },
    { fate: 'carried out', afterWork: true },
  ])('a write that is $fate', async ({ afterWork }) => {
    await using stage = await openStage(cluster);
    const older = await managedKey(stage, { metadata: FEEDS });
    const write = stage.github.fail({ method: 'PUT', path: /HOST001$/, with: 'hang', afterWork });
    const running = stage.start(ROTATE);
    await write.arrived();
    await running.kill('SIGINT');
    const main = await running.ended;
    expect(main.status).toBe('failure');
    expect(main.outputs).toEqual({});

    const post = await main.post({ jobStatus: 'cancelled' });
    const { id, api_key } = JSON.parse(
      stage.proxy.exchanges
        .find(({ method, path }) => method === 'POST' && path === '/_security/api_key')!
        .answer!.body.toString(),
    );
    expect(post.annotations).toMatchObject([
      {
        level: 'warning',
        title: 'Delivery could not be confirmed',
        message: expect.stringContaining(id),
      },
    ]);
    const newer = { id, credential: `${id}:${api_key}` };
    expect(await validOf(cluster, { older, newer })).toEqual(['older', 'newer']);
  });
});
