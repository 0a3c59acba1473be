import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiKeys } from '../../src/elasticsearch/api-keys.ts';
import { RequestError } from '../../src/elasticsearch/request-error.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import { commit } from '../../src/operations/finish.ts';
import { newLedger } from '../../src/operations/mint.ts';
import type { Ports } from '../../src/operations/ports.ts';
import { emptyResult, type HostResult } from '../../src/operations/results.ts';
import { cleanUp as runPost } from '../../src/post/clean-up.ts';
import { type PostPlan, planPost } from '../../src/post/plan.ts';
import { logTo } from '../../src/runner/commands.ts';
import { fakeClock } from '../support/core/clock.ts';
import { hours, keyFor, minutes, rotateRequest } from '../support/core/requests.ts';

const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 4 });
const list = (name: string, values: string[]) =>
  values.length > 0 ? { [`STATE_${name}-0`]: values.join(',') } : {};
const each = (name: string, values: string[]) =>
  Object.fromEntries(values.map((id) => [`STATE_${name}-${id}`, id]));

/** What main may have left when it ended, or was ended, at any point. */
const left = fc.record({
  minting: fc.boolean(),
  done: fc.constantFrom(undefined, 'clean', 'sweep', 'undone'),
  begun: ids,
  refused: ids,
  delivered: ids,
  kept: ids,
  revoke: ids,
  expire: ids,
  shorten: ids,
  invalidate: ids,
});
type Left = typeof left extends fc.Arbitrary<infer T> ? T : never;

const envOf = ({ minting, done, begun, refused, delivered, ...lists }: Left) => ({
  STATE_request: 'r',
  ...(minting && { STATE_minting: 'true' }),
  ...(done && { STATE_done: done }),
  ...each('begun', begun),
  ...each('refused', refused),
  ...each('delivered', delivered),
  ...Object.assign({}, ...Object.entries(lists).map(([name, values]) => list(name, values))),
});

const nothing: Left = {
  minting: true,
  done: 'clean',
  begun: [],
  refused: [],
  delivered: [],
  kept: [],
  revoke: [],
  expire: [],
  shorten: [],
  invalidate: [],
};

describe('the plan of the post step', () => {
  const always = (check: (plan: PostPlan | undefined, left: Left, status: string) => void) =>
    fc.assert(
      fc.property(left, fc.constantFrom('success', 'failure', 'cancelled', ''), (left, status) =>
        check(planPost(envOf(left), status), left, status),
      ),
    );

  test('retires nothing unless the job succeeded and main was done', () =>
    always((plan, { done }, status) => {
      if (!plan || (status === 'success' && (done === 'clean' || done === 'sweep'))) return;
      expect([...plan.expire, ...plan.shorten, ...plan.invalidate]).toEqual([]);
    }));

  test('retires all that state names when the job succeeded, and else says what stays', () =>
    always((plan, { expire, shorten, invalidate }) => {
      const planned = plan ? [...plan.expire, ...plan.shorten, ...plan.invalidate, ...plan.kept] : [];
      expect(planned).toEqual([...expire, ...shorten, ...invalidate]);
    }));

  test('sweeps when main ended after minting began, and keeps what may have been delivered', () =>
    always((plan, { minting, done, begun, refused, kept }) => {
      const maybe = begun.filter((id) => !refused.includes(id));
      const held = done === 'clean' || done === 'sweep' ? kept : [];
      if (plan) expect(plan.keep.toSorted()).toEqual([...new Set([...maybe, ...held])].toSorted());
      expect(plan?.sweep ?? false).toBe(done === undefined ? minting : done === 'sweep');
    }));

  test('revokes whatever happened', () =>
    always((plan, { revoke }) => {
      expect(plan?.revoke ?? []).toEqual(revoke);
    }));

  test('is none where main was clean and there is nothing to retire', () => {
    expect(planPost(envOf(nothing), 'success')).toBeUndefined();
    expect(
      planPost(envOf({ ...nothing, begun: ['a'], delivered: ['a'], kept: ['a'] }), 'success'),
    ).toBeUndefined();
    expect(planPost(envOf({ ...nothing, done: 'undone' }), 'failure')).toBeUndefined();
  });

  test('is none where main ended before its first request', () => {
    expect(planPost({}, 'failure')).toBeUndefined();
    expect(planPost({ STATE_request: 'r' }, 'failure')).toBeUndefined();
  });
});

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
    ports: { keys: calls, clock: fakeClock(now), log: logTo((text) => written.push(text)) },
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
    const env: Record<string, string> = { STATE_request: 'r', STATE_minting: 'true' };
    const hosts: HostResult[] = [
      { host: 'web-1', keyName: 'k', status: 'created', retirement: { expire, invalidate: [], leave: [] } },
    ];
    const state = { save: (name: string, value: string) => Object.assign(env, { [`STATE_${name}`]: value }) };
    await commit(request, { ...emptyResult(), hosts }, { state } as unknown as Ports, newLedger());
    return env;
  }

  test('gives keys that never end the overlap, in one request', async () => {
    const plan = planPost(await stateFor([immortal]), 'success')!;
    const { ports, asked } = cluster([], begin);
    expect(await runPost(plan, ports)).toMatchObject({ expired: ['immortal'], warnings: [] });
    expect(asked).toEqual([['expire', ['immortal'], '24h']]);
  });

  test('lengthens no life, however long the job took', async () => {
    const plan = planPost(await stateFor([immortal, mortal]), 'success')!;
    const soon = cluster([mortal], begin + hours(5));
    expect((await runPost(plan, soon.ports)).expired).toEqual(['immortal', 'mortal']);
    const late = cluster([mortal], begin + hours(7));
    expect((await runPost(plan, late.ports)).expired).toEqual(['immortal']);
  });

  test('says which keys it could not retire, and goes on with the rest', async () => {
    const plan = planPost(envOf({ ...nothing, invalidate: ['a'], expire: ['b'] }), 'success')!;
    const { ports } = cluster([], begin, {
      invalidate: () => Promise.reject(new RequestError('ambiguous', { status: 502 })),
    });
    const { expired, warnings } = await runPost(plan, ports);
    expect(expired).toEqual(['b']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]!.text).toContain('a');
  });

  test('warns of a key that it found and could not invalidate', async () => {
    const orphan = keyFor(request, host, { id: 'orphan', creation: begin, metadata: { request: 'r' } });
    const plan = planPost(envOf({ ...nothing, done: 'sweep' }), 'success')!;
    const { ports } = cluster([orphan], begin, { invalidate: async () => [] });
    const { invalidated, warnings } = await runPost(plan, ports);
    expect(invalidated).toEqual([]);
    expect(warnings.map(({ text }) => text).join()).toContain('orphan');
  });

  test('says when a key ends that it could not invalidate', async () => {
    const env = envOf({ ...nothing, invalidate: ['mortal', 'immortal'] });
    const plan = planPost({ ...env, 'STATE_ends-0': `mortal@${begin + minutes(90)},immortal@` }, 'success')!;
    const down = () =>
      Promise.reject(new RequestError('notSent', { type: 'connection', reason: 'ECONNREFUSED' }));
    const { ports } = cluster([], begin, { invalidate: down });
    const [warning] = (await runPost(plan, ports)).warnings;
    const end = new Date(begin + minutes(90)).toISOString();
    expect(warning!.text).toContain(`API keys: mortal (ends ${end}), immortal (never ends).`);
  });

  test('takes a key that expired meanwhile for gone', async () => {
    const plan = planPost(envOf({ ...nothing, invalidate: ['mortal'] }), 'success')!;
    const expired = { ...mortal, expiration: begin - minutes(1) };
    const { ports } = cluster([expired], begin, { invalidate: async () => [] });
    expect((await runPost(plan, ports)).warnings).toEqual([]);
  });
});
