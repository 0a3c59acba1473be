/** Main is killed (SIGKILL); the post step invalidates what it created and did not deliver. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { test } from '../support/scenario/test.ts';
import { createKey, metadata, validOf } from '../support/stage/keys.ts';

const CREATE = { what: 'the create', method: 'POST', path: /^\/_security\/api_key$/ };
const PROOF = { what: 'the proof', path: /_has_privileges$/ };
const MOMENTS = { request: 'before it is with the cluster', answer: 'its answer still to come' } as const;

const cases = [CREATE, PROOF].flatMap(({ what, ...match }) =>
  (['request', 'answer'] as const).map((moment) => ({ at: `${what}, ${MOMENTS[moment]}`, match, moment })),
);

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for(cases)('at $at', async ({ match, moment }, { setting }) => {
    const here = await setting(cluster);
    const running = here.start({ operation: 'create', host: 'host001' });
    here.proxy.on(match, moment, () => running.kill());
    const main = await running.ended;
    expect(main).toMatchObject({ signal: 'SIGKILL', outputs: {} });
    const post = await main.post();
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
  });

  test('right after the last answer: a valid key was delivered by a step that succeeded', async ({
    setting,
  }) => {
    const here = await setting(cluster);
    const running = here.start({ operation: 'create', host: 'host001' });
    here.proxy.on(PROOF, 'end', () => running.kill());
    const main = await running.ended;
    await main.post();
    expect(await here.validIds()).toEqual(main.status === 'success' ? [main.outputs.id] : []);
  });

  test('with several hosts in progress', async ({ setting }) => {
    const here = await setting(cluster);
    const running = here.start({ operation: 'create', host: 'host001, host002, host003, host004' });
    here.proxy.on({ ...PROOF, occurrence: 2 }, 'request', () => running.kill());
    const main = await running.ended;
    expect(main.signal).toBe('SIGKILL');
    await main.post();
    expect(here.created().length).toBeGreaterThan(1);
    expect(await here.validIds()).toEqual([]);
  });

  test('keys of earlier steps are not changed', async ({ setting }) => {
    const here = await setting(cluster);
    const earlier = await createKey(here.asMinter, { metadata: metadata(here) });
    const running = here.start({ operation: 'create', host: 'host001' });
    here.proxy.on(PROOF, 'request', () => running.kill());
    await (await running.ended).post();
    expect(await here.validIds()).toEqual([]);
    expect(await validOf(cluster, { earlier })).toEqual(['earlier']);
  });

  test.for([
    { at: 'the first search', match: { path: /_query/ }, moment: 'answer' },
    { at: 'the invalidation, before it is with the cluster', match: { method: 'DELETE' }, moment: 'request' },
    { at: 'the invalidation, its answer still to come', match: { method: 'DELETE' }, moment: 'answer' },
  ] as const)(
    'invalidate at $at: a repeat has the same result as one run',
    async ({ match, moment }, { setting }) => {
      const here = await setting(cluster);
      const key = await createKey(here.asMinter, { metadata: metadata(here) });
      const running = here.start({ operation: 'invalidate', host: 'host001' });
      here.proxy.on(match, moment, () => running.kill());
      const main = await running.ended;
      expect(main.signal).toBe('SIGKILL');
      expect((await main.post()).exitCode).toBe(0);
      expect((await here.run({ operation: 'invalidate', host: 'host001' })).exitCode).toBe(0);
      expect(await validOf(cluster, { key })).toEqual([]);
    },
  );
});
