import fc from 'fast-check';
import type { KeyRecord } from '../../../src/keys/record.ts';
import type { RotateRequest } from '../../../src/request.ts';
import { days, keyFor, minutes } from './requests.ts';

/** The server's clock in property tests, ms since the epoch. */
export const now = Date.UTC(2026, 0, 15);

/** Ages at the limits, and any other. */
const age = fc.oneof(
  fc.constantFrom(0, 1, minutes(10) - 1, minutes(10), minutes(11), days(1), days(1) + 1, days(40)),
  fc.integer({ min: 0, max: days(100) }),
);

/** Remaining lifetimes around every limit, and any other; undefined never expires. */
const left = fc.oneof(
  fc.constantFrom(undefined, undefined, 1, days(1), days(1) + minutes(1), days(1) + minutes(1) + 1, days(90)),
  fc.integer({ min: 1, max: days(400) }),
);

/** Values that others, a bug or an older version may have written in place of our string. */
const wrong = (right: unknown) =>
  fc.constantFrom<unknown[]>(
    undefined,
    null,
    [right],
    [right, 'other'],
    { value: right },
    `${right} `,
    String(right).toUpperCase(),
    '',
    42,
    true,
    'other',
  );

const fields = [
  'managed_by',
  'server',
  'repository_id',
  'environment',
  'beat',
  'host',
  'purpose',
  'target',
  'target_repository',
  'target_id',
  'target_environment',
  'secret',
];

/** Mostly valid metadata; otherwise one or two wrong fields, or no metadata of ours. */
function metadata(own: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const spoiled = fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 2 })
    .chain((names) => fc.tuple(...names.map((name) => wrong(own[name]).map((value) => [name, value]))))
    .map((changes) => {
      const result = { ...own, ...Object.fromEntries(changes) };
      // An undefined field is a missing one.
      return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
    });
  return fc.oneof({ weight: 6, arbitrary: fc.constant(own) }, { weight: 4, arbitrary: spoiled });
}

const ranBy = fc.record({
  run_id: fc.constantFrom<unknown>('700', '699', ['700'], ''),
  run_attempt: fc.constantFrom<unknown>('1', '2', '3', 1, '', 'x'),
  job: fc.constantFrom<unknown>('deploy', 'deploy', 'other', undefined, ['deploy']),
});

/** Keys of the request's hosts, of others, and keys created by hand, some of them at the same moment. */
export function keysAround(request: RotateRequest): fc.Arbitrary<KeyRecord[]> {
  const one = fc.constantFrom(...request.hosts).chain((host) => {
    const own = keyFor(request, host, { id: '', creation: 0 });
    return fc.record({
      age,
      left,
      name: fc.constantFrom(host.keyName, host.keyName, 'heartbeat_other'),
      type: fc.constantFrom('rest', 'rest', 'rest', 'cross_cluster'),
      username: fc.constantFrom('minter', 'minter', 'minter', 'somebody'),
      realm: fc.constantFrom('native', 'native', 'native', 'ldap'),
      metadata: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.tuple(metadata(own.metadata), ranBy).map(([ours, by]) => ({ ...ours, ...by })),
        },
        { weight: 1, arbitrary: fc.constantFrom({}, { team: 'ops' }, { managed_by: 'terraform' }) },
      ),
      roleDescriptors: fc.constantFrom<unknown[]>(
        request.roleDescriptors,
        request.roleDescriptors,
        {},
        undefined,
        { heartbeat_writer: { cluster: ['all'] } },
      ),
    });
  });
  return fc.array(one, { maxLength: 8 }).map((drawn) =>
    drawn
      .map(({ age, left, ...rest }, index) => ({
        ...rest,
        id: `key-${index}`,
        creation: now - age,
        ...(left !== undefined && { expiration: now + left }),
        invalidated: false,
      }))
      .sort((a, b) => a.creation - b.creation),
  );
}
