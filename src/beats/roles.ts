import type { RoleDescriptors } from './role-descriptors.ts';
import { type Beat, beats, type Row } from './table.ts';

export const beatNames: readonly string[] = Object.keys(beats);

/** Every purpose of any Beat. */
export const purposeNames: readonly string[] = [
  ...new Set(Object.values(beats).flatMap((beat) => Object.keys(beat.purposes))),
];

/** The row of a Beat by its name; only names that {@link beatNames} lists, never what an object inherits. */
function beatOf(name: string): Beat {
  const beat = Object.hasOwn(beats, name) ? beats[name] : undefined;
  if (!beat) throw new TypeError(`no such Beat: ${name}`);
  return beat;
}

export const purposesOf = (beat: string): readonly string[] => Object.keys(beatOf(beat).purposes);

/** The purposes (sorted) of a key for which none is named. */
export const defaultPurposesOf = (beat: string): readonly string[] =>
  beatOf(beat).defaultPurposes ?? ['publishing'];

/** Purposes whose index patterns can be other ones: the product writes where its configuration says. */
export const purposesWithIndex: readonly string[] = ['publishing', 'indexing'];

/** `heartbeat` in `heartbeat_host001`: the first part of a key's name on Elastic's pages. */
export const keyNamePrefix = (beat: string): string => beatOf(beat).keyNamePrefix;

/** The rows for these purposes, in the table's order. Purposes that the Beat does not have are left out. */
export function rowsOf(beat: string, purposes: readonly string[]): [purpose: string, row: Row][] {
  return Object.entries(beatOf(beat).purposes).filter(([purpose]) => purposes.includes(purpose));
}

/**
 * The role descriptors of one key for all these purposes.
 * @param index replaces the index patterns of the role that writes, for custom index names
 */
export function roleDescriptorsFor(
  beat: string,
  purposes: readonly string[],
  index?: readonly string[],
): RoleDescriptors {
  const descriptors: RoleDescriptors = {};
  for (const [purpose, row] of rowsOf(beat, purposes)) {
    // Logstash's page calls two of its roles by one name; in one key the second would replace the first.
    const roleName = row.roleName in descriptors ? `${beat}_${purpose.replaceAll('-', '_')}` : row.roleName;
    const descriptor = structuredClone(row.descriptor);
    if (purposesWithIndex.includes(purpose) && index?.length)
      for (const entry of descriptor.indices ?? []) entry.names = [...index];
    descriptors[roleName] = descriptor;
  }
  return descriptors;
}

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
