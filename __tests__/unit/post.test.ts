import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiKeys } from '../../src/elasticsearch/api-keys.ts';
import { RequestError } from '../../src/elasticsearch/request-error.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import { commit } from '../../src/operations/finish.ts';
import { Ledger } from '../../src/operations/ledger.ts';
import type { Ports } from '../../src/operations/ports.ts';
import { type HostResult, noMessages } from '../../src/operations/results.ts';
import { cleanUp as runPost } from '../../src/post/clean-up.ts';
import { type PostPlan, planPost } from '../../src/post/plan.ts';
import type { DeliveryProgress, ExpiringKey, HandOff, MainEnd } from '../../src/runner/step-state.ts';
import { fakeClock } from '../support/core/clock.ts';
import { logTo } from '../support/core/log.ts';
import { hours, keyFor, minutes, rotateRequest } from '../support/core/requests.ts';
import { stateInto } from '../support/core/state.ts';

const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 4 });
const keys = ids.map((ids) => ids.map((id): ExpiringKey => ({ id })));
const overlap = { text: '24h', ms: hours(24) };
const progress = fc.constantFrom<DeliveryProgress[]>('begun', 'refused', 'delivered');

/** What main may have left when it ended, or was ended, at any point. */
const left = fc.record({
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
type Left = typeof left extends fc.Arbitrary<infer T> ? T : never;

function envOf({ creating, created, deliveries, end }: Left): Record<string, string> {
  const env: Record<string, string> = {};
  const state = stateInto(env);
  state.saveRequestId('r');
  if (creating) state.saveCreating();
  for (const id of created) state.saveCreated({ id });
  for (const [id, progress] of deliveries) state.saveDelivery(id, progress);
  if (end) state.saveEnd(end);
  return env;
}

const clean = { done: 'clean' as const, kept: [], revoke: [] };
const leaving = (end: MainEnd, more: Partial<Left> = {}) =>
  envOf({ creating: true, created: [], deliveries: [], end, ...more });
const idsOf = (keys: readonly ExpiringKey[] = []) => keys.map(({ id }) => id);

describe('the plan of the post step', () => {
  const always = (
    check: (
      plan: PostPlan | undefined,
      seen: { older: string[]; handOff: HandOff | undefined; left: Left; status: string },
    ) => void,
  ) =>
    fc.assert(
      fc.property(left, fc.constantFrom('success', 'failure', 'cancelled', ''), (left, status) => {
        const handOff = left.end && left.end.done !== 'undone' ? left.end : undefined;
        const { expire = [], invalidate = [] } = handOff?.retirement ?? {};
        check(planPost(envOf(left), status), {
          older: idsOf([...expire, ...invalidate]),
          handOff,
          left,
          status,
        });
      }),
    );

  test('retires nothing unless the job succeeded and main was done', () =>
    always((plan, { handOff, status }) => {
      if (status !== 'success' || !handOff) expect(plan?.retirement).toBeUndefined();
    }));

  test('retires all that state names when the job succeeded, and else says what stays', () =>
    always((plan, { older }) => {
      const { expire, invalidate } = plan?.retirement ?? {};
      expect([...idsOf(expire), ...idsOf(invalidate), ...(plan?.remaining ?? [])]).toEqual(older);
    }));

  test('sweeps when main ended after it began to create, and keeps what may have been delivered', () =>
    always((plan, { handOff, left: { creating, deliveries, end } }) => {
      const refused = deliveries.flatMap(([id, progress]) => (progress === 'refused' ? [id] : []));
      const delivered = deliveries.flatMap(([id, progress]) => (progress === 'delivered' ? [id] : []));
      const begun = deliveries.map(([id]) => id);
      // An id that was delivered is delivered; one that was refused is not held.
      const maybe = begun.filter((id) => delivered.includes(id) || !refused.includes(id));
      // Main's last word counts: a key that it could not note as refused is none that it kept.
      if (plan) expect(new Set(plan.keep)).toEqual(new Set(handOff?.kept ?? maybe));
      expect(plan?.sweep ?? false).toBe(end ? end.done === 'sweep' : creating);
      const unknown = end ? [] : maybe.filter((id) => !delivered.includes(id));
      expect(new Set(plan?.unknown)).toEqual(new Set(unknown));
    }));

  test('revokes whatever happened to the job', () =>
    always((plan, { handOff }) => {
      expect(plan?.revoke ?? []).toEqual(handOff?.revoke ?? []);
    }));

  test('is none where main was clean and there is nothing to retire', () => {
    expect(planPost(leaving(clean), 'success')).toBeUndefined();
    const delivered = leaving({ ...clean, kept: ['a'] }, { deliveries: [['a', 'delivered']] });
    expect(planPost(delivered, 'success')).toBeUndefined();
    expect(planPost(leaving({ done: 'undone' }), 'failure')).toBeUndefined();
  });

  test('is none where main ended before its first request', () => {
    expect(planPost({}, 'failure')).toBeUndefined();
    expect(planPost({ STATE_request: 'r' }, 'failure')).toBeUndefined();
  });
});

/** State that names these older keys. */
const retiring = (older: { expire?: ExpiringKey[]; invalidate?: ExpiringKey[] }) =>
  leaving({ ...clean, retirement: { overlap, expire: [], invalidate: [], ...older } });

/** A cluster with these keys; what it is asked to do is written down. */
function cluster(keys: KeyRecord[], now: number, changes: Partial<ApiKeys> = {}) {
  const asked: [string, ...unknown[]][] = [];
  const calls = {
    list: async ({ clock }) => {
      asked.push(['list']);
      return { keys, ...(clock && { now }) };
    },
    expire: async (...call) => {
      asked.push(['expire', ...call]);
      return call[0];
    },
    invalidate: async (dying, { owner }) => {
      asked.push(['invalidate', dying, owner]);
      return dying;
    },
    ...changes,
  } as ApiKeys;
  const written: string[] = [];
  return {
    asked,
    written,
    ports: {
      keys: calls,
      clock: fakeClock(now),
      log: logTo((text) => written.push(text)),
      signal: new AbortController().signal,
    },
  };
}

describe('the post step', () => {
  const request = rotateRequest();
  const host = request.hosts[0]!;
  const begin = Date.UTC(2026, 0, 15);
  const immortal = keyFor(request, host, { id: 'immortal', creation: begin - hours(100) });
  const mortal = keyFor(request, host, {
    id: 'mortal',
    creation: begin - hours(50),
    expiration: begin + hours(30),
  });

  /** State as main writes it for these older keys. */
  async function stateFor(expire: KeyRecord[]): Promise<Record<string, string>> {
    const env: Record<string, string> = {};
    const state = stateInto(env);
    state.saveRequestId('r');
    const hosts: HostResult[] = [
      {
        host: 'web-1',
        keyName: 'k',
        status: 'created',
        key: { id: 'new', name: 'k' },
        retirement: { expire, invalidate: [], leave: [] },
      },
    ];
    const result = { operation: 'rotate', request, hosts, ...noMessages() } as const;
    await commit(result, { state } as unknown as Ports, new Ledger());
    return env;
  }

  test('sets keys that never expire to expire after the overlap, once it has looked at them again', async () => {
    const plan = planPost(await stateFor([immortal]), 'success')!;
    const { ports, asked } = cluster([immortal], begin);
    expect(await runPost(plan, ports)).toMatchObject({ expired: ['immortal'], warnings: [] });
    expect(asked).toEqual([['list'], ['expire', ['immortal'], '24h']]);
  });

  test('changes no key that somebody else set to expire earlier, or invalidated, meanwhile', async () => {
    const plan = planPost(await stateFor([immortal, mortal]), 'success')!;
    const ending = { ...immortal, expiration: begin + minutes(10) };
    const { ports, asked, written } = cluster([ending, { ...mortal, invalidated: true }], begin);
    expect(await runPost(plan, ports)).toMatchObject({ expired: [], warnings: [] });
    expect(asked).toEqual([['list']]);
    expect(written.join('')).toContain(`immortal is not changed: it expires at 2026-01-15T00:10:00.000Z`);
  });

  test.each([
    { title: 'to be retired', env: () => retiring({ expire: [{ id: 'a' }] }) },
    { title: 'to be invalidated', env: () => retiring({ invalidate: [{ id: 'a' }] }) },
    { title: 'to be revoked', env: () => leaving({ ...clean, revoke: [{ id: 'a' }] }) },
    {
      title: 'created and not delivered',
      env: () => envOf({ creating: true, created: ['a'], deliveries: [], end: null }),
    },
  ])('warns of a key $title that no search finds', async ({ env }) => {
    const plan = planPost(env(), 'success')!;
    const { ports } = cluster([], begin, { invalidate: async () => [] });
    expect((await runPost(plan, ports)).warnings).toMatchObject([
      { code: 'keys-not-found', text: expect.stringContaining('a (') },
    ]);
  });

  test('lengthens no life, however long the job took', async () => {
    const plan = planPost(await stateFor([immortal, mortal]), 'success')!;
    const soon = cluster([immortal, mortal], begin + hours(5));
    expect((await runPost(plan, soon.ports)).expired).toEqual(['immortal', 'mortal']);
    const late = cluster([immortal, mortal], begin + hours(7));
    expect((await runPost(plan, late.ports)).expired).toEqual(['immortal']);
  });

  test('says which keys it could not retire, and goes on with the rest', async () => {
    const plan = planPost(retiring({ invalidate: [{ id: 'a' }], expire: [{ id: 'b' }] }), 'success')!;
    const { ports } = cluster([{ ...immortal, id: 'b' }], begin, {
      invalidate: () => Promise.reject(new RequestError('ambiguous', { status: 502 })),
    });
    const { expired, warnings } = await runPost(plan, ports);
    expect(expired).toEqual(['b']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]!.text).toContain('a');
  });

  test('warns of a key that it found and could not invalidate', async () => {
    const orphan = keyFor(request, host, { id: 'orphan', creation: begin, metadata: { request: 'r' } });
    const plan = planPost(leaving({ ...clean, done: 'sweep' }), 'success')!;
    const { ports } = cluster([orphan], begin, { invalidate: async () => [] });
    const { invalidated, warnings } = await runPost(plan, ports);
    expect(invalidated).toEqual([]);
    expect(warnings.map(({ text }) => text).join()).toContain('orphan');
  });

  test('says when a key ends that it could not invalidate', async () => {
    const invalidate = [{ id: 'mortal', expiration: begin + minutes(90) }, { id: 'immortal' }];
    const plan = planPost(retiring({ invalidate }), 'success')!;
    const down = () => Promise.reject(new RequestError('notSent', { problem: 'no-listener' }));
    const { ports } = cluster([], begin, { invalidate: down });
    const [warning] = (await runPost(plan, ports)).warnings;
    const end = new Date(begin + minutes(90)).toISOString();
    expect(warning!.text).toContain(`API keys: mortal (expires ${end}), immortal (never expires).`);
  });

  test('takes a key that expired meanwhile for gone', async () => {
    const plan = planPost(retiring({ invalidate: [{ id: 'mortal' }] }), 'success')!;
    const expired = { ...mortal, expiration: begin - minutes(1) };
    const { ports } = cluster([expired], begin, { invalidate: async () => [] });
    expect((await runPost(plan, ports)).warnings).toEqual([]);
  });
});
