/** Generates docs/privileges.md from the table of Beats and purposes: the privileges of each key, and the minimum for its minting user. */

import { products } from '../__tests__/support/products/products.ts';
import type { Proof } from '../__tests__/support/products/proof.ts';
import { mintingRoleFor, roleRequest, roleText } from '../src/beats/minting-role.ts';
import type { RoleDescriptor, RoleDescriptors } from '../src/beats/role-descriptors.ts';
import { beatNames, purposesOf, rowsOf } from '../src/beats/roles.ts';
import type { Row } from '../src/beats/table.ts';
import { differences } from './documented.ts';
import { cell, code, table } from './markdown.ts';
import { notProven, requestsOf, summary } from './proof.ts';

/** What each privilege allows. A privilege of the table without an explanation is an error. */
const meanings: Record<string, string> = {
  monitor: 'read the state of the cluster, such as its version; of an index: read its statistics',
  read_ilm: 'read lifecycle policies; Serverless does not have this privilege',
  read_pipeline: 'read ingest pipelines',
  manage_ilm: 'write lifecycle policies; Serverless does not have this privilege',
  manage_index_templates: 'write index templates',
  manage_pipeline: 'write ingest pipelines',
  manage_logstash_pipelines: 'read and write the pipelines of central management',
  view_index_metadata: 'check whether an index exists, and read its mappings',
  create_doc: 'add documents; not change, delete or read them',
  create: 'add and overwrite documents; not delete or read them',
  create_index: 'create an index or a data stream',
  auto_configure: 'create an index or a data stream with the first document, and add fields to its mappings',
  manage: 'create, change and delete indices, without their documents',
  read: 'read documents',
  maintenance: 'refresh, flush and merge indices',
  'cluster:admin/xpack/monitoring/bulk':
    'send monitoring data, which Elasticsearch writes into its own indices; Serverless does not have it',
  all: 'everything in this application',
};

export type TableRow = Row & { beat: string; purpose: string };

export const rows: TableRow[] = beatNames.flatMap((beat) =>
  rowsOf(beat, purposesOf(beat)).map(([purpose, row]) => ({ beat, purpose, ...row })),
);

export function privileges(proof: Proof): string {
  return `${head}
${table(['Privilege', 'Allows a key to'], explained())}

## Proof

The requests that each product sends with its key are listed below, each with its place in the product's own source. The lists are
written from that source, not from the roles. On a real node of each of these versions the action creates each key, as a user that has
only the roles below, and every request is sent with it. The index templates exist as the product installs them. Indices and data
streams do not exist, unless the product expects them. Then the key tries what must be refused: search, change and delete, refresh,
other indices and data streams, API keys, users, settings, templates, pipelines and policies.

\`granted\` means that test nodes lack the endpoint (lifecycle policies, the API of data streams, monitoring, central management,
Kibana): Elasticsearch was asked instead whether the key may perform the action that authorizes the request.

Each privilege below was also removed, and so was each name of an index pattern: *Needed by* is the first request that then failed.
\`npm run prove\` repeats all of this and writes this page; the same tests run in CI. Real Heartbeat, Filebeat and Metricbeat 7.17.29 run
behind a recording proxy, and send only requests on their list.

${summary(proof)}

${beatNames.map((beat) => section(beat, proof)).join('\n')}`;
}

const head = `# Privileges

An API key has the privileges that are in its role descriptors **and** that its owner has. So a minting user needs every privilege of
its keys, and \`manage_own_api_key\` to create them. Without a privilege, Elasticsearch creates the key without it. The action verifies
the privileges with the new key itself, and invalidates a key that fails.

Below is, for each Beat and purpose, the smallest role of the minting user, to paste into Kibana's console. A user for
several purposes or Beats gets several of these roles. To create one key for several purposes, it needs the role of each.

\`\`\`console
PUT /_security/user/beats-minter
{ "password": "a long random one", "roles": ["heartbeat-publishing-minter", "heartbeat-monitoring-minter"] }
\`\`\`

With custom \`index\` or \`role-descriptors\`, put those names and privileges into the role instead.

## What else a minting user may have

| Cluster privilege | Effect |
| --- | --- |
| \`manage_own_api_key\` | All operations, on the keys of this user. Keys of other users are not visible: after a change of the minting user, the old keys stay valid until that user, or one with \`manage_api_key\`, invalidates them. \`report\` notes that only this user's keys were visible. |
| \`manage_api_key\` | Sees and invalidates keys of all users. \`rotate\` invalidates keys of an earlier minting user in the first rotation after \`overlap\`, or at once with \`overlap: 0s\`. It cannot set them to expire, because only the owner can. Also allows creating keys. |
| \`manage_security\` | The same for this action, and all other security settings: more than a deploy job should have. |
| \`read_security\` | In addition to \`manage_own_api_key\`: sees the keys of all users and changes only its own. For \`report\`; \`rotate\` and \`invalidate\` name the keys that they cannot invalidate. |

The action sends no extra requests for a user with fewer privileges. It invalidates with \`owner: true\` first, which
\`manage_own_api_key\` allows, and without it only for keys of other users.

## The user of \`confirm\`

\`confirm\` searches the documents in \`seen-in\`. In addition to the role that creates the keys, the user needs this role, with the index
patterns that its keys may write to, or those of \`seen-in\`:

\`\`\`console
PUT /_security/role/heartbeat-confirmer
{ "indices": [{ "names": ["heartbeat-*"], "privileges": ["read"] }] }
\`\`\`

Another user can wait for the keys too. What it can retire depends on its cluster privilege:

| The user of \`confirm\` has this role and | It waits for | With \`overlap: 0s\` | With another \`overlap\` |
| --- | --- | --- | --- |
| the role that creates the keys | its own keys | invalidates the older keys | sets the older keys to expire |
| \`manage_own_api_key\` alone | its own keys | invalidates the older keys | leaves them; a \`confirm\` after that \`overlap\` invalidates them. To set an expiration, a user must have each privilege of the key |
| \`manage_api_key\` | the keys of all users | invalidates the older keys | leaves them; a \`confirm\` after that \`overlap\` invalidates them. Only the owner of a key can set its expiration |
| \`read_security\` | the keys of all users | warns: it may change no key | leaves them, and warns from then on |

\`report\` with \`seen-in\` needs \`read\` on the same index patterns.

## With an API key of Elastic Cloud

\`api-key\` takes an API key of Elastic Cloud (\`essu_…\`) as the minting credential of a Serverless project. It needs the privileges
below in its project role, like a user. An API key of Elasticsearch itself does not work: the keys that it creates have no privileges.
An Elastic Cloud key differs from a user:

- Elasticsearch allows it to create API keys since [elastic/elasticsearch#156295](https://github.com/elastic/elasticsearch/pull/156295)
  (August 2026). Before, it answers 400, and the step fails with that reason.
- It cannot change an existing key, so \`rotate\` cannot set the previous key to expire: the first rotation after \`overlap\` invalidates it,
  and \`overlap: 0s\` does so at once. Set an \`expiration\`.
- The keys belong to this Elastic Cloud key, not to a person. They stay valid when it expires. Its replacement is another owner: it sees
  and invalidates the older keys only with \`manage_api_key\`.

This was tested with a double that follows Elasticsearch's source and documentation, not on a real project.

## What the privileges mean
`;

function explained(): string[][] {
  const used = new Set(rows.flatMap(({ descriptor }) => privilegesIn(descriptor)));
  return [...used].map((name) => {
    const meaning = meanings[name];
    if (!meaning) throw new Error(`scripts/privileges.ts does not explain the privilege ${name}.`);
    return [code(name), meaning];
  });
}

const privilegesIn = ({ cluster = [], indices = [], applications = [] }: RoleDescriptor): string[] => [
  ...cluster,
  ...[...indices, ...applications].flatMap((entry) => entry.privileges),
];

function section(beat: string, proof: Proof): string {
  const parts = rows.filter((row) => row.beat === beat).map((row) => part(row, proof));
  return `## ${beat}\n\n${parts.join('\n')}\n### What ${beat} sends\n\n${requestsOf(proof, beat)}\n`;
}

function part({ beat, purpose, descriptor, roleName, source }: TableRow, proof: Proof): string {
  return `### ${beat}: ${purpose}

The key has the role descriptor \`${roleName}\` ([source](${source})):

${table(['Privilege', 'On', "Elastic's page", 'Granted', 'Needed by'], compared(beat, purpose, descriptor, proof))}
${restricted(descriptor)}${difference(`${beat}: ${purpose}`)}
The minting user:

\`\`\`console
${roleRequest(mintingRole(beat, purpose), mintingRoleFor({ role: descriptor }))}
\`\`\`
`;
}

/** Elasticsearch reserves some names for the system indices of modules that test nodes lack. */
function restricted({ indices = [] }: RoleDescriptor): string {
  const names = indices.filter((entry) => entry.allow_restricted_indices).flatMap((entry) => entry.names);
  if (names.length === 0) return '';
  return `\nThe role has \`allow_restricted_indices\` for ${names.map(code).join(', ')}, as the page has it: Kibana's module makes that a system index. Test nodes have no such module, so no request was seen to need it.\n`;
}

/** For each privilege: whether Elastic's page and this action grant it, and which request needs it. */
function compared(beat: string, purpose: string, granted: RoleDescriptor, proof: Proof): string[][] {
  const { documented, page } = differences[`${beat}: ${purpose}`] ?? {
    documented: { row: granted },
    page: '',
  };
  const given = pairs(granted);
  const written = documented ? Object.values(documented).flatMap(pairs) : [];
  const has = (list: Pair[], { what, on }: Pair) =>
    list.some((other) => other.what === what && other.on === on);
  const all = [...given, ...written.filter((pair) => !has(given, pair))];
  return all.map((pair) => [
    code(pair.what),
    pair.names.length > 0 ? pair.names.map(code).join(', ') : pair.on,
    documented || page ? yes(has(written, pair)) : '–',
    yes(has(given, pair)),
    has(given, pair) ? need(beat, purpose, pair, proof) : '',
  ]);
}

const yes = (is: boolean) => (is ? 'yes' : 'no');

function need(beat: string, purpose: string, { what, on }: Pair, proof: Proof): string {
  const found = proof.needs.find(
    (one) => one.product === beat && one.purpose === purpose && one.what === what && one.on === on,
  );
  if (!found) return notProven;
  if (found.neededBy) return code(cell(found.neededBy));
  const asked = products
    .find(({ product }) => product === beat)
    ?.askedByPage?.find((page) => page.purpose === purpose && page.privilege === what);
  return asked ? `no listed request; [the page](${asked.page}) asks for it. ${asked.reason}` : notProven;
}

interface Pair {
  what: string;
  on: string;
  names: string[];
}

const pairs = ({ cluster = [], indices = [], applications = [] }: RoleDescriptor): Pair[] => [
  ...cluster.map((what) => ({ what, on: 'the cluster', names: [] })),
  ...indices.flatMap(({ names, privileges: list }) =>
    list.map((what) => ({ what, on: names.join(', '), names })),
  ),
  ...applications.flatMap(({ application, privileges: list }) =>
    list.map((what) => ({ what, on: application, names: [application] })),
  ),
];

function difference(row: string): string {
  const found = differences[row];
  if (!found) return '';
  const { why, issues, documented, page } = found;
  const links = issues.map(
    (url) => `[${url.replace('https://github.com/', '').replace('/issues/', '#')}](${url})`,
  );
  const pasted = documented
    ? `\nThe [page's](${page}) own, for the input \`role-descriptors\`:\n\n\`\`\`json\n${rolesText(documented)}\n\`\`\`\n`
    : '';
  return `\n${why}${links.length > 0 ? ` See ${links.join(', ')}.` : ''}\n${pasted}`;
}

const rolesText = (roles: RoleDescriptors) =>
  `{\n${Object.entries(roles)
    .map(([name, role]) => `  "${name}": ${roleText(role).replaceAll('\n', '\n  ')}`)
    .join(',\n')}\n}`;

export const mintingRole = (beat: string, purpose: string): string => `${beat}-${purpose}-minter`;
