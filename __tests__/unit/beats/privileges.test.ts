import { describe, expect, test } from 'vitest';
import { impliesManageOwnApiKey, privilegesOf } from '../../../src/beats/privileges.ts';
import { beatNames, purposesOf, roleDescriptorsFor } from '../../../src/beats/roles.ts';

describe('the privileges that a key is checked for', () => {
  test('everything in all its role descriptors', () => {
    const { body, unverifiable } = privilegesOf({
      one: {
        cluster: ['monitor', 'read_ilm'],
        indices: [
          { names: ['a'], privileges: ['read'], allow_restricted_indices: true, query: '{}' },
          {
            names: ['b'],
            privileges: ['create_doc'],
            allow_restricted_indices: false,
            field_security: { grant: ['x'] },
          },
        ],
      },
      two: {
        cluster: ['monitor'],
        applications: [{ application: 'kibana-.kibana', privileges: ['all'], resources: ['*'] }],
      },
    });
    expect(body).toEqual({
      cluster: ['monitor', 'read_ilm'],
      index: [
        { names: ['a'], privileges: ['read'], allow_restricted_indices: true },
        { names: ['b'], privileges: ['create_doc'] },
      ],
      application: [{ application: 'kibana-.kibana', privileges: ['all'], resources: ['*'] }],
    });
    expect(unverifiable).toEqual([]);
  });

  test('fields that cannot be verified are named, unless they are empty', () => {
    const role = {
      remote_indices: [{ clusters: ['x'] }],
      run_as: ['someone'],
      restriction: { workflows: ['w'] },
    };
    expect(privilegesOf({ role }).unverifiable).toEqual(['restriction', 'run_as', 'remote_indices']);
    expect(privilegesOf({ role: { run_as: [], global: {}, remote_cluster: null } }).unverifiable).toEqual([]);
  });

  test('every built-in role can be verified', () => {
    for (const beat of beatNames) {
      const { body, unverifiable } = privilegesOf(roleDescriptorsFor(beat, purposesOf(beat)));
      expect(unverifiable).toEqual([]);
      expect(body.index.length).toBeGreaterThan(0);
    }
  });
});

describe('may a key manage itself by right?', () => {
  test.each([
    ...[
      'all',
      'ALL',
      'manage_security',
      'manage_api_key',
      'manage_own_api_key',
      '*',
      'cluster:*',
      'cluster:admin/*',
    ],
    ...[
      'cluster:admin/xpack/security/api_key/*',
      'cluster:admin/xpack/security/api_key/create',
      'cluster:admin/xpack/security/???_key/*',
    ],
    ...['/.*/', '*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b'],
  ])('yes with %s', (privilege) => {
    expect(impliesManageOwnApiKey({ a: {}, b: { cluster: ['monitor', privilege] } })).toBe(true);
  });

  test.each([
    ...['monitor', 'manage', 'manage_ilm', 'grant_api_key', 'read_security', 'manage_pipeline', 'none', ''],
    ...[
      'cluster:monitor/*',
      'cluster:admin/xpack/security/api_key',
      'cluster:admin/ilm/get',
      'cluster:admin.xpack/*',
      'm*',
    ],
  ])('no with %s', (privilege) => {
    expect(impliesManageOwnApiKey({ a: { cluster: [privilege] } })).toBe(false);
  });

  test('no built-in key', () => {
    for (const beat of beatNames)
      expect(impliesManageOwnApiKey(roleDescriptorsFor(beat, purposesOf(beat)))).toBe(false);
  });
});
