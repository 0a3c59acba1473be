import { describe, expect, test } from 'vitest';
import type { ApiKeys } from '../../src/elasticsearch/api-keys.ts';
import { RequestError } from '../../src/elasticsearch/request-error.ts';
import type { Secrets } from '../../src/github/ports.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import { foresee } from '../../src/operations/foresee.ts';
import { invalidate } from '../../src/operations/invalidate.ts';
import type { Ports } from '../../src/operations/ports.ts';
import type { InvalidateResult } from '../../src/operations/results.ts';
import type { InvalidateRequest, SecretTarget } from '../../src/request.ts';
import { fakeClock } from '../support/core/clock.ts';
import { logTo } from '../support/core/log.ts';
import { hostsTo, keyFor, mintRequest, roleDescriptors } from '../support/core/requests.ts';
import { stateInto } from '../support/core/state.ts';

const minting = mintRequest('secrets', ['web-1', 'web-2']);
const [one, two] = hostsTo('secrets', ['web-1', 'web-2']) as [
  (typeof minting.hosts)[0],
  (typeof minting.hosts)[0],
];
const clock = fakeClock();
/** When the keys were created and their secrets written, ms since the epoch. */
const delivered = clock.now() - 3_600_000;

const request = (changes: Partial<InvalidateRequest>): InvalidateRequest => ({
  operation: 'invalidate',
  connection: minting.connection,
  owner: minting.owner,
  run: minting.run,
  dryRun: false,
  keyIds: [],
  hosts: [],
  ...changes,
});

/** Answers every search with every key: only the exact comparison distinguishes them. */
function portsWith(keys: KeyRecord[], { deletes = true } = {}) {
  const lines: string[] = [];
  const valid = new Map(keys.map((key) => [key.id, key]));
  const removed: string[] = [];
  const ports = {
    keys: {
      list: async () => ({ keys: [...valid.values()], now: clock.now(), clockAhead: 0 }),
      invalidate: async (ids: string[]) => {
        if (deletes) for (const id of ids) valid.delete(id);
        return ids;
      },
    } as unknown as ApiKeys,
    secrets: {
      lookUp: async (targets: SecretTarget[]) => ({
        entries: new Map(targets.map(({ name }) => [name, { updatedAt: delivered }])),
        clockAhead: 0,
      }),
      remove: async ({ name }: SecretTarget) => {
        removed.push(name);
        return 'deleted';
      },
    } as unknown as Secrets,
    log: logTo((line) => lines.push(line)),
    clock,
    signal: new AbortController().signal,
    requestId: 'r',
    state: stateInto({}),
  } satisfies Ports;
  return { ports, removed, lines };
}

const key = (host: typeof one, id: string, changes: Partial<KeyRecord> = {}) =>
  keyFor(minting, host, { id, creation: delivered, ...changes });
const createdByHand = key(one, 'hand-made', { metadata: {} });
const ofStaging = (host: typeof one, id: string) => {
  const { metadata } = key(host, id);
  return key(host, id, { metadata: { ...metadata, environment: 'staging' } });
};

const idsOf = ({ invalidated }: InvalidateResult) => invalidated.map(({ id }) => id);

describe('invalidate', () => {
  test('invalidates the keys of an environment, deletes their secrets, and nothing else', async () => {
    const { ports, removed } = portsWith([key(one, 'a'), ofStaging(two, 'b'), createdByHand]);
    expect(idsOf(await invalidate(request({}), ports))).toEqual(['a']);
    expect(removed).toEqual(['KEY_WEB_1']);
  });

  test('keeps a secret with a key that was not requested', async () => {
    const { ports, removed } = portsWith([key(one, 'a'), ofStaging(one, 'b')]);
    expect(idsOf(await invalidate(request({}), ports))).toEqual(['a']);
    expect(removed).toEqual([]);
  });

  test('a dry run names what a run does', async () => {
    const { ports } = portsWith([key(one, 'a'), ofStaging(one, 'b'), key(two, 'c')]);
    const unused = () => Promise.reject(new Error('an invalidation asks nothing about the user'));
    const user = { authenticate: unused, ask: unused, version: unused };
    const { plan } = await foresee(request({ dryRun: true }), { ...ports, user });
    expect(plan).toMatchObject({
      operation: 'invalidate',
      invalidated: [{ id: 'a' }, { id: 'c' }],
      deletedSecrets: [{ name: 'KEY_WEB_2' }],
    });
  });

  test.each([{ keyNames: [createdByHand.name] }, { roleDescriptors }, {}])(
    'does not invalidate a key created by hand if only some of its properties match: %j',
    async (adopt) => {
      const { ports } = portsWith([key(one, 'a'), createdByHand]);
      expect(idsOf(await invalidate(request({ hosts: ['web-1'], adopt }), ports))).toEqual(['a']);
    },
  );

  test('invalidates a key created by hand by its name and its role descriptors', async () => {
    const { ports } = portsWith([createdByHand]);
    const adopt = { keyNames: [createdByHand.name], roleDescriptors };
    expect(idsOf(await invalidate(request({ hosts: ['web-1'], adopt }), ports))).toEqual(['hand-made']);
  });

  test('refuses an id that is not ours, and then invalidates none', async () => {
    const { ports } = portsWith([key(one, 'a'), createdByHand]);
    await expect(invalidate(request({ keyIds: ['a', 'hand-made'] }), ports)).rejects.toMatchObject({
      code: 'not-ours',
    });
  });

  test('without a token it cannot say whether a secret is still there', async () => {
    const { ports } = portsWith([key(one, 'a')]);
    const { secrets: _, ...withoutSecrets } = ports;
    const { warnings } = await invalidate(request({}), withoutSecrets);
    expect(warnings).toEqual([
      {
        code: 'secrets-remain',
        text: expect.stringContaining('repository secret KEY_WEB_1 of acme/web'),
      },
    ]);
  });

  test('fails for an id that no search finds, once the others are invalidated', async () => {
    const { ports } = portsWith([key(one, 'a')]);
    const result = await invalidate(request({ keyIds: ['a', 'b'] }), ports);
    expect(idsOf(result)).toEqual(['a']);
    expect(result.failure).toMatchObject({ code: 'key-not-found', details: expect.stringMatching(/^b: /) });
  });

  test('lists what was invalidated before it failed', async () => {
    const { ports } = portsWith([key(one, 'a')]);
    let searches = 0;
    const list = async () => {
      searches++;
      // the first search, and the one for other keys in the secrets; then the cluster is unreachable
      if (searches > 2) throw new RequestError('notSent', { problem: 'no-listener' });
      return ports.keys.list({ query: {} });
    };
    const result = await invalidate(request({}), { ...ports, keys: { ...ports.keys, list } });
    expect(idsOf(result)).toEqual(['a']);
    expect(result.deletedSecrets.map(({ name }) => name)).toEqual(['KEY_WEB_1']);
    expect(result.failure).toMatchObject({ code: 'unreachable' });
  });

  test('keeps the secret of a leaked key that could not be invalidated', async () => {
    const { ports, removed } = portsWith([key(one, 'a')]);
    const down = async () => {
      throw new RequestError('refused', { status: 403 });
    };
    const keys = { ...ports.keys, invalidate: down };
    const result = await invalidate(request({ keyIds: ['a'] }), { ...ports, keys });
    expect(result.failure).toMatchObject({ code: 'unauthorized' });
    expect(removed).toEqual([]);
  });

  test('counts a key that was invalidated although the answer was lost: the next try names nothing', async () => {
    const { ports, lines } = portsWith([key(one, 'a')]);
    let isInvalidated = false;
    const keys = {
      ...ports.keys,
      list: async () => ({ keys: [key(one, 'a', { invalidated: isInvalidated })], now: clock.now() }),
      invalidate: async (_: string[], { owner }: { owner: boolean }) => {
        isInvalidated = true;
        // longer than it waits for keys that this user may not invalidate
        await clock.wait(10_000);
        if (!owner) throw new RequestError('refused', { status: 403 });
        return [];
      },
    };
    const result = await invalidate(request({ keyIds: ['a'] }), { ...ports, keys });
    expect(result.failure).toBeUndefined();
    expect(idsOf(result)).toEqual(['a']);
    expect(lines.join('\n')).not.toContain('no valid API key');
  });

  test('fails on a server that reports a key as invalidated and lists it as valid', {
    timeout: 5_000,
  }, async () => {
    const { ports } = portsWith([key(one, 'a')], { deletes: false });
    const timed = {
      ...ports.keys,
      list: async () => {
        await clock.wait(100);
        return ports.keys.list({ query: {} });
      },
    };
    const { failure } = await invalidate(request({}), { ...ports, keys: timed });
    expect(failure).toMatchObject({ code: 'not-invalidated' });
  });
});
