/** The task of both the action and the bare script. */

import { type Cluster, createUser, expectOk, request } from '../__tests__/support/cluster/cluster.ts';
import { privilegesOf } from '../src/beats/privileges.ts';
import { roleDescriptorsFor } from '../src/beats/roles.ts';
import { actionEnvironment, type Variables } from './process.ts';

const roles = roleDescriptorsFor('heartbeat', ['publishing']);
const { body: privileges } = privilegesOf(roles);

/** A user with only the privileges to create such keys, as every workflow should use. */
export async function createMinter(cluster: Cluster): Promise<Cluster> {
  const { username, password } = await createUser(cluster, {
    ...roles[Object.keys(roles)[0]!],
    cluster: [...privileges.cluster, 'manage_own_api_key'],
  });
  return { ...cluster, username, password };
}

export const hostsOf = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(5, '0')}`);

/** The environment of a step of the action at this cluster. */
export const stepOf = ({ url, username, password }: Cluster, inputs: Variables, more: Variables = {}) =>
  actionEnvironment({ cluster: url, username, password, 'job-status': 'success', ...inputs }, more);

/** The same for the bare script. */
export function bareTask(
  { url, username, password }: Cluster,
  about: { hosts: string[]; atOnce?: number; refresh?: boolean },
): Variables {
  const { hosts, atOnce = 1, refresh = false } = about;
  const task = {
    url,
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    spec: { role_descriptors: roles, metadata: { bench: 'bare', host: hosts[0] } },
    privileges,
    hosts,
    atOnce,
    refresh,
    query: { bool: { filter: [{ term: { invalidated: false } }, { terms: { 'metadata.host': hosts } }] } },
  };
  return { PATH: process.env.PATH ?? '', TASK: JSON.stringify(task) };
}

/** Makes all earlier keys visible for searches, by creating one more with `refresh=true`. */
export async function refresh(cluster: Cluster): Promise<void> {
  const body = { name: 'bench-refresh', expiration: '1h', role_descriptors: roles };
  await expectOk(request(cluster, 'POST', '/_security/api_key?refresh=true', body));
}
