import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../src/keys/ownership.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import { planRetirement, type Retirement } from '../../src/keys/retirement-plan.ts';
import { type HostPlan, planRotation } from '../../src/keys/rotation-plan.ts';
import type { Preflight } from '../../src/keys/secret-entry.ts';
import type { HostRequest, SecretTarget } from '../../src/request.ts';
import { keysAround, now } from '../support/core/keys.ts';
import {
  days,
  destination,
  duration,
  hours,
  keyFor,
  minutes,
  type RotationTo,
  rotateRequest,
} from '../support/core/requests.ts';

const attempt = { run_id: '700', run_attempt: '2', job: 'deploy' };
const successor = { owner: 'minter', attempt };

const requests: fc.Arbitrary<RotationTo> = fc
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
    rotateRequest(
      {
        overlap,
        adopt,
        owner: {
          server: 'https://github.com',
          repositoryId: '42',
          repository: 'acme/web',
          ...(environment && { environment }),
        },
        ...(expiration && { expiration }),
        ...(to === 'secrets' && due),
      },
      destination(to, ['web-1', 'web-2']),
    ),
  );

const worlds = requests.chain((request) =>
  fc.record({
    request: fc.constant(request),
    keys: keysAround(request),
    owner: fc.constantFrom('minter', 'somebody', undefined),
  }),
);

/** The effect of one rotation on a known cluster. */
function retire(plan: HostPlan, request: RotationTo, owner: string | undefined): Retirement {
  return planRetirement(plan, request, { attempt, ...(owner && { owner }) }, now);
}

const retired = ({ expire, invalidate }: Retirement) => [...expire, ...invalidate];

/** An oracle that is independent of the implementation: exactly the strings that this action writes. */
function isOurs(key: KeyRecord, request: RotationTo, host: HostRequest): boolean {
  const {
    request: _,
    run_id,
    run_attempt,
    job,
    workflow,
    actor,
    sha,
    repository,
    ...wanted
  } = metadataOf(request, host, '');
  const optional = {
    environment: undefined,
    target_repository: undefined,
    target_id: undefined,
    target_environment: undefined,
    secret: undefined,
  };
  // Version 1 stored only the name of the secret's repository, and the workflow's own repository.
  const { metadata } = key;
  const ofVersion1 = metadata.target_id === undefined && metadata.target_repository === metadata.repository;
  const { target_id, ...others } = wanted as Record<string, unknown>;
  const fields = ofVersion1 ? others : { ...others, target_id };
  return (
    key.type === 'rest' &&
    Object.entries({ ...optional, ...fields }).every(([field, value]) => key.metadata[field] === value)
  );
}

const isHandMade = (key: KeyRecord, request: RotationTo, { keyName }: HostRequest) =>
  request.adopt &&
  key.type === 'rest' &&
  !('managed_by' in key.metadata) &&
  key.name === keyName &&
  key.roleDescriptors === request.roleDescriptors;

function everyPlan(
  check: (plan: HostPlan, retirement: Retirement, known: { request: RotationTo; keys: KeyRecord[] }) => void,
) {
  fc.assert(
    fc.property(worlds, ({ request, keys, owner }) => {
      for (const plan of planRotation(request, { keys, now, clockAhead: 0 }, preflight(request)))
        check(plan, retire(plan, request, owner), { request, keys });
    }),
    { numRuns: 500 },
  );
}

/** Secrets that were written a moment ago: only the age of the keys decides. */
const preflight = ({ hosts }: RotationTo): Preflight => ({
  clockAhead: 0,
  entries: new Map(hosts.map(({ target }) => [(target as SecretTarget).name, { updatedAt: now }])),
});

describe('retirement', () => {
  test('retires only keys of the same identity and target, and those created by hand that may be adopted', () =>
    everyPlan((plan, retirement, { request }) => {
      for (const key of [...retired(retirement), ...retirement.leave.map((left) => left.key)])
        expect(isOurs(key, request, plan.host) || isHandMade(key, request, plan.host)).toBe(true);
    }));

  test('misses no key of the identity and target', () =>
    everyPlan((plan, retirement, { request, keys }) => {
      const seen = [...retired(retirement), ...retirement.leave.map((left) => left.key)];
      for (const key of keys) if (isOurs(key, request, plan.host)) expect(seen).toContain(key);
    }));

  test('never moves an expiration to a later time', () =>
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

  test('sets to expire only keys of the verified owner, and only with the role descriptors just verified', () =>
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
        for (const plan of planRotation(request, { keys, now, clockAhead: 0 })) {
          const { expire, invalidate } = retire(plan, request, owner);
          const after = keys
            .filter((key) => !invalidate.includes(key))
            .map((key) => (expire.includes(key) ? { ...key, expiration: now + request.overlap.ms } : key));
          const again = planRotation(request, { keys: after, now, clockAhead: 0 }).find(
            ({ host }) => host === plan.host,
          )!;
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
  const plan = (keys: KeyRecord[]) => planRotation(request, { keys, now, clockAhead: 0 })[0]!;

  test('is not updated when it has privileges that nobody can verify: an update gives it those that its owner has now', () => {
    const remote_indices = [{ names: ['heartbeat-*'], privileges: ['create_doc'], clusters: ['*'] }];
    const roleDescriptors = { publishing: { ...request.roleDescriptors.publishing, remote_indices } };
    const remote = { ...old, roleDescriptors };
    const { expire, leave } = planRetirement(plan([remote]), request, { ...successor, roleDescriptors }, now);
    expect(expire).toEqual([]);
    const why = 'setting it to expire could change its privileges: a rotation after 24h invalidates it';
    expect(leave).toEqual([{ key: remote, why }]);
  });

  test('has its overlap even when a newer one is old: the job that created that one may have failed', () => {
    const failed = keyFor(request, host, { id: 'failed', creation: now - days(3) });
    const { expire, invalidate } = planRetirement(plan([old, failed]), request, successor, now);
    expect(expire).toEqual([old, failed]);
    expect(invalidate).toEqual([]);
  });

  test('of another user is left, and invalidated when its successor has been valid for the overlap', () => {
    const others = { ...old, username: 'somebody' };
    const left = planRetirement(plan([others]), request, successor, now);
    expect(left.leave.map(({ key }) => key)).toEqual([others]);
    const later = keyFor(request, host, { id: 'later', creation: now - hours(24) });
    expect(planRetirement(plan([others, later]), request, successor, now).invalidate).toEqual([others]);
  });

  test('of a namesake in another realm counts as another user’s, and is not tried at each run', () => {
    const elsewhere = { ...old, realm: 'ldap' };
    const later = keyFor(request, host, { id: 'later', creation: now - hours(24) });
    expect(planRetirement(plan([elsewhere, later]), request, successor, now).invalidate).toEqual([elsewhere]);
  });
});
