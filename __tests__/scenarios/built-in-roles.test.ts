/** A real Elasticsearch accepts, stores and grants every row of the table of Beats, and returns it equal. */
import { describe, expect, test } from 'vitest';
import { equalRoleDescriptors } from '../../src/beats/equal.ts';
import { privilegesOf } from '../../src/beats/privileges.ts';
import type { RoleDescriptors } from '../../src/beats/role-descriptors.ts';
import { beatNames, purposesOf, roleDescriptorsFor } from '../../src/beats/roles.ts';
import { createUser, expectOk, key, request } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import type { Cluster } from '../support/cluster/request.ts';

interface CreatedKey {
  id: string;
  encoded: string;
}
interface Granted {
  has_all_requested: boolean;
  cluster: Record<string, boolean>;
}

/** Creates a key as a user with only the privileges of the key and `manage_own_api_key`. */
async function mint(cluster: Cluster, descriptors: RoleDescriptors): Promise<CreatedKey> {
  const { body } = privilegesOf(descriptors);
  const user = await createUser(cluster, {
    cluster: ['manage_own_api_key', ...body.cluster],
    indices: body.index,
    applications: body.application,
  });
  const asked = { name: 'built-in-roles', role_descriptors: descriptors };
  return expectOk(request<CreatedKey>({ ...cluster, ...user }, 'POST', '/_security/api_key', asked));
}

const shown = async (cluster: Cluster, id: string): Promise<RoleDescriptors> =>
  (await key(cluster, id)).role_descriptors as RoleDescriptors;

/** Each purpose alone, and all purposes of a Beat in one key. */
const all = beatNames.flatMap((beat) => {
  const purposes = purposesOf(beat);
  const sets = purposes.length > 1 ? [...purposes.map((purpose) => [purpose]), purposes] : [purposes];
  return sets.map((set) => ({ beat, purposes: set, what: set.join(' and ') }));
});

describe.each(clusters())('Elasticsearch $version', (cluster) => {
  test.concurrent.each(all)('$beat: $what', async ({ beat, purposes }) => {
    const descriptors = roleDescriptorsFor(beat, purposes);
    const created = await mint(cluster, descriptors);
    expect(equalRoleDescriptors(descriptors, await shown(cluster, created.id))).toBe(true);

    const { body } = privilegesOf(descriptors);
    const asked = { ...body, cluster: [...body.cluster, 'manage_own_api_key'] };
    const authorization = `ApiKey ${created.encoded}`;
    const granted = await expectOk(
      request<Granted>(cluster, 'POST', '/_security/user/_has_privileges', asked, { authorization }),
    );
    const { manage_own_api_key: own, ...rest } = granted.cluster;
    expect(own).toBe(false);
    expect(Object.values(rest)).not.toContain(false);
    expect(JSON.stringify({ ...granted, cluster: rest, has_all_requested: true })).not.toContain('false');
  });

  test('what Elasticsearch answers equals the role descriptors that were sent', async () => {
    const descriptors: RoleDescriptors = {
      own: {
        cluster: ['monitor', 'manage_own_api_key'],
        indices: [
          {
            names: ['b-*', 'a-*'],
            privileges: ['read', 'index'],
            field_security: { grant: ['b', 'a*'], except: ['ab'] },
            query: { term: { team: 'a' } } as unknown as string,
          },
          { names: ['c'], privileges: ['read'], field_security: { grant: ['*'] } },
          { names: ['.security-*'], privileges: ['read'], allow_restricted_indices: true },
        ],
        run_as: ['someone'],
        metadata: { note: ['b', 'a'] },
      },
      empty: {},
    };
    const { id } = await expectOk(
      request<CreatedKey>(cluster, 'POST', '/_security/api_key', {
        name: 'echo',
        role_descriptors: descriptors,
      }),
    );
    expect(equalRoleDescriptors(descriptors, await shown(cluster, id))).toBe(true);
  });
});
