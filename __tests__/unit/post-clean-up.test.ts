import { describe, expect, test } from 'vitest';
import type { ApiKeys } from '../../src/elasticsearch/api-keys.ts';
import { RequestError } from '../../src/elasticsearch/request-error.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import { commit } from '../../src/operations/finish.ts';
import { Ledger } from '../../src/operations/ledger.ts';
import type { Ports } from '../../src/operations/ports.ts';
import { type HostResult, noMessages } from '../../src/operations/results.ts';
import { cleanUp } from '../../src/post/clean-up.ts';
import { planPost } from '../../src/post/plan.ts';
import type { ExpiringKey } from '../../src/runner/step-state.ts';
import { fakeClock } from '../support/core/clock.ts';
import { logTo } from '../support/core/log.ts';
import { hours, keyFor, minutes, rotateRequest } from '../support/core/requests.ts';
import { clean, envAfter, envOf, overlap } from '../support/core/saved-state.ts';
import { stateInto } from '../support/core/state.ts';

/** State that names these older keys. */
const retiring = (older: { expire?: ExpiringKey[]; invalidate?: ExpiringKey[] }) =>
  envAfter({ ...clean, retirement: { overlap, expire: [], invalidate: [], ...older } });

/** A cluster with these keys. It records its calls. */
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
    invalidate: async (ids, { owner }) => {
      asked.push(['invalidate', ids, owner]);
      return ids;
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

describe('the cleanup of the post step', () => {
  const request = rotateRequest();
  const host = request.hosts[0]!;
  const begin = Date.UTC(2026, 0, 15);
  const unlimited = keyFor(request, host, { id: 'unlimited', creation: begin - hours(100) });
  const limited = keyFor(request, host, {
    id: 'limited',
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

  test('sets keys that never expire to expire after the overlap, after it has read them again', async () => {
    const plan = planPost(await stateFor([unlimited]), 'success')!;
    const { ports, asked } = cluster([unlimited], begin);
    expect(await cleanUp(plan, ports)).toMatchObject({ expired: ['unlimited'], warnings: [] });
    expect(asked).toEqual([['list'], ['expire', ['unlimited'], '24h']]);
  });

  test('changes no key that somebody else set to expire earlier, or invalidated, meanwhile', async () => {
    const plan = planPost(await stateFor([unlimited, limited]), 'success')!;
    const ending = { ...unlimited, expiration: begin + minutes(10) };
    const { ports, asked, written } = cluster([ending, { ...limited, invalidated: true }], begin);
    expect(await cleanUp(plan, ports)).toMatchObject({ expired: [], warnings: [] });
    expect(asked).toEqual([['list']]);
    expect(written.join('')).toContain(
      `unlimited of web-1 is not changed: it expires at 2026-01-15T00:10:00.000Z`,
    );
  });

  test.each([
    { title: 'to be retired', env: () => retiring({ expire: [{ id: 'a' }] }) },
    { title: 'to be invalidated', env: () => retiring({ invalidate: [{ id: 'a' }] }) },
    { title: 'to be revoked', env: () => envAfter({ ...clean, revoke: [{ id: 'a' }] }) },
    {
      title: 'created and not delivered',
      env: () => envOf({ creating: true, created: ['a'], deliveries: [], end: null }),
    },
  ])('warns of a key $title that no search finds', async ({ env }) => {
    const plan = planPost(env(), 'success')!;
    const { ports } = cluster([], begin, { invalidate: async () => [] });
    expect((await cleanUp(plan, ports)).warnings).toMatchObject([
      { code: 'keys-not-found', text: expect.stringContaining('a (') },
    ]);
  });

  test('moves no expiration to a later time, however long the job took', async () => {
    const plan = planPost(await stateFor([unlimited, limited]), 'success')!;
    const soon = cluster([unlimited, limited], begin + hours(5));
    expect((await cleanUp(plan, soon.ports)).expired).toEqual(['unlimited', 'limited']);
    const late = cluster([unlimited, limited], begin + hours(7));
    expect((await cleanUp(plan, late.ports)).expired).toEqual(['unlimited']);
  });

  test('names the keys that it could not retire, and continues with the others', async () => {
    const plan = planPost(retiring({ invalidate: [{ id: 'a' }], expire: [{ id: 'b' }] }), 'success')!;
    const { ports } = cluster([{ ...unlimited, id: 'b' }], begin, {
      invalidate: () => Promise.reject(new RequestError('ambiguous', { status: 502 })),
    });
    const { expired, warnings } = await cleanUp(plan, ports);
    expect(expired).toEqual(['b']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]!.text).toContain('a');
  });

  test('warns of a key that it found and could not invalidate', async () => {
    const orphan = keyFor(request, host, { id: 'orphan', creation: begin, metadata: { request: 'r' } });
    const plan = planPost(envAfter({ ...clean, done: 'sweep' }), 'success')!;
    const { ports } = cluster([orphan], begin, { invalidate: async () => [] });
    const { invalidated, warnings } = await cleanUp(plan, ports);
    expect(invalidated).toEqual([]);
    expect(warnings.map(({ text }) => text).join()).toContain('orphan');
  });

  test('logs when a key expires that it could not invalidate', async () => {
    const invalidate = [{ id: 'limited', expiration: begin + minutes(90) }, { id: 'unlimited' }];
    const plan = planPost(retiring({ invalidate }), 'success')!;
    const down = () => Promise.reject(new RequestError('notSent', { problem: 'no-listener' }));
    const { ports } = cluster([], begin, { invalidate: down });
    const [warning] = (await cleanUp(plan, ports)).warnings;
    const end = new Date(begin + minutes(90)).toISOString();
    expect(warning!.text).toContain(`API keys: limited (expires ${end}), unlimited (never expires).`);
  });

  test('does not warn of a key that expired meanwhile', async () => {
    const plan = planPost(retiring({ invalidate: [{ id: 'limited' }] }), 'success')!;
    const expired = { ...limited, expiration: begin - minutes(1) };
    const { ports } = cluster([expired], begin, { invalidate: async () => [] });
    expect((await cleanUp(plan, ports)).warnings).toEqual([]);
  });
});
