/** What is read from the reasons that Elasticsearch gives. They are never printed unchanged: they quote values. */

/** `this action is granted by the cluster privileges [a,b]` */
export function privilegesNamed(reason: string): string {
  const [, privileges] =
    /granted by the (?:cluster|index) privileges \[([a-z_,\s]{1,400})\]/.exec(reason) ?? [];
  return privileges
    ? `One of these privileges is needed: ${privileges
        .split(',')
        .map((name) => name.trim())
        .join(', ')}.`
    : '';
}

/** Elasticsearch's global and index blocks by number (ClusterBlock and IndexMetadata, NoMasterBlockService, GatewayService). */
const blocks: Record<string, string> = {
  '1': 'the cluster has not recovered its state yet',
  '2': 'there is no master node',
  '5': 'the index is read-only',
  '6': 'the cluster is read-only (cluster.blocks.read_only)',
  '7': 'reading from the index is blocked',
  '8': 'writing to the index is blocked',
  '9': 'the metadata of the index is blocked',
  '12': 'a disk is over the flood-stage watermark, so its indices are read-only',
  '13': 'the cluster is read-only (cluster.blocks.read_only_allow_delete)',
};

/** `blocked by: [FORBIDDEN/6/cluster read-only (api)];` */
export function blockNamed(reason: string): string {
  const [, code, id = ''] = /\[((?:[A-Z]+_?)+\/(\d{1,5}))\//.exec(reason) ?? [];
  if (!code) return '';
  return `The block is ${code}${blocks[id] ? `: ${blocks[id]}` : ''}.`;
}

/** Known texts of Elasticsearch, each with a sentence for the user. */
const knownReasons: [RegExp, string][] = [
  [
    /creating derived api keys requires/,
    'The credentials are themselves an API key, and such a key can only create keys without privileges: use a user or a token.',
  ],
  [
    /creating elasticsearch api keys using cloud api keys is not supported/,
    'This version does not let an Elastic Cloud API key create API keys: use a user or a token.',
  ],
  [/only the owner user can update an API key/, 'It lets no API key change another one.'],
  [/unknown cluster privilege/, 'role-descriptors name a cluster privilege that this version does not have.'],
  [/unknown index privilege/, 'role-descriptors name an index privilege that this version does not have.'],
  [
    /exists but is not supported when running in serverless mode/,
    'role-descriptors name a privilege that does not exist on Serverless.',
  ],
  [
    /could not parse \[\w+\] field\. expected a string array/,
    'role-descriptors hold a text where a list of texts belongs.',
  ],
  [
    /failed to parse role \[[^\]]*\]\. expected an object/,
    'role-descriptors hold something else where a role belongs.',
  ],
  [/failed to parse (role|indices)/, 'role-descriptors hold a field that Elasticsearch does not know.'],
  [/restriction/, 'role-descriptors hold a restriction that Elasticsearch does not take.'],
];

const listField = (reason: string) =>
  reason.includes('indices privileges for role')
    ? ' below indices of role-descriptors'
    : ' of role-descriptors';

/** What Elasticsearch found wrong with a request, as far as its text has a known shape. */
export function knownReason(type: string, reason: string): string {
  // Letters only: a field's name, and no secret.
  const [, field] = /unexpected field \[([A-Za-z_]{1,40})\]/.exec(reason) ?? [];
  if (field) return `It does not know the field ${field}${listField(reason)}.`;
  const known = knownReasons.find(([pattern]) => pattern.test(reason));
  if (known) return known[1];
  return /^(illegal_argument|parsing|x_content_parse|action_request_validation|document_parsing)_exception$/.test(
    type,
  )
    ? `It calls it ${type}.`
    : '';
}
