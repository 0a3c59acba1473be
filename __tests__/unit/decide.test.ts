import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HostPlan, planRetirement, planRotation, type Retirement } from '../../src/decide.ts';
import type { KeyRecord } from '../../src/elasticsearch/listing.ts';
import type { Preflight } from '../../src/github/ports.ts';
import { metadataOf } from '../../src/identity.ts';
import type { HostRequest, RotateRequest, SecretTarget } from '../../src/request.ts';
import { keysAround, now } from '../support/core/keys.ts';
import { days, duration, hostsTo, hours, keyFor, minutes, rotateRequest } from '../support/core/requests.ts';

const successor = { owner: 'minter', runId: '700', runAttempt: '2' };

const requests: fc.Arbitrary<RotateRequest> = fc
  .record({
    to: fc.constantFrom('outputs', 'secrets'),
    overlap: fc.constantFrom(duration('0s', 0), duration('24h', hours(24))),
    adopt: fc.boolean(),
    expiration: fc.constantFrom(undefined, duration('30d', days(30))),
    due: fc.constantFrom(
      {},
      { renewBefore: duration('14d', days(14)) },
      { maxAge: duration('10d', days(10)) },
    ),
    environment: fc.constantFrom(undefined, 'production'),
  })
  .map(({ to, overlap, adopt, expiration, due, environment }) =>
    rotateRequest({
      overlap,
      adopt,
      hosts: hostsTo(to as 'outputs' | 'secrets', ['web-1', 'web-2']),
      owner: { server: 'https://github.com', repositoryId: '42', ...(environment && { environment }) },
      ...(expiration && { expiration }),
      ...(to === 'secrets' && due),
    }),
  );

const worlds = requests.chain((request) =>
  fc.record({
    request: fc.constant(request),
    keys: keysAround(request),
    owner: fc.constantFrom('minter', 'somebody', undefined),
  }),
);

/** What one rotation does to a cluster that is known. */
function retire(plan: HostPlan, request: RotateRequest, owner: string | undefined): Retirement {
  return planRetirement(plan, request, { runId: '700', runAttempt: '2', ...(owner && { owner }) }, now);
}

const retired = ({ expire, invalidate }: Retirement) => [...expire, ...invalidate];

/** An oracle that knows nothing of how the decision is made: exactly the strings that this action writes. */
function isOurs(key: KeyRecord, request: RotateRequest, host: HostRequest): boolean {
  const {
    request: _,
    run_id,
    run_attempt,
    workflow,
    actor,
    sha,
    repository,
    ...wanted
  } = metadataOf(request, host, '');
  const optional = {
    environment: undefined,
    target_repository: undefined,
    target_environment: undefined,
    secret: undefined,
  };
  return (
    key.type === 'rest' &&
    Object.entries({ ...optional, ...wanted }).every(([field, value]) => key.metadata[field] === value)
  );
}

const isHandMade = (key: KeyRecord, request: RotateRequest, { keyName }: HostRequest) =>
  request.adopt &&
  key.type === 'rest' &&
  !('managed_by' in key.metadata) &&
  key.name === keyName &&
  key.roleDescriptors === request.roleDescriptors;

function everyPlan(
  check: (
    plan: HostPlan,
    retirement: Retirement,
    world: { request: RotateRequest; keys: KeyRecord[] },
  ) => void,
) {
  fc.assert(
    fc.property(worlds, ({ request, keys, owner }) => {
      for (const plan of planRotation(request, { keys, now }, preflight(request)))
        check(plan, retire(plan, request, owner), { request, keys });
    }),
    { numRuns: 500 },
  );
}

/** Secrets that were written a moment ago: the age of the keys alone decides. */
const preflight = ({ hosts }: RotateRequest): Preflight => ({
  now,
  entries: new Map(hosts.map(({ target }) => [(target as SecretTarget).name, { updatedAt: now }])),
});

describe('retirement', () => {
  test('takes keys of the same identity and target, and hand-made ones that may be adopted: nothing else', () =>
    everyPlan((plan, retirement, { request }) => {
      for (const key of [...retired(retirement), ...retirement.leave.map((left) => left.key)])
        expect(isOurs(key, request, plan.host) || isHandMade(key, request, plan.host)).toBe(true);
    }));

  test('misses no key of the identity and target', () =>
    everyPlan((plan, retirement, { request, keys }) => {
      const seen = [...retired(retirement), ...retirement.leave.map((left) => left.key)];
      for (const key of keys) if (isOurs(key, request, plan.host)) expect(seen).toContain(key);
    }));

  test('never lengthens a life', () =>
    everyPlan((_, { expire }, { request }) => {
      for (const { expiration } of expire)
        expect(expiration ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now + request.overlap.ms);
    }));

  test('leaves keys younger than 10 minutes, but for those of an earlier attempt of this run', () =>
    everyPlan((_, retirement) => {
      for (const { creation, metadata } of retired(retirement))
        if (now - creation < minutes(10)) {
          expect(metadata.run_id).toBe('700');
          expect(['1', '']).toContain(metadata.run_attempt);
        }
    }));

  test('gives an end to keys of the proven owner only, and only with the role descriptors just proven', () =>
    everyPlan((_, { expire }, { request }) => {
      for (const key of expire) expect(key.roleDescriptors).toEqual(request.roleDescriptors);
    }));

  test('puts each key in one place', () =>
    everyPlan((plan, retirement) => {
      const ids = [...retired(retirement), ...retirement.leave.map(({ key }) => key)].map(({ id }) => id);
      expect(ids.toSorted()).toEqual(plan.older.map(({ id }) => id).toSorted());
    }));

  test('done again changes nothing', () =>
    fc.assert(
      fc.property(worlds, ({ request, keys, owner }) => {
        for (const plan of planRotation(request, { keys, now })) {
          const { expire, invalidate } = retire(plan, request, owner);
          const after = keys
            .filter((key) => !invalidate.includes(key))
            .map((key) => (expire.includes(key) ? { ...key, expiration: now + request.overlap.ms } : key));
          const again = planRotation(request, { keys: after, now }).find(({ host }) => host === plan.host)!;
          expect(retired(retire(again, request, owner))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    ));

  test('is of nothing as long as the server’s clock is not known', () =>
    everyPlan((plan, _, { request }) => {
      expect(retired(planRetirement(plan, request, successor, undefined))).toEqual([]);
    }));
});

describe('a key that is in force until now', () => {
  const request = rotateRequest();
  const [host] = request.hosts as [HostRequest];
  const old = keyFor(request, host, { id: 'old', creation: now - days(30) });
  const plan = (keys: KeyRecord[]) => planRotation(request, { keys, now })[0]!;

  test('gets its overlap even when a newer one is old: the job that made that one may have failed', () => {
    const failed = keyFor(request, host, { id: 'failed', creation: now - days(3) });
    const { expire, invalidate } = planRetirement(plan([old, failed]), request, successor, now);
    expect(expire).toEqual([old, failed]);
    expect(invalidate).toEqual([]);
  });

  test('of another user is left, and dies once its successor has been in force for the overlap', () => {
    const others = { ...old, username: 'somebody' };
    const left = planRetirement(plan([others]), request, successor, now);
    expect(left.leave.map(({ key }) => key)).toEqual([others]);
    const later = keyFor(request, host, { id: 'later', creation: now - hours(24) });
    expect(planRetirement(plan([others, later]), request, successor, now).invalidate).toEqual([others]);
  });

  test('of a namesake in another realm is not tried for ever: it counts as another user’s', () => {
    const elsewhere = { ...old, realm: 'ldap' };
    const later = keyFor(request, host, { id: 'later', creation: now - hours(24) });
    expect(planRetirement(plan([elsewhere, later]), request, successor, now).invalidate).toEqual([elsewhere]);
  });
});

describe('a rotation', () => {
  const request = rotateRequest({
    hosts: hostsTo('secrets', ['web-1']),
    renewBefore: duration('14d', days(14)),
    expiration: duration('30d', days(30)),
  });
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
    changes: Partial<RotateRequest> = {},
    at: number | undefined = now,
  ) => planRotation({ ...request, ...changes }, { keys, ...(at !== undefined && { now: at }) }, github)[0]!;

  test('is not due for a young key that its secret holds', () => {
    expect(plan([key], written(key.creation))).toMatchObject({ due: false, current: key });
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
      why: 'the key expires in less than 14d',
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
        const { expire, invalidate } = retire(planned, request, 'minter');
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
