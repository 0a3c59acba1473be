/** docs/privileges.md, from the table of Beats and purposes: what each key may do, and the least that its minting user needs. */
import { mintingRoleFor, roleRequest } from '../src/beats/minting-role.ts';
import type { RoleDescriptor } from '../src/beats/role-descriptors.ts';
import { beatNames, purposesOf, rowsOf } from '../src/beats/roles.ts';
import { code, table } from './markdown.ts';

/** What Elasticsearch's privileges let a key do; a privilege of the table that is not explained here is an error. */
const meanings: Record<string, string> = {
  monitor: 'read the state of the cluster, such as its version',
  read_ilm: 'read lifecycle policies; Serverless does not have this privilege',
  read_pipeline: 'read ingest pipelines',
  manage_ilm: 'write lifecycle policies; Serverless does not have this privilege',
  manage_index_templates: 'write index templates',
  manage_pipeline: 'write ingest pipelines',
  manage_logstash_pipelines: 'read and write the pipelines of central management',
  view_index_metadata: 'see whether an index is there, and its mappings',
  create_doc: 'add documents; neither change, nor delete, nor read them',
  create: 'add documents, and write them anew; neither delete nor read them',
  create_index: 'make an index or a data stream',
  auto_configure: 'make an index or a data stream by the first document, and let its mappings grow',
  manage: 'make, change and delete indices, without their documents',
  read: 'read documents',
  all: 'everything in this application',
};

export const proofMarks = {
  begin: '<!-- proof: written by npm run prove -->',
  end: '<!-- end of proof -->',
};

export const rows = beatNames.flatMap((beat) =>
  rowsOf(beat, purposesOf(beat)).map(([purpose, row]) => ({ beat, purpose, ...row })),
);

/** @param proof the table between {@link proofMarks}, as the last run of the proof wrote it */
export function privileges(proof: string): string {
  return `${head}
${table(['Privilege', 'Lets a key'], explained())}

## Proof

Each row was proven on a real node of each of these versions: the role below is accepted, a user who has this role and no other
makes the key with this action, the key then does what the purpose is for (a document added by \`_bulk\`, a search), and it is
refused what it must not do: with 403 for reading, changing and deleting, other indices, API keys, users and settings. What needs
Kibana, lifecycle policies or central management of Logstash is not there on the test nodes: of these privileges Elasticsearch
itself said that the key has them. \`npm run prove\` does it again and writes this table; the same tests run with all others.

Logstash's publishing key may add documents and not make an index: the index, alias or data stream must be there.

${proofMarks.begin}
${proof}
${proofMarks.end}

${beatNames.map(section).join('\n')}`;
}

const head = `# Privileges

An API key can do what its role descriptors say **and** its owner may do: a minting user needs each privilege that its keys are
to have, and \`manage_own_api_key\` to make them. With less, Elasticsearch makes a key that can do less; the action asks the new key
itself what it may do, and invalidates one that is not as it should be.

Below is, for each Beat and purpose, the smallest role of the minting user, to paste into Kibana's console. Roles add up: a user
for several purposes or Beats gets several of these roles, and one who mints a key for several purposes needs the role of each.

\`\`\`console
PUT /_security/user/beats-minter
{ "password": "a long random one", "roles": ["heartbeat-publishing-minter", "heartbeat-monitoring-minter"] }
\`\`\`

With custom \`index\` or \`role-descriptors\`, put those names and privileges into the role instead.

## What else a minting user may have

| Cluster privilege | What the action can do with it |
| --- | --- |
| \`manage_own_api_key\` | All operations, on the keys of this user. Keys of another user are not even seen: after a change of the minting user the old keys stay until that user, or somebody with \`manage_api_key\`, invalidates them. \`report\` says that only this user's keys were looked at. |
| \`manage_api_key\` | Sees and invalidates keys of all users. \`rotate\` invalidates those of an earlier minting user, but cannot give them an end, since only the owner can: they go with the first rotation after \`overlap\`, or with \`overlap: 0s\`. It may make keys too. |
| \`manage_security\` | The same for this action, and everything else in security: more than a deploy job should have. |
| \`read_security\` | Beside \`manage_own_api_key\`: sees the keys of all users and changes only its own. For \`report\`; \`rotate\` and \`invalidate\` name what they cannot end. |

The action sends nothing more for a user with less. It asks with \`owner: true\` first, which is all that \`manage_own_api_key\`
allows; without it only for keys of other users that are to go.

## With an API key of Elastic Cloud

\`api-key\` takes an API key of Elastic Cloud (\`essu_…\`) as the minting credential of a Serverless project. It needs the privileges
below in its project role, like a user. An API key of Elasticsearch itself cannot do that: the keys that it makes have no privileges.
An Elastic Cloud key differs from a user:

- Elasticsearch lets it create API keys since [elastic/elasticsearch#156295](https://github.com/elastic/elasticsearch/pull/156295)
  (August 2026). Before, it answers 400, and the step says so.
- It cannot change an existing key, so \`rotate\` cannot give the previous key an end: the first rotation after \`overlap\` invalidates it, and
  \`overlap: 0s\` does so at once. Give keys an \`expiration\`.
- The keys belong to this one Elastic Cloud key, not to a person. They stay valid when it ends. A renewed one is another owner: it sees and
  invalidates the older keys only with \`manage_api_key\`.

This was tested against a double that answers as Elasticsearch's source and documentation say, not on a live project.

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

function section(beat: string): string {
  const parts = rows.filter((row) => row.beat === beat).map(part);
  return `## ${beat}\n\n${parts.join('\n')}`;
}

function part({ beat, purpose, descriptor, roleName, source }: (typeof rows)[number]): string {
  return `### ${beat}: ${purpose}

The key has the role descriptor \`${roleName}\` ([source](${source})):

${granted(descriptor)
  .map((line) => `- ${line}`)
  .join('\n')}

The minting user:

\`\`\`console
${roleRequest(mintingRole(beat, purpose), mintingRoleFor({ role: descriptor }))}
\`\`\`
`;
}

export const mintingRole = (beat: string, purpose: string): string => `${beat}-${purpose}-minter`;

function granted({ cluster = [], indices = [], applications = [] }: RoleDescriptor): string[] {
  const list = (names: string[]) => names.map(code).join(', ');
  return [
    ...(cluster.length > 0 ? [`on the cluster: ${list(cluster)}`] : []),
    ...indices.map(
      ({ names, privileges: allowed, allow_restricted_indices: restricted }) =>
        `on ${list(names)}${restricted ? ', a restricted index' : ''}: ${list(allowed)}`,
    ),
    ...applications.map(
      ({ application, privileges: allowed, resources }) =>
        `in the application ${code(application)}, on ${list(resources)}: ${list(allowed)}`,
    ),
  ];
}
