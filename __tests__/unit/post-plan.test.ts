import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PostPlan, planPost } from '../../src/post/plan.ts';
import type { ExpiringKey, HandOff } from '../../src/runner/step-state.ts';
import { clean, envAfter, envOf, type SavedState, savedStates } from '../support/core/saved-state.ts';

const idsOf = (keys: readonly ExpiringKey[] = []) => keys.map(({ id }) => id);

describe('the plan of the post step', () => {
  const always = (
    check: (
      plan: PostPlan | undefined,
      seen: { older: string[]; handOff: HandOff | undefined; state: SavedState; status: string },
    ) => void,
  ) =>
    fc.assert(
      fc.property(savedStates, fc.constantFrom('success', 'failure', 'cancelled', ''), (state, status) => {
        const handOff = state.end && state.end.done !== 'undone' ? state.end : undefined;
        const { expire = [], invalidate = [] } = handOff?.retirement ?? {};
        check(planPost(envOf(state), status), {
          older: idsOf([...expire, ...invalidate]),
          handOff,
          state,
          status,
        });
      }),
    );

  test('retires nothing unless the job succeeded and main was done', () =>
    always((plan, { handOff, status }) => {
      if (status !== 'success' || !handOff) expect(plan?.retirement).toBeUndefined();
    }));

  test('retires every key in the state when the job succeeded; otherwise lists them as remaining', () =>
    always((plan, { older }) => {
      const { expire, invalidate } = plan?.retirement ?? {};
      expect([...idsOf(expire), ...idsOf(invalidate), ...idsOf(plan?.remaining)]).toEqual(older);
    }));

  test('sweeps when main ended during its creates, and keeps what may have been delivered', () =>
    always((plan, { handOff, state: { creating, deliveries, end } }) => {
      const refused = deliveries.flatMap(([id, progress]) => (progress === 'refused' ? [id] : []));
      const delivered = deliveries.flatMap(([id, progress]) => (progress === 'delivered' ? [id] : []));
      const begun = deliveries.map(([id]) => id);
      // A delivery counts even after a refusal; a refused key was not delivered.
      const maybe = begun.filter((id) => delivered.includes(id) || !refused.includes(id));
      // The last saved state decides: a key whose refusal could not be saved is not kept.
      if (plan) expect(new Set(plan.keep)).toEqual(new Set(handOff?.kept ?? maybe));
      expect(plan?.sweep ?? false).toBe(end ? end.done === 'sweep' : creating);
      const unknown = end ? [] : maybe.filter((id) => !delivered.includes(id));
      expect(new Set(idsOf(plan?.unknown))).toEqual(new Set(unknown));
    }));

  test('revokes with any job status', () =>
    always((plan, { handOff }) => {
      expect(plan?.revoke ?? []).toEqual(handOff?.revoke ?? []);
    }));

  test('is empty if main succeeded and there is nothing to retire', () => {
    expect(planPost(envAfter(clean), 'success')).toBeUndefined();
    const delivered = envAfter({ ...clean, kept: ['a'] }, { deliveries: [['a', 'delivered']] });
    expect(planPost(delivered, 'success')).toBeUndefined();
    expect(planPost(envAfter({ done: 'undone' }), 'failure')).toBeUndefined();
  });

  test('is empty if main ended before its first request', () => {
    expect(planPost({}, 'failure')).toBeUndefined();
    expect(planPost({ STATE_request: 'r' }, 'failure')).toBeUndefined();
  });
});
