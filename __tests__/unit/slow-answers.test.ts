/**
 * An answer shows the cluster at the time when the request arrived. A search with a late answer must not count as one that was sent
 * late, which would have shown a recent key.
 */
import { expect, test } from 'vitest';
import type { ApiKeys, MintedKey } from '../../src/elasticsearch/api-keys.ts';
import { RequestError } from '../../src/elasticsearch/request-error.ts';
import { invalidateMinted } from '../../src/operations/invalidate-keys.ts';
import type { Ports } from '../../src/operations/ports.ts';
import { cleanUp } from '../../src/post/clean-up.ts';
import { planPost } from '../../src/post/plan.ts';
import { Secret } from '../../src/runner/secret.ts';
import { fakeClock } from '../support/core/clock.ts';
import { logTo } from '../support/core/log.ts';
import { keyFor, mintRequest } from '../support/core/requests.ts';
import { stateInto } from '../support/core/state.ts';

/** Elasticsearch's default refresh interval, in ms: after it a search, and a DELETE, see a new key. */
const REFRESH = 1_000;
/** The minimum time of a request that hangs and is repeated, in ms. */
const SLOW = 30_000;

const request = mintRequest();

/** A cluster in which one key was created just now; its first lookup is answered late. */
function cluster() {
  const clock = fakeClock();
  const created = clock.now();
  const key = keyFor(request, request.hosts[0]!, { id: 'young', creation: created });
  let validOf = true;
  let slow = true;
  const isVisible = () => clock.now() >= created + REFRESH;
  const lookup = async <Answer>(answer: Answer): Promise<Answer> => {
    if (slow) await clock.wait(SLOW);
    slow = false;
    return answer;
  };
  const keys = {
    list: () => lookup({ keys: validOf && isVisible() ? [key] : [], now: clock.now() }),
    authenticates: () => lookup(validOf && isVisible()),
    invalidate: async (ids: string[], { owner }: { owner: boolean }) => {
      if (!owner) throw new RequestError('refused', { status: 403 });
      if (!isVisible()) return [];
      validOf = false;
      return ids;
    },
  } as unknown as ApiKeys;
  const ports = { keys, clock, log: logTo(() => {}), signal: new AbortController().signal };
  return { ports: ports as unknown as Ports, isValid: () => validOf };
}

test('the post step revokes a key that the first search could not show yet', async () => {
  const env: Record<string, string> = {};
  const state = stateInto(env);
  state.saveRequestId('r');
  state.saveCreating();
  state.saveEnd({ done: 'clean', kept: [], revoke: [{ id: 'young' }] });
  const { ports, isValid } = cluster();
  expect(await cleanUp(planPost(env, 'failure')!, ports)).toMatchObject({
    invalidated: ['young'],
    warnings: [],
  });
  expect(isValid()).toBe(false);
});

test('a step invalidates what it created although a node did not know the key yet', async () => {
  const secret = (text: string) => new Secret(text, () => {});
  const key: MintedKey = { id: 'young', name: 'k', apiKey: secret('a'), encoded: secret('e') };
  const { ports, isValid } = cluster();
  expect(await invalidateMinted([key], ports)).toEqual([]);
  expect(isValid()).toBe(false);
});
