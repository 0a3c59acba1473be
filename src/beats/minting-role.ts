import type { RoleDescriptor, RoleDescriptors } from './role-descriptors.ts';

/** The smallest role of a user who creates keys with these role descriptors: all that they may do, and to create keys. */
export function mintingRoleFor(descriptors: RoleDescriptors): RoleDescriptor {
  const roles = Object.values(descriptors);
  return {
    cluster: [...new Set(['manage_own_api_key', ...roles.flatMap(({ cluster = [] }) => cluster)])],
    indices: roles.flatMap(({ indices = [] }) => indices),
    applications: roles.flatMap(({ applications = [] }) => applications),
  };
}

/** A role as JSON to paste: a line for each list, and for each entry of indices and applications. */
export function roleText({ cluster = [], indices = [], applications = [] }: RoleDescriptor): string {
  const line = (value: unknown) => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  const fields = cluster.length > 0 ? [`  "cluster": ${line(cluster)}`] : [];
  for (const [name, entries] of Object.entries({ indices, applications }))
    if (entries.length > 0)
      fields.push(`  "${name}": [\n${entries.map((entry) => `    ${line(entry)}`).join(',\n')}\n  ]`);
  return `{\n${fields.join(',\n')}\n}`;
}

/** For Kibana's console. */
export const roleRequest = (name: string, role: RoleDescriptor): string =>
  `PUT /_security/role/${name}\n${roleText(role)}`;
