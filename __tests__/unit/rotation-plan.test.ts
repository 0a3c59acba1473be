import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyRecord } from '../../src/keys/record.ts';
import { planRetirement } from '../../src/keys/retirement-plan.ts';
import { planRotation } from '../../src/keys/rotation-plan.ts';
import type { Preflight } from '../../src/keys/secret-entry.ts';
import type { HostRequest, SecretTarget } from '../../src/request.ts';
import { keysAround, now } from '../support/core/keys.ts';
import {
  days,
  destination,
  duration,
  keyFor,
  minutes,
  type Rotation,
  rotateRequest,
} from '../support/core/requests.ts';

const attempt = { run_id: '700', run_attempt: '2', job: 'deploy' };
const successor = { owner: 'minter', attempt };

describe('a rotation', () => {
  const request = rotateRequest(
    { renewBefore: duration('14d', days(14)), expiration: duration('30d', days(30)) },
    destination('secrets', ['web-1']),
  );
  const [host] = request.hosts as [HostRequest];
  const { name } = host.target as SecretTarget;
  const key = keyFor(request, host, { id: 'a', creation: now - days(1), expiration: now + days(29) });
  const written = (updatedAt: number, clockAhead = 0): Preflight => ({
    entries: new Map([[name, { updatedAt }]]),
    clockAhead,
  });
  const plan = (
    keys: KeyRecord[],
    github: Preflight | undefined,
    changes: Partial<Rotation> = {},
    at: number | undefined = now,
  ) =>
    planRotation(
      { ...request, ...changes },
      { keys, ...(at !== undefined && { now: at, clockAhead: 0 }) },
      github,
      { minter: 'minter' },
    )[0]!;

  test('is not due for a young key that its secret holds', () => {
    expect(plan([key], written(key.creation))).toMatchObject({ due: false, current: key });
  });

  test.each([
    { title: 'before the secret was written', created: 100_000, invalidated: days(1), due: true },
    { title: 'after the secret was written', created: 130_000, invalidated: days(1), due: false },
    {
      title: 'and invalidated before the secret was written',
      created: 10_000,
      invalidated: 60_000,
      due: false,
    },
  ])('a later key that was created $title, and is invalid: due $due', ({ created, invalidated, due }) => {
    const [creation, invalidation] = [created, invalidated].map((ms) => key.creation + ms);
    const dead: KeyRecord = {
      ...key,
      id: 'b',
      creation: creation ?? 0,
      invalidated: true,
      invalidation: invalidation ?? 0,
    };
    const github = written(key.creation + 120_000);
    const [found] = planRotation(request, { keys: [key], now, clockAhead: 0 }, github, {
      minter: 'minter',
      dead: [dead],
    });
    expect(found).toMatchObject({ due });
    expect(plan([key], github)).toMatchObject({ due: false, unsure: host.target });
    expect(plan([key], written(key.creation + 2_000))).not.toHaveProperty('unsure');
  });

  test('is due when the secret is to hold the other format; a key of before there were two has id:api_key', () => {
    const as = (secret_format?: string): KeyRecord => ({
      ...key,
      metadata: { ...key.metadata, secret_format },
    });
    const asks = (format: 'id:api_key' | 'encoded', held: KeyRecord) =>
      planRotation(
        { ...request, format } as typeof request,
        { keys: [held], now, clockAhead: 0 },
        written(key.creation),
      )[0];
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

  test('has conflicts with valid keys of other identities and repositories that the secret may hold', () => {
    const { metadata } = key;
    const other = (id: string, changes: Record<string, unknown>): KeyRecord => ({
      ...key,
      id,
      metadata: { ...metadata, ...changes },
    });
    const others = [
      other('purpose', { purpose: 'monitoring' }),
      other('host', { host: 'web-2' }),
      other('environment', { environment: 'staging' }),
      other('repository', { repository_id: '43', repository: 'acme/api', target_id: undefined }),
    ];
    const harmless = [
      { ...other('expired', { host: 'web-2' }), expiration: now },
      { ...other('overwritten', { host: 'web-2' }), creation: now - days(3) },
      { ...other('never delivered', { host: 'web-2' }), creation: now - minutes(30) },
      other('elsewhere', { host: 'web-2', repository_id: '43', target_id: '43' }),
      other('another secret', { host: 'web-2', secret: 'OTHER' }),
      other('another server', { host: 'web-2', server: 'https://ghe' }),
    ];
    const planned = plan([...others, ...harmless, key], written(key.creation));
    expect(planned.conflicts).toEqual(others);
    expect(planned.older).toEqual([key]);
    // A rotation that is not due overwrites nothing, but warns too.
    expect(planned).toMatchObject({
      due: false,
      warnings: [
        {
          code: 'secret-shared',
          text: expect.stringMatching(
            / may hold API key purpose of host web-1 \(heartbeat, monitoring, /,
          ) as string,
        },
      ],
    });
  });

  test('names valid keys of the host in another line, which it does not retire', () => {
    const { secret: _, target_repository: __, target_id: ___, ...metadata } = key.metadata;
    const toOutputs = { ...key, id: 'outputs', metadata: { ...metadata, target: 'outputs' } };
    const { environment: ____, ...anywhere } = key.metadata;
    const noEnvironment = { ...key, id: 'no environment', metadata: anywhere };
    const staging = {
      ...key,
      id: 'staging',
      metadata: { ...key.metadata, environment: 'staging', secret: 'X' },
    };
    const monitoring = {
      ...key,
      id: 'monitoring',
      metadata: { ...metadata, target: 'outputs', purpose: 'monitoring' },
    };
    const withItsJob = { ...toOutputs, id: 'job', metadata: { ...toOutputs.metadata, retires: 'after-job' } };
    const keys = [toOutputs, noEnvironment, staging, monitoring, withItsJob, key];
    expect(plan(keys, written(key.creation)).beside).toEqual([toOutputs, noEnvironment]);
  });

  test.each([
    { why: 'no valid key of this host was listed', keys: [], github: written(now) },
    { why: 'the secret does not exist', keys: [key], github: { entries: new Map(), clockAhead: 0 } },
    {
      why: 'the newest key is not in the secret',
      keys: [key],
      github: written(key.creation - minutes(1) - 1),
    },
    { why: 'the age of the key is unknown', keys: [key], github: written(key.creation), at: null },
    {
      why: 'the newest key belongs to another user',
      keys: [{ ...key, username: 'x' }],
      github: written(key.creation),
    },
    {
      why: 'the last write of the secret came too late to be that of the newest key',
      keys: [key],
      github: written(key.creation + minutes(6)),
    },
    {
      why: 'the privileges of the key are not those requested',
      keys: [{ ...key, roleDescriptors: {} }],
      github: written(key.creation),
    },
    {
      why: 'less than 14d left',
      keys: [{ ...key, expiration: now + days(14) - 1 }],
      github: written(key.creation),
    },
    {
      why: 'the key never expires, and an expiration is requested',
      keys: [keyFor(request, host, { id: 'a', creation: now - days(1) })],
      github: written(key.creation),
    },
    {
      why: 'the key is older than 10d',
      keys: [{ ...key, creation: now - days(10) - 1 }],
      github: written(now - days(10)),
      changes: { maxAge: duration('10d', days(10)) },
    },
    {
      why: 'neither renew-before nor max-age is set',
      keys: [key],
      github: written(key.creation),
      bare: true,
    },
  ])('is due: $why', ({ why, keys, github, changes, at, bare }) => {
    const { renewBefore, ...without } = request;
    const planned = bare
      ? planRotation(without, { keys, now, clockAhead: 0 }, github)[0]
      : plan(keys, github, changes, at === null ? undefined : now);
    if (at === null) expect(planRotation(request, { keys }, github)[0]).toMatchObject({ due: true, why });
    else expect(planned).toMatchObject({ due: true, why });
  });

  test('is not due when the key has what the built-in roles are on Serverless', () => {
    const serverless = { heartbeat_writer: { cluster: ['monitor'] } };
    const created = { ...key, roleDescriptors: serverless };
    expect(plan([created], written(key.creation))).toMatchObject({ due: true });
    expect(plan([created], written(key.creation), { serverlessRoles: serverless })).toMatchObject({
      due: false,
    });
  });

  test('measures the age of a secret with one clock, however far all three are apart', () => {
    const apart = fc.integer({ min: -days(400), max: days(400) });
    fc.assert(
      fc.property(apart, apart, (github, cluster) => {
        const due = (at: number) =>
          planRotation(
            request,
            { keys: [key], now, clockAhead: cluster },
            written(at - cluster + github, github),
            { minter: 'minter' },
          )[0]?.due;
        expect(due(key.creation)).toBe(false);
        expect(due(key.creation - minutes(2))).toBe(true);
        expect(due(key.creation + minutes(7))).toBe(true);
      }),
    );
  });

  test('older keys of several users do not make a rotation due', () => {
    for (const changes of [{ username: 'x' }, { realm: 'x' }]) {
      const older = { ...key, id: 'b', creation: now - days(2), ...changes };
      expect(plan([older, key], written(key.creation))).toMatchObject({
        due: false,
        warnings: [
          {
            code: 'several-owners',
            text: `Keys of web-1 belong to several users (${older.username} of realm ${older.realm}, ${key.username} of realm ${key.realm}).`,
          },
        ],
      });
    }
  });

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
        expect(again).toMatchObject({ due: false, current: fresh });
      }),
    ));

  test('names the keys of the same name that it does not change', () => {
    const createdByHand = { ...key, id: 'hand', metadata: {} };
    const other = {
      ...createdByHand,
      id: 'other',
      roleDescriptors: { heartbeat_monitoring: { cluster: ['monitor'] } },
    };
    const planned = plan([createdByHand, other], written(now), { adopt: true });
    expect(planned.older).toEqual([createdByHand]);
    expect(planned.namesakes).toEqual([other]);
  });
});
