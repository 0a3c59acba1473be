/** A write to the state file fails once: created keys are invalidated or named, and no text claims more than was observed. */
import { describe, expect, test } from 'vitest';
import { waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import type { Run } from '../support/runner/run.ts';
import { type Key, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

const fleet = { operation: 'rotate', host: 'host001, host002', secret: '{host}', overlap: '0s' };
const forbidden = { status: 403, body: { message: 'Resource not accessible by personal access token' } };

/** Keys that steps created, by id. */
const created = (stage: Stage): Record<string, Key> =>
  Object.fromEntries(
    stage.proxy.exchanges
      .filter(({ path, answer }) => path === '/_security/api_key' && answer?.status === 200)
      .filter(({ method }) => method === 'POST')
      .map(({ answer }) => {
        const { id, api_key } = JSON.parse(answer?.body.toString() ?? '');
        return [id, { id, credential: `${id}:${api_key}` }];
      }),
  );

const heldIds = (stage: Stage) => stage.github.secrets().map(({ value }) => value.split(':')[0] ?? '');
const textOf = (...runs: Run[]) => runs.map(({ log, summary }) => `${log}\n${summary}`).join('\n');

describe.each(clusters())('on Elasticsearch $version', (cluster) => {
  test.each([
    { entry: 'request', refused: false, delivered: 0 },
    { entry: 'minting', refused: false, delivered: 0 },
    { entry: 'created', refused: false, delivered: 1 },
    { entry: 'begun', refused: false, delivered: 1 },
    { entry: 'delivered', refused: false, delivered: 2 },
    { entry: 'refused', refused: true, delivered: 1 },
    { entry: 'done', refused: false, delivered: 2 },
    { entry: 'kept', refused: false, delivered: 2 },
  ])('not the entry $entry', async ({ entry, refused, delivered }) => {
    await using stage = await openStage(cluster);
    if (refused) stage.github.fail({ method: 'PUT', path: /HOST001$/, with: forbidden });
    const step = await stage.run(fleet, { failState: entry });
    const post = await step.post();
    const keys = created(stage);
    await waitUntilVisible(cluster, ...Object.keys(keys));
    const valid = await validOf(cluster, keys);
    // Exactly the keys in secrets are valid.
    expect(valid.toSorted()).toEqual(heldIds(stage).toSorted());
    expect(valid).toHaveLength(delivered);
    const text = textOf(step, post);
    for (const id of valid) expect(text).not.toMatch(new RegExp(`invalidated[^\n]*${id}`, 'i'));
    if (valid.length === Object.keys(keys).length) expect(text).not.toMatch(/new key was invalidated/i);
  });
});
