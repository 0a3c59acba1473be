import type { RoleDescriptors } from './role-descriptors.ts';

/**
 * Cluster privileges that Serverless does not have, since it has no index lifecycle management
 * (https://www.elastic.co/docs/reference/elasticsearch/security-privileges): there a create that names one is refused.
 */
const unavailable = ['read_ilm', 'manage_ilm'];

/** The same roles for Serverless; undefined when that changes nothing. */
export function forServerless(roles: RoleDescriptors): RoleDescriptors | undefined {
  if (!Object.values(roles).some(({ cluster = [] }) => cluster.some((name) => unavailable.includes(name))))
    return undefined;
  return Object.fromEntries(
    Object.entries(roles).map(([name, role]) => [
      name,
      {
        ...role,
        ...(role.cluster && {
          cluster: role.cluster.filter((privilege) => !unavailable.includes(privilege)),
        }),
      },
    ]),
  );
}
