import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPost } from '../../src/post/plan.ts';
import { FakeStep, type StepModel } from '../support/core/fake-step.ts';
import { mintRequest, secretOf } from '../support/core/requests.ts';

/** Creation, delivery and rollback against a model of the cluster: with any faults, no undelivered key stays valid. */

const names = ['web-1', 'web-2', 'web-3'];

const some = <T>(...values: T[]) => fc.array(fc.constantFrom(...values), { maxLength: 8 });
const at = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 2 });

const models: fc.Arbitrary<StepModel> = fc.record({
  faults: fc.record({
    create: some('ok', 'ok', 'ok', 'lost', 'unmade', 'busy', 'unsent', 'refused'),
    verify: some('ok', 'ok', 'powerless', 'overpowered', 'down'),
    list: some('ok', 'ok', 'down'),
    invalidate: some('ok', 'lost', 'missed', 'down'),
  }),
  put: some('ok', 'ok', 'lost', 'vanished', 'refused'),
  lags: fc.record({
    search: fc.integer({ min: 0, max: 3_000 }),
    authentication: fc.integer({ min: 0, max: 2_000 }),
  }),
  killedAt: at,
  cancelledAt: at,
  diskFullAt: at,
});

const withoutFaults: StepModel = {
  faults: { create: [], verify: [], list: [], invalidate: [] },
  put: [],
  lags: { search: 1_000, authentication: 0 },
};

const stepOf = (to: 'outputs' | 'secrets', model: StepModel, hosts = names) =>
  new FakeStep({ ...mintRequest(to, hosts), operation: 'create', revokeAfterJob: false }, model);

const always = (to: 'outputs' | 'secrets', check: (step: FakeStep) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), models, (hosts, model) =>
      check(stepOf(to, model, hosts)),
    ),
    { numRuns: 300 },
  );

describe('to outputs', () => {
  test('all hosts get one key each, or none is left after post', () =>
    always('outputs', async (step) => {
      await step.main();
      await step.post();
      expect(step.cluster.live().toSorted()).toEqual(step.failed ? [] : step.outputs.toSorted());
      if (!step.failed)
        for (const { host } of step.request.hosts) expect(step.cluster.live(host)).toHaveLength(1);
    }));

  test('no create is sent while an earlier key of its host may be valid', () =>
    always('outputs', async (step) => {
      await step.main();
      expect(step.cluster.doubles).toEqual([]);
    }));

  test('what failed is undone in the same step', async () => {
    const step = stepOf('outputs', {
      ...withoutFaults,
      faults: { ...withoutFaults.faults, verify: ['ok', 'powerless'] },
    });
    await step.main();
    expect(step.failed).toBe(true);
    expect(step.cluster.live()).toEqual([]);
  });
});

describe('to secrets', () => {
  test('each host has at most one valid key: the one in its secret, or one whose delivery is unknown', () =>
    always('secrets', async (step) => {
      await step.main();
      await step.post();
      for (const { host } of step.request.hosts) {
        const held = step.secrets.holds.get(secretOf(host).name);
        const live = step.cluster.live(host);
        if (held) expect(live).toContain(held);
        expect(live.length).toBeLessThanOrEqual(1);
        for (const id of live) expect([held, step.env[`STATE_begun-${id}`]]).toContain(id);
      }
    }));

  test('no create is sent while an earlier key of its host may be valid', () =>
    always('secrets', async (step) => {
      await step.main();
      expect(step.cluster.doubles).toEqual([]);
    }));

  test('a host that fails does not stop the others', async () => {
    const step = stepOf('secrets', { ...withoutFaults, put: ['refused'] });
    await step.main();
    expect(step.failed).toBe(true);
    expect(step.secrets.holds.size).toBe(2);
    expect(step.cluster.live().toSorted()).toEqual([...step.secrets.holds.values()].toSorted());
  });
});

describe('a lost answer', () => {
  test('is resolved in the same step: one key is valid, and it was delivered', async () => {
    const step = stepOf('outputs', {
      ...withoutFaults,
      faults: { ...withoutFaults.faults, create: ['lost', 'lost'] },
    });
    await step.main();
    expect(step.failed).toBe(false);
    expect(step.cluster.live().toSorted()).toEqual(step.outputs.toSorted());
  });
});

test('a step without faults sends a create and a verification for each host, and leaves nothing to post', async () => {
  const step = stepOf('outputs', withoutFaults);
  await step.main();
  expect(step.calls).toBe(2 * names.length);
  expect(planPost(step.env, 'success')).toBeUndefined();
});
