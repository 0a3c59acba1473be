import type { IndexPrivileges, RoleDescriptor, RoleDescriptors } from '../beats/role-descriptors.ts';
import { isMap } from '../runner/plain-data.ts';
import type { Inputs } from './inputs.ts';
import { parseYamlMap, type YamlMap } from './yaml.ts';

/**
 * Role descriptors of the user's own: a map of role names to roles. Their shape is checked as far as this action reads it;
 * privileges and further fields are Elasticsearch's to judge. Undefined when the input was not given or is not right.
 */
export async function parseRoleDescriptors(inputs: Inputs): Promise<RoleDescriptors | undefined> {
  const roles = await parseYamlMap(inputs, 'role-descriptors');
  if (!roles) return undefined;
  if (Object.keys(roles).length === 0) {
    inputs.addProblem(
      'role-descriptors',
      'give at least one role, or leave the input out: without roles the key would have all privileges of its owner',
    );
    return undefined;
  }
  const faults = new Set<string>();
  const descriptors = Object.fromEntries(
    Object.entries(roles).map(([name, role]) => [name, readRole(role, (fault) => faults.add(fault))]),
  );
  for (const fault of faults) inputs.addProblem('role-descriptors', fault);
  return faults.size === 0 ? descriptors : undefined;
}

type Fault = (right: string) => void;

/** `index` is an alias of `indices`, which is what Elasticsearch answers with. */
function readRole(role: unknown, fault: Fault): RoleDescriptor {
  if (!isMap(role)) {
    fault(
      'give a map of role names, each with a map of its privileges, such as `heartbeat_writer: { cluster: [monitor] }`',
    );
    return {};
  }
  const { index, indices, cluster, applications, ...further } = role;
  if (index != null && indices != null)
    fault('give a role `index` or `indices`, which mean the same, not both');
  const entries = indices ?? index;
  return {
    ...further,
    ...(cluster != null && { cluster: readTexts(cluster, 'cluster', fault) }),
    ...(entries != null && {
      indices: readEntries(entries, 'indices', fault).map((entry) => readIndices(entry, fault)),
    }),
    ...(applications != null && {
      applications: readEntries(applications, 'applications', fault).map((entry) =>
        readApplication(entry, fault),
      ),
    }),
  };
}

function readIndices(entry: YamlMap, fault: Fault): IndexPrivileges {
  const { names, privileges, allow_restricted_indices: restricted, ...further } = entry;
  if (restricted != null && typeof restricted !== 'boolean')
    fault('allow_restricted_indices is true or false');
  return {
    ...further,
    // One name may stand without a list, as in Elasticsearch's own parser.
    names: readTexts(typeof names === 'string' ? [names] : names, 'names', fault),
    privileges: readTexts(privileges, 'privileges', fault),
    ...(typeof restricted === 'boolean' && { allow_restricted_indices: restricted }),
  };
}

function readApplication(entry: YamlMap, fault: Fault) {
  if (typeof entry.application !== 'string') fault('each entry of applications has an `application`, a name');
  return {
    ...entry,
    application: String(entry.application),
    privileges: readTexts(entry.privileges, 'privileges', fault),
    resources: readTexts(entry.resources, 'resources', fault),
  };
}

function readEntries(value: unknown, field: string, fault: Fault): YamlMap[] {
  const entries = Array.isArray(value) ? value.filter(isMap) : [];
  if (!Array.isArray(value) || entries.length < value.length) fault(`${field} is a list of maps`);
  return entries;
}

function readTexts(value: unknown, field: string, fault: Fault): string[] {
  const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  if (!Array.isArray(value) || texts.length < value.length)
    fault(`${field} is a list of text, such as [monitor]`);
  return texts;
}
