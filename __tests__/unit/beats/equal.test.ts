import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalRoleDescriptors, normaliseRoleDescriptors } from '../../../src/beats/equal.ts';
import type { RoleDescriptors } from '../../../src/beats/role-descriptors.ts';
import { beatNames, purposesOf, roleDescriptorsFor } from '../../../src/beats/roles.ts';

const asked: RoleDescriptors = {
  w: {
    cluster: ['monitor', 'read_ilm'],
    indices: [
      { names: ['a-*', 'b-*'], privileges: ['read', 'create_doc'] },
      {
        names: ['c'],
        privileges: ['read'],
        query: '{"term":{"a":1,"b":[2,1]}}',
        field_security: { grant: ['*'], except: ['x'] },
      },
    ],
  },
};

describe('role descriptors in an answer equal those in the request', () => {
  test('with all its defaults written out', () => {
    const answered = {
      w: {
        cluster: ['monitor', 'read_ilm'],
        indices: [
          { names: ['a-*', 'b-*'], privileges: ['read', 'create_doc'], allow_restricted_indices: false },
          {
            names: ['c'],
            privileges: ['read'],
            query: '{"term":{"a":1,"b":[2,1]}}',
            field_security: { grant: ['*'], except: ['x'] },
            allow_restricted_indices: false,
          },
        ],
        applications: [],
        run_as: [],
        metadata: {},
        transient_metadata: { enabled: true },
      },
    };
    expect(equalRoleDescriptors(asked, answered as RoleDescriptors)).toBe(true);
  });

  test.each([
    { spelling: 'index', other: { w: { cluster: asked.w!.cluster, index: asked.w!.indices } } },
    {
      spelling: 'another order and repetitions',
      other: {
        w: {
          indices: [
            { ...asked.w!.indices![1]!, query: { term: { b: [2, 1], a: 1 } } },
            { privileges: ['create_doc', 'read', 'read'], names: ['b-*', 'a-*'] },
          ],
          cluster: ['read_ilm', 'monitor', 'monitor'],
        },
      },
    },
    {
      spelling: 'one name without a list',
      other: {
        w: { ...asked.w, indices: [asked.w!.indices![0]!, { ...asked.w!.indices![1]!, names: 'c' }] },
      },
    },
  ])('$spelling', ({ other }) => {
    expect(equalRoleDescriptors(asked, other as unknown as RoleDescriptors)).toBe(true);
  });
});

describe('a difference that matters', () => {
  const [first, second] = asked.w!.indices!;
  test.each([
    { difference: 'a privilege less', other: { w: { ...asked.w, cluster: ['monitor'] } } },
    { difference: 'another role name', other: { v: asked.w } },
    { difference: 'a role more', other: { ...asked, v: {} } },
    {
      difference: 'restricted indices',
      other: { w: { ...asked.w, indices: [{ ...first, allow_restricted_indices: true }, second] } },
    },
    {
      difference: 'another query',
      other: { w: { ...asked.w, indices: [first, { ...second, query: '{"match_all":{}}' }] } },
    },
    {
      difference: 'another order within a query',
      other: { w: { ...asked.w, indices: [first, { ...second, query: '{"term":{"a":1,"b":[1,2]}}' }] } },
    },
    {
      difference: 'all fields',
      other: { w: { ...asked.w, indices: [first, { ...second, field_security: undefined }] } },
    },
    { difference: 'run_as', other: { w: { ...asked.w, run_as: ['x'] } } },
    { difference: 'a restriction', other: { w: { ...asked.w, restriction: { workflows: ['x'] } } } },
    {
      difference: 'a role that is switched off',
      other: { w: { ...asked.w, transient_metadata: { enabled: false } } },
    },
    {
      difference: 'names moved between entries',
      other: {
        w: {
          ...asked.w,
          indices: [
            { ...first, names: ['a-*'] },
            { ...second, names: ['b-*', 'c'] },
          ],
        },
      },
    },
  ])('$difference', ({ other }) => {
    expect(equalRoleDescriptors(asked, other as unknown as RoleDescriptors)).toBe(false);
  });

  test('each built-in pair of Beat and purpose differs from every other', () => {
    const all = beatNames.flatMap((beat) =>
      purposesOf(beat).map((purpose) => roleDescriptorsFor(beat, [purpose])),
    );
    for (const [position, one] of all.entries())
      for (const other of all.slice(position + 1)) expect(equalRoleDescriptors(one, other)).toBe(false);
  });
});

test('normalising twice changes nothing, and equality is symmetric', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
  const role = fc.record(
    {
      cluster: list,
      run_as: list,
      indices: fc.array(fc.record({ names: list, privileges: list }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const roles = fc.dictionary(fc.constantFrom('r', 's'), role) as fc.Arbitrary<RoleDescriptors>;
  fc.assert(
    fc.property(roles, roles, (a, b) => {
      const normal = normaliseRoleDescriptors(a);
      expect(normaliseRoleDescriptors(normal)).toEqual(normal);
      expect(equalRoleDescriptors(a, normal)).toBe(true);
      expect(equalRoleDescriptors(a, b)).toBe(equalRoleDescriptors(b, a));
    }),
  );
});
