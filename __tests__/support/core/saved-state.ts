/** What main saves for the post step, as the environment in which post reads it. */
import fc from 'fast-check';
import type { DeliveryProgress, ExpiringKey, MainEnd } from '../../../src/runner/step-state.ts';
import { hours } from './requests.ts';
import { stateInto } from './state.ts';

const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 4 });
const keys = ids.map((ids) => ids.map((id): ExpiringKey => ({ id })));
export const overlap = { text: '24h', ms: hours(24) };
const progress = fc.constantFrom<DeliveryProgress[]>('begun', 'refused', 'delivered');

/** Any state that main may have saved when it ended or was killed. */
export const savedStates = fc.record({
  creating: fc.boolean(),
  created: ids,
  deliveries: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), progress), { maxLength: 4 }),
  end: fc.option(
    fc.oneof(
      fc.constant<MainEnd>({ done: 'undone' }),
      fc.record(
        {
          done: fc.constantFrom('clean' as const, 'sweep' as const),
          kept: ids,
          revoke: keys,
          retirement: fc.record({ overlap: fc.constant(overlap), expire: keys, invalidate: keys }),
        },
        { requiredKeys: ['done', 'kept', 'revoke'] },
      ),
    ),
  ),
});
export type SavedState = typeof savedStates extends fc.Arbitrary<infer T> ? T : never;

/** The environment of the post step for this state. */
export function envOf({ creating, created, deliveries, end }: SavedState): Record<string, string> {
  const env: Record<string, string> = {};
  const state = stateInto(env);
  state.saveRequestId('r');
  if (creating) state.saveCreating();
  for (const id of created) state.saveCreated({ id });
  for (const [id, progress] of deliveries) state.saveDelivery(id, progress);
  if (end) state.saveEnd(end);
  return env;
}

/** Main succeeded and left nothing to do. */
export const clean = { done: 'clean' as const, kept: [], revoke: [] };
export const envAfter = (end: MainEnd, more: Partial<SavedState> = {}) =>
  envOf({ creating: true, created: [], deliveries: [], end, ...more });
