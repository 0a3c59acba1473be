/** Tests that each privilege of a row is needed: without it, at least one listed request must fail. */
import type { RoleDescriptor, RoleDescriptors } from '../../../src/beats/role-descriptors.ts';
import { roleDescriptorsFor, rowsOf } from '../../../src/beats/roles.ts';
import { type Cluster, expectOk, request } from '../cluster/cluster.ts';
import { freshNames } from './fresh.ts';
import { type Configuration, describeRequest } from './list.ts';
import { products, purposesOf } from './products.ts';
import { type Credential, firstRefused } from './send.ts';

/** A removable part of a row: a privilege, or the name of an index pattern with all its privileges. */
export interface Part {
  product: string;
  purpose: string;
  what: string;
  /** `the cluster`, the index patterns, or the application. */
  on: string;
  /** The row's descriptor without it. */
  without: RoleDescriptor;
}

/** A key with these role descriptors, created by the administrator. */
export async function keyWith(cluster: Cluster, descriptors: RoleDescriptors): Promise<Credential> {
  const body = { name: 'products', role_descriptors: descriptors };
  const { id, api_key: secret } = await expectOk(
    request<{ id: string; api_key: string }>(cluster, 'POST', '/_security/api_key?refresh=false', body),
  );
  return `${id}:${secret}`;
}

/** The role descriptors of a product's key, one of them replaced. */
export function replaced(
  product: string,
  purposes: readonly string[],
  purpose: string,
  descriptor: RoleDescriptor,
  index?: readonly string[],
): RoleDescriptors {
  const others = purposes.filter((other) => other !== purpose);
  return { ...roleDescriptorsFor(product, others, index), 'the row in question': descriptor };
}

export function partsOf(product: string, purpose: string): Part[] {
  const [[, row] = []] = rowsOf(product, [purpose]);
  if (!row) throw new Error(`${product} has no purpose ${purpose}`);
  const { cluster = [], indices = [], applications = [] } = row.descriptor;
  const part = (what: string, on: string, without: RoleDescriptor): Part => ({
    product,
    purpose,
    what,
    on,
    without: { ...row.descriptor, ...without },
  });
  return [
    ...cluster.map((name) => part(name, 'the cluster', { cluster: cluster.filter((kept) => kept !== name) })),
    ...indices.flatMap((entry, position) =>
      (['privileges', 'names'] as const)
        .flatMap((list) => entry[list].map((item) => ({ list, item })))
        .filter(({ list }) => list === 'privileges' || entry.names.length > 1)
        .map(({ list, item }) => {
          const rest = { ...entry, [list]: entry[list].filter((kept) => kept !== item) };
          const kept = rest[list].length > 0 ? [rest] : [];
          return part(item, list === 'names' ? 'as a name' : entry.names.join(', '), {
            indices: indices.toSpliced(position, 1, ...kept),
          });
        }),
    ),
    ...applications.flatMap(({ application, privileges }) =>
      privileges.map((name) => part(name, application, { applications: [] })),
    ),
  ];
}

/** The first listed request that fails without it, as in the list; undefined if none fails. */
export async function neededBy(cluster: Cluster, part: Part): Promise<string | undefined> {
  for (const configuration of configurationsFor(part)) {
    const fresh = freshNames();
    const purposes = purposesOf(part.product, configuration);
    const descriptors = replaced(part.product, purposes, part.purpose, part.without);
    const refused = await firstRefused(cluster, await keyWith(cluster, descriptors), configuration, fresh);
    if (refused) return describeRequest(refused);
  }
  return undefined;
}

/** The role descriptors with the row's own names. */
const configurationsFor = ({ product, purpose }: Part): Configuration[] =>
  products
    .filter((list) => list.product === product)
    .flatMap(({ configurations }) => configurations)
    .filter((listed) => purposesOf(product, listed).includes(purpose) && !listed.index);
