/** A cancelled step invalidates what it created within 5 s: the runner kills it 7.5 s after SIGINT. */
import { describe, expect } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { test } from '../support/scenario/test.ts';

const CREATE = { method: 'POST', path: /^\/_security\/api_key$/ };
const PROOF = { path: /_has_privileges$/ };
const CANCELLED = [{ level: 'error', title: 'The step was cancelled' }];

describe.concurrent.each(clusters())('Elasticsearch $version', (cluster) => {
  test.for([
    { signal: 'SIGINT', at: 'the create, before it is with the cluster', match: CREATE, moment: 'request' },
    { signal: 'SIGINT', at: 'the create, its answer still to come', match: CREATE, moment: 'answer' },
    { signal: 'SIGINT', at: 'the proof', match: PROOF, moment: 'request' },
    { signal: 'SIGTERM', at: 'the create, its answer still to come', match: CREATE, moment: 'answer' },
    { signal: 'SIGTERM', at: 'the proof', match: PROOF, moment: 'answer' },
  ] as const)('$signal at $at', async ({ signal, match, moment }, { setting }) => {
    const here = await setting(cluster);
    const running = here.start({ operation: 'create', host: 'host001' });
    let signalled = 0;
    // The exchange is held until the step has ended, so no answer can arrive before.
    here.proxy.on(match, moment, () => {
      signalled = performance.now();
      return running.kill(signal);
    });
    const main = await running.ended;
    const undoneAfter = performance.now() - signalled;

    expect(main).toMatchObject({ exitCode: 1, signal: null, outputs: {}, annotations: CANCELLED });
    expect(undoneAfter).toBeLessThan(5_000);
    // A key in verification is known, and invalid by now; a create in progress may be carried out later.
    if (match === PROOF) expect(await here.validIds()).toEqual([]);
    const post = await main.post({ jobStatus: 'cancelled' });
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(here.created()).toHaveLength(1);
    expect(await here.validIds()).toEqual([]);
  });

  test('many hosts: none of their keys outlives the step and its post', async ({ setting }) => {
    const here = await setting(cluster);
    const host = Array.from({ length: 12 }, (_, number) => `host${number}`).join();
    const running = here.start({ operation: 'create', host });
    here.proxy.on({ ...PROOF, occurrence: 4 }, 'answer', () => running.kill('SIGINT'));
    const main = await running.ended;
    expect(main).toMatchObject({ exitCode: 1, outputs: {}, annotations: CANCELLED });
    expect(here.created().length).toBeGreaterThan(3);
    await main.post({ jobStatus: 'cancelled' });
    expect(await here.validIds()).toEqual([]);
  });
});
