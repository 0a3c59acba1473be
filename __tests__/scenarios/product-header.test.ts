/**
 * A proxy that removes Elasticsearch's product header: Elastic's clients stop with an error, and so does this action. The key of its
 * first request must not stay valid.
 */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { Setting } from '../support/scenario/setting.ts';
import { test } from '../support/scenario/test.ts';

const CREATE = { operation: 'create', host: 'host001', expiration: '12h' };

/** @param from the number of the first answer without the header, from 1 */
function stripHeader({ proxy }: Setting, from = 1): void {
  let count = 0;
  proxy.rewrite({
    answer: (answer) => {
      count += 1;
      if (count < from) return answer;
      const { 'x-elastic-product': _, ...headers } = answer.headers;
      return { ...answer, headers };
    },
  });
}

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.concurrent('a created key is found and invalidated in the same step', async ({ setting }) => {
    const here = await setting(cluster);
    stripHeader(here);
    const step = await here.run(CREATE);
    expect(step.annotations).toMatchObject([{ level: 'error', title: 'This is not Elasticsearch' }]);
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
    expect((await step.post()).annotations).toEqual([]);
  });

  test.concurrent('a key that cannot be proven is invalidated too', async ({ setting }) => {
    const here = await setting(cluster);
    stripHeader(here, 2);
    const step = await here.run(CREATE);
    expect(step.annotations).toMatchObject([{ level: 'error', title: 'This is not Elasticsearch' }]);
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
  });

  test.concurrent('of a step that was killed, the post step invalidates it', async ({ setting }) => {
    const here = await setting(cluster);
    stripHeader(here);
    const running = here.start(CREATE);
    here.proxy.on({ path: /_security\/api_key$/ }, 'end', () => running.kill());
    const step = await running.ended;
    expect(step.signal).toBe('SIGKILL');
    const post = await step.post();
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
    expect(post.annotations).toEqual([]);
  });
});
