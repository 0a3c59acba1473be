import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planConfirmation, writableIndices } from '../../src/keys/confirmation-plan.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import { planConfirmedRetirement } from '../../src/keys/retirement-plan.ts';
import { silenceOf } from '../../src/operations/diagnose-silence.ts';
import type { ConfirmRequest } from '../../src/request.ts';
import { keysAround, now } from '../support/core/keys.ts';
import {
  days,
  destination,
  duration,
  hours,
  keyFor,
  minutes,
  rotateRequest,
} from '../support/core/requests.ts';

const rotation = rotateRequest({}, destination('secrets', ['web-1', 'web-2']));
const [one, two] = rotation.hosts;
const request = (changes: Partial<ConfirmRequest> = {}): ConfirmRequest => ({
  operation: 'confirm',
  connection: rotation.connection,
  owner: rotation.owner,
  run: rotation.run,
  dryRun: false,
  keyIds: [],
  hosts: [],
  beat: 'heartbeat',
  purpose: 'publishing',
  seenIn: [],
  seenField: 'written_by',
  timeout: duration('5m', minutes(5)),
  overlap: duration('24h', hours(24)),
  ...changes,
});
const key = (id: string, age: number, changes: Partial<KeyRecord> = {}, host = one!) =>
  keyFor(rotation, host, { id, creation: now - age, ...changes });
const marked = (id: string, age: number, metadata: object = {}): KeyRecord => {
  const plain = key(id, age);
  return { ...plain, metadata: { ...plain.metadata, retires: 'until-confirmed', ...metadata } };
};

describe('which keys a confirm waits for', () => {
  test('the newest of each line, for any order of the list', () => {
    const keys = [key('b', days(1)), key('c', days(3), {}, two), key('a', days(2))];
    for (const listed of [keys, keys.toReversed()])
      expect(
        planConfirmation(request(), listed)
          .lines.map(({ key }) => key.id)
          .sort(),
      ).toEqual(['b', 'c']);
  });

  test('a host without a key is missing; a key of another repository does not count', () => {
    const foreign = key('x', days(1), {}, two);
    const keys = [key('a', days(1)), { ...foreign, metadata: { ...foreign.metadata, repository_id: '43' } }];
    const plan = planConfirmation(request({ hosts: ['web-1', 'web-2'] }), keys);
    expect(plan).toMatchObject({ lines: [{ key: { id: 'a' } }], missing: ['web-2'], foreign: [] });
    expect(planConfirmation(request({ keyIds: ['x', 'y'] }), keys)).toMatchObject({
      lines: [],
      missing: ['y'],
      foreign: ['x'],
    });
  });

  test('each key that is asked for by its id; none of them retires another', () => {
    const keys = [key('a', days(4)), key('b', days(3)), key('c', days(2)), key('d', days(1))];
    const ids = (records: KeyRecord[]) => records.map(({ id }) => id);
    const { lines, missing, foreign } = planConfirmation(request({ keyIds: ['d', 'b'] }), keys);
    expect(lines.map(({ key, older, newer }) => [key.id, ids(older), newer?.id])).toEqual([
      ['b', ['a'], 'd'],
      ['d', ['c'], undefined],
    ]);
    expect([missing, foreign]).toEqual([[], []]);
    const [one] = planConfirmation(request({ keyIds: ['c'] }), keys).lines;
    expect(ids(one?.older ?? [])).toEqual(['a', 'b']);
  });

  test('only keys of the requested identity, compared exactly: each line has its own', () =>
    fc.assert(
      fc.property(keysAround(rotation), (keys) => {
        const { lines } = planConfirmation(request({ hosts: ['web-1'] }), keys);
        for (const { key, older } of lines) {
          for (const { metadata, type } of [key, ...older])
            expect([type, metadata.host, metadata.repository_id, metadata.environment]).toEqual([
              'rest',
              'web-1',
              '42',
              'production',
            ]);
          for (const { creation } of older) expect(creation).toBeLessThan(key.creation);
        }
      }),
    ));
});

describe('where documents are searched', () => {
  test('in the patterns that the keys may write to, without those of monitoring', () => {
    const roles = (indices: object[]) => ({ roleDescriptors: { a: { indices } } });
    const keys = [
      key('a', 1, roles([{ names: ['heartbeat-*'], privileges: ['create_doc'] }])),
      key('b', 1, roles([{ names: ['.monitoring-beats-*'], privileges: ['create_index', 'create'] }])),
      key(
        'c',
        1,
        roles([{ names: ['logs-*-*', '/traces-.*/'], privileges: ['auto_configure', 'create_doc'] }]),
      ),
      key('d', 1, roles([{ names: ['secret-*'], privileges: ['read', 'view_index_metadata'] }])),
    ];
    expect(writableIndices(keys)).toEqual(['heartbeat-*', 'logs-*-*']);
  });

  test('nowhere, for any role descriptors of a server', () =>
    fc.assert(
      fc.property(fc.anything(), (roleDescriptors) => {
        expect(writableIndices([{ ...key('a', 1), roleDescriptors }]).every((name) => name !== '')).toBe(
          true,
        );
      }),
    ));
});

describe('what a confirm retires', () => {
  const covers = [rotation.roleDescriptors];
  const user = { name: 'minter', covers };
  const line = (older: KeyRecord[], seen = marked('seen', hours(1))) => ({ host: 'web-1', key: seen, older });
  const day = request();
  const atOnce = request({ overlap: duration('0s', 0) });

  test('the older keys of a line that waits for it', () => {
    const older = [key('a', days(3)), key('b', days(2), { expiration: now + hours(2) })];
    expect(planConfirmedRetirement(line(older), day, user, now)).toMatchObject({
      expire: [{ id: 'a' }],
      invalidate: [],
      leave: [{ key: { id: 'b' } }],
    });
    const invalidated = planConfirmedRetirement(line(older), atOnce, user, now);
    expect(invalidated.invalidate.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('nothing after a rotation that did not wait', () => {
    const seen = key('seen', hours(1));
    const nothing = { expire: [], invalidate: [], leave: [] };
    expect(planConfirmedRetirement(line([key('a', days(3))], seen), day, user, now)).toEqual(nothing);
  });

  test('no key that a secret may hold, however long ago that was', () =>
    fc.assert(
      fc.property(keysAround(rotation), fc.integer({ min: 0, max: days(50) }), (keys, age) => {
        const seen = marked('seen', age);
        const older = keys.filter(({ creation }) => creation < seen.creation);
        const { expire, invalidate } = planConfirmedRetirement(line(older, seen), atOnce, user, now);
        for (const { creation, metadata } of [...expire, ...invalidate]) {
          // An earlier attempt of the same job is settled sooner, but a lost runner may still write.
          const isEarlier = metadata.run_id === '700' && ['1', ''].includes(String(metadata.run_attempt));
          expect(seen.creation - creation).toBeGreaterThanOrEqual(minutes(isEarlier ? 5 : 10));
        }
      }),
    ));

  test.each([
    ['an earlier attempt of the same job, past its deadline', { run_attempt: '1', job: 'deploy' }, 6, true],
    ['before its deadline', { run_attempt: '1', job: 'deploy' }, 5, false],
    ['of another job', { run_attempt: '1', job: 'other' }, 6, false],
    ['of the same attempt', { run_attempt: '2', job: 'deploy' }, 6, false],
    ['of another run', { run_attempt: '1', job: 'deploy', run_id: '699' }, 6, false],
  ] as const)('a key of less than ten minutes before: %s', (_, by, before, retired) => {
    const seen = marked('seen', hours(1), { job: 'deploy' });
    const plain = key('a', hours(1) + minutes(before));
    const older = [{ ...plain, metadata: { ...plain.metadata, ...by } }];
    const { invalidate } = planConfirmedRetirement(line(older, seen), atOnce, user, now);
    expect(invalidate.length === 1).toBe(retired);
  });

  test('sets keys to expire only where that cannot change their privileges', () => {
    const older = [key('a', days(3))];
    const expired = (who: typeof user | { name?: string; covers: typeof covers }) =>
      planConfirmedRetirement(line(older), day, who, now).expire.map(({ id }) => id);
    expect(expired(user)).toEqual(['a']);
    expect(expired({ name: 'somebody', covers })).toEqual([]);
    expect(expired({ covers })).toEqual([]);
    expect(expired({ name: 'minter', covers: [] })).toEqual([]);
  });
});

describe('what is said of a key that stays', () => {
  const older = [key('a', hours(2))];
  const why = (user: { name?: string; covers: (typeof rotation.roleDescriptors)[] }) => {
    const line = { host: 'web-1', key: marked('seen', hours(1)), older };
    return planConfirmedRetirement(line, request(), user, now).leave.map((left) => left.why);
  };

  test('another user cannot set it to expire, and may not be able to invalidate it', () => {
    const others = [
      'only its owner can set it to expire: a confirm after 24h invalidates it, if this user may',
    ];
    expect(why({ name: 'somebody', covers: [rotation.roleDescriptors] })).toEqual(others);
    // Without a name it is not known whose keys this user may set to expire.
    expect(why({ covers: [] })).toEqual(others);
  });

  test('for its owner, the privileges are the reason', () => {
    expect(why({ name: 'minter', covers: [] })).toEqual([
      'setting it to expire could change its privileges: a confirm after 24h invalidates it',
    ]);
  });
});

describe('what is known of a host that was not seen', () => {
  const line = { host: 'web-1', key: key('new', 1), older: [key('old', days(2)), key('older', days(4))] };
  test.each([
    [
      'another key wrote its newest document',
      {},
      { keyId: 'x', at: 5 },
      { kind: 'other-key', id: 'x', at: 5 },
    ],
    ['its newest document names this key', {}, { keyId: 'new' }, { kind: 'not-searchable' }],
    ['its documents name no key', { old: { at: 1 } }, { at: 5 }, { kind: 'no-key-id', at: 5 }],
    [
      'its keys were seen',
      { old: { at: 3 }, older: { at: 2 } },
      undefined,
      { kind: 'older-key', id: 'old', at: 3 },
    ],
    ['nothing', {}, undefined, { kind: 'nothing' }],
  ] as const)('%s', (_, seen, newest, silence) => {
    expect(silenceOf(line, new Map(Object.entries(seen)), newest)).toEqual(silence);
  });
});
