import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyRecord } from '../../src/keys/record.ts';
import { planRetirement } from '../../src/keys/retirement-plan.ts';
import { planRotation } from '../../src/keys/rotation-plan.ts';
import type { Preflight } from '../../src/keys/secret-entry.ts';
import type { HostRequest, KeyRequest, RotationRules, SecretTarget } from '../../src/request.ts';
import { keysAround, now } from '../support/core/keys.ts';
import { days, destination, duration, keyFor, minutes, rotateRequest } from '../support/core/requests.ts';

const successor = { owner: 'minter', runId: '700', runAttempt: '2' };

describe('a rotation', () => {
  const request = rotateRequest(
    { renewBefore: duration('14d', days(14)), expiration: duration('30d', days(30)) },
    destination('secrets', ['web-1']),
  );
  const [host] = request.hosts as [HostRequest];
  const { name } = host.target as SecretTarget;
  const key = keyFor(request, host, { id: 'a', creation: now - days(1), expiration: now + days(29) });
  const written = (updatedAt: number, github = now): Preflight => ({
    entries: new Map([[name, { updatedAt }]]),
    now: github,
  });
  const plan = (
    keys: KeyRecord[],
    github: Preflight | undefined,
    changes: Partial<KeyRequest & RotationRules> = {},
    at: number | undefined = now,
  ) => planRotation({ ...request, ...changes }, { keys, ...(at !== undefined && { now: at }) }, github)[0]!;

  test('is not due for a young key that its secret holds', () => {
    expect(plan([key], written(key.creation))).toMatchObject({ due: false, current: key });
  });

  test('is due when the secret is to hold the other format; a key of before there were two has id:api_key', () => {
    const as = (secret_format?: string): KeyRecord => ({
      ...key,
      metadata: { ...key.metadata, secret_format },
    });
    const asks = (format: 'id:api_key' | 'encoded', held: KeyRecord) =>
      planRotation({ ...request, format } as typeof request, { keys: [held], now }, written(key.creation))[0];
    for (const held of [as(), as('id:api_key')]) {
      expect(asks('id:api_key', held)).toMatchObject({ due: false });
      expect(asks('encoded', held)).toMatchObject({
        due: true,
        why: 'the secret does not hold the format encoded',
      });
    }
    expect(asks('encoded', as('encoded'))).toMatchObject({ due: false });
    expect(asks('id:api_key', as('encoded'))).toMatchObject({ due: true });
  });

  test('warns of a key of another identity that its secret had, and retires no such key', () => {
    const { metadata } = key;
    const others = [{ purpose: 'monitoring' }, { host: 'web-2' }, { environment: 'staging' }].map(
      (other, index): KeyRecord => ({ ...key, id: `other-${index}`, metadata: { ...metadata, ...other } }),
    );
    const [other] = others as [KeyRecord];
    const harmless: KeyRecord[] = [
      { ...other, id: 'ending', expiration: now + 1 },
      { ...other, id: 'elsewhere', metadata: { ...metadata, host: 'web-2', repository_id: '43' } },
      { ...other, id: 'another secret', metadata: { ...metadata, host: 'web-2', secret: 'OTHER' } },
    ];
    const bare = { renewBefore: duration('30d', days(30)) };
    const due = plan([...others, ...harmless, key], written(now), bare);
    expect(due.older).toEqual([key]);
    expect(due.warnings.map(({ text }) => /API key (\S+) of (host .*\)),/.exec(text)?.slice(1))).toEqual([
      ['other-0', 'host web-1 (heartbeat, monitoring, production)'],
      ['other-1', 'host web-2 (heartbeat, publishing, production)'],
      ['other-2', 'host web-1 (heartbeat, publishing, staging)'],
    ]);
    expect(plan([...others, key], written(now))).toMatchObject({ due: false, warnings: [] });
  });

  test('is due by the word of a server that cannot tell its clock', () => {
    const told = (...overdue: string[]) => ({ keys: [key], overdue: new Set(overdue) });
    const github = written(key.creation);
    expect(planRotation(request, told('a'), github)[0]).toMatchObject({
      due: true,
      why: 'the key is too old, or too near its end',
    });
    expect(planRotation(request, told('b'), github)[0]).toMatchObject({ due: false });
  });

  test.each([
    { why: 'there is no live key', keys: [], github: written(now) },
    { why: 'the secret does not exist', keys: [key], github: { entries: new Map(), now } },
    {
      why: 'the newest key never reached the secret',
      keys: [key],
      github: written(key.creation - minutes(1) - 1),
    },
    { why: 'the age of the key is not known', keys: [key], github: written(now), at: null },
    {
      why: 'the keys belong to several users',
      keys: [{ ...key, id: 'b', creation: now - days(2), username: 'x' }, key],
      github: written(now),
    },
    {
      why: 'the keys belong to several users',
      keys: [{ ...key, id: 'b', creation: now - days(2), realm: 'x' }, key],
      github: written(now),
    },
    {
      why: 'the privileges of the key are not those asked for',
      keys: [{ ...key, roleDescriptors: {} }],
      github: written(now),
    },
    {
      why: 'less than 14d left',
      keys: [{ ...key, expiration: now + days(14) - 1 }],
      github: written(now),
    },
    {
      why: 'the key never expires, and one that does is asked for',
      keys: [keyFor(request, host, { id: 'a', creation: now - days(1) })],
      github: written(now),
    },
    {
      why: 'the key is older than 10d',
      keys: [{ ...key, creation: now - days(10) - 1 }],
      github: written(now),
      changes: { maxAge: duration('10d', days(10)) },
    },
    { why: 'neither renew-before nor max-age is set', keys: [key], github: written(now), bare: true },
  ])('is due: $why', ({ why, keys, github, changes, at, bare }) => {
    const { renewBefore, ...without } = request;
    const planned = bare
      ? planRotation(without, { keys, now }, github)[0]
      : plan(keys, github, changes, at === null ? undefined : now);
    if (at === null) expect(planRotation(request, { keys }, github)[0]).toMatchObject({ due: true, why });
    else expect(planned).toMatchObject({ due: true, why });
  });

  test('is not due when the key has what the built-in roles are on Serverless', () => {
    const serverless = { heartbeat_writer: { cluster: ['monitor'] } };
    const made = { ...key, roleDescriptors: serverless };
    expect(plan([made], written(now))).toMatchObject({ due: true });
    expect(plan([made], written(now), { serverlessRoles: serverless })).toMatchObject({ due: false });
  });

  test('measures the age of a secret with one clock, however far GitHub’s is from the cluster’s', () =>
    fc.assert(
      fc.property(fc.integer({ min: -days(400), max: days(400) }), (ahead) => {
        expect(plan([key], written(key.creation + ahead, now + ahead)).due).toBe(false);
        expect(plan([key], written(key.creation - minutes(2) + ahead, now + ahead)).due).toBe(true);
      }),
    ));

  test('is not due again once its key was delivered', () =>
    fc.assert(
      fc.property(keysAround(request), (keys) => {
        const planned = plan(keys, undefined);
        const { expire, invalidate } = planRetirement(planned, request, successor, now);
        const fresh = keyFor(request, host, { id: 'new', creation: now, expiration: now + days(30) });
        const after = [
          ...keys
            .filter((old) => !invalidate.includes(old))
            .map((old) => (expire.includes(old) ? { ...old, expiration: now + request.overlap.ms } : old)),
          fresh,
        ];
        const again = plan(after, written(now));
        if (again.due) expect(again.why).toBe('the keys belong to several users');
        else expect(again.current).toBe(fresh);
      }),
    ));

  test('says which namesakes it leaves alone', () => {
    const handMade = { ...key, id: 'hand', metadata: {} };
    const other = {
      ...handMade,
      id: 'other',
      roleDescriptors: { heartbeat_monitoring: { cluster: ['monitor'] } },
    };
    const planned = plan([handMade, other], written(now), { adopt: true });
    expect(planned.older).toEqual([handMade]);
    expect(planned.namesakes).toEqual([other]);
  });
});
