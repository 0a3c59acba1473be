import { isMap } from '../runner/plain-data.ts';
import type { RoleDescriptors } from './role-descriptors.ts';

/**
 * Whether two sets of role descriptors grant the same. Elasticsearch does not return them as they were sent: `index` comes back as
 * `indices`, defaults are written out (`allow_restricted_indices`, `applications`, `run_as`, `metadata`,
 * `transient_metadata`), a query given as an object comes back as text. Lists are sets. Role names count.
 */
export function equalRoleDescriptors(a: RoleDescriptors, b: RoleDescriptors): boolean {
  return canonicalText(normaliseRoleDescriptors(a)) === canonicalText(normaliseRoleDescriptors(b));
}

/** Role descriptors with one spelling for each meaning: aliases resolved, defaults left out, lists sorted. */
export function normaliseRoleDescriptors(descriptors: RoleDescriptors): RoleDescriptors {
  return Object.fromEntries(Object.entries(descriptors).map(([name, role]) => [name, normaliseRole(role)]));
}

function normaliseRole(role: Record<string, unknown>): Record<string, unknown> {
  const { index, transient_metadata: transient, ...fields } = role;
  if (index !== undefined) fields.indices ??= index;
  const normal: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const list = Array.isArray(value) ? value.map(normaliseEntry) : value;
    if (!isEmpty(list)) normal[field] = sorted(list);
  }
  // Anything but `{ enabled: true }` marks a role that a license has switched off: never equal to one that works.
  if (isMap(transient) && transient.enabled === false) normal.transient_metadata = transient;
  return normal;
}

/** One entry of a role's list: a privilege's name, or a map such as those under `indices`. */
function normaliseEntry(entry: unknown): unknown {
  if (!isMap(entry)) return entry;
  const normal: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(entry)) {
    if (field === 'allow_restricted_indices' && value === false) continue;
    if (value === null) continue;
    if (field === 'query') normal[field] = canonicalText(parsedQuery(value));
    else if (field === 'names' || field === 'clusters') normal[field] = sorted([value].flat());
    else normal[field] = sorted(value);
  }
  return normal;
}

/** A query that is no JSON (a template, say) stays as it is. */
function parsedQuery(query: unknown): unknown {
  if (typeof query !== 'string') return query;
  try {
    return JSON.parse(query);
  } catch {
    return query;
  }
}

/** The same value with every list in it sorted and without repetitions: in role descriptors a list is a set. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = new Map(value.map((item) => [canonicalText(sorted(item)), sorted(item)]));
    return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]));
}

/** JSON with the keys of every map in order, so that equal values have equal texts. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    isMap(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) && Object.keys(value).length === 0;
}
