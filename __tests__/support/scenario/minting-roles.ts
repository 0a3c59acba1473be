import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../cluster/cluster.ts';

const document = join(import.meta.dirname, '../../../docs/privileges.md');

/** The roles of docs/privileges.md, by name. */
export function mintingRoles(): Map<string, Role> {
  const blocks = readFileSync(document, 'utf8').matchAll(
    /```console\nPUT \/_security\/role\/(\S+)\n([\s\S]+?)\n```/g,
  );
  return new Map([...blocks].map(([, name, json]) => [name!, JSON.parse(json!) as Role]));
}

/** One role with the privileges of all roles; `index` replaces index patterns as the input `index` does. */
export function together(roles: Role[], index?: string[]): Role {
  const indices = roles.flatMap((role) => role.indices ?? []);
  return {
    cluster: [...new Set(roles.flatMap((role) => role.cluster ?? []))],
    indices: index ? indices.map((entry) => ({ ...entry, names: index })) : indices,
    applications: roles.flatMap((role) => role.applications ?? []),
  };
}
