import type { IndexPrivileges, RoleDescriptor, RoleDescriptors } from './role-descriptors.ts';

/** The body of `POST /_security/user/_has_privileges`. */
export interface PrivilegesBody {
  cluster: string[];
  index: { names: string[]; privileges: string[]; allow_restricted_indices?: boolean }[];
  application: { application: string; privileges: string[]; resources: string[] }[];
}

/** Fields of a role descriptor that `_has_privileges` does not report. */
const unverifiableFields = ['restriction', 'run_as', 'remote_indices', 'remote_cluster', 'global'];

/**
 * The privileges to ask for, so that all role descriptors of a key are verified, and the fields that cannot be verified.
 * Field and document level security narrow what an index privilege reaches, not the privilege, so they do not affect the verification.
 */
export function privilegesOf(descriptors: RoleDescriptors): { body: PrivilegesBody; unverifiable: string[] } {
  const roles = Object.values(descriptors);
  const body: PrivilegesBody = {
    cluster: [...new Set(roles.flatMap((role) => role.cluster ?? []))],
    index: roles.flatMap((role) => (role.indices ?? []).map(indexEntry)),
    application: roles.flatMap((role) => role.applications ?? []),
  };
  const unverifiable = unverifiableFields.filter((field) => roles.some((role) => saysSomething(role[field])));
  return { body, unverifiable };
}

function indexEntry(entry: IndexPrivileges): PrivilegesBody['index'][number] {
  const { names, privileges, allow_restricted_indices: restricted } = entry;
  return restricted ? { names, privileges, allow_restricted_indices: true } : { names, privileges };
}

function saysSomething(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== null && value !== undefined;
  return Object.keys(value).length > 0;
}

/** One of the actions that `manage_own_api_key` covers: a pattern that grants the privilege matches it. */
const createAction = 'cluster:admin/xpack/security/api_key/create';
const implying = ['all', 'manage_security', 'manage_api_key', 'manage_own_api_key'];

/**
 * Whether these role descriptors let a key manage its own API key. If they do not and the key may, it has its
 * owner's privileges. Cluster privileges are names or patterns over action names
 * (https://www.elastic.co/docs/reference/elasticsearch/security-privileges); one that only may imply it counts as if it did.
 */
export function impliesManageOwnApiKey(descriptors: RoleDescriptors): boolean {
  return Object.values(descriptors).some((role: RoleDescriptor) =>
    (role.cluster ?? []).some((privilege) => {
      const name = privilege.toLowerCase();
      return implying.includes(name) || matchesAction(name);
    }),
  );
}

function matchesAction(pattern: string): boolean {
  // Lucene's regular expressions are a dialect of their own, and many stars make a regular expression here exponentially slow.
  if (pattern.startsWith('/') || pattern.split('*').length > 6) return true;
  if (!/[*?:]/.test(pattern)) return false;
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(createAction);
}
