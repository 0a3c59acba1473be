/** The longest name of an index, in bytes of UTF-8. */
const longestName = 255;

/**
 * What neither the name of an index nor a pattern holds, and what to write instead. The first that fits is said.
 * Sources: https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-indices-create (names) and
 * https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/role-structure (patterns).
 */
const problems: readonly (readonly [form: RegExp, right: string])[] = [
  [/:\/\//, 'give the index pattern alone, without a URL'],
  [/\\n|%[\da-f]{2}/i, 'write the pattern itself, and separate patterns by commas or real line breaks'],
  [/%\{/, 'write a pattern that fits what the Beat makes of its own template %{…}, such as heartbeat-*'],
  [/[<>]/, 'write a pattern that fits what date math makes, such as heartbeat-*'],
  [
    /[${}]/,
    'give the pattern itself: $ and braces are not filled in here. Write each alternative as a pattern of its own',
  ],
  [/[\s,;|،，、；]/u, 'separate patterns by commas or line breaks'],
  [/["'`\p{Pi}\p{Pf}‚„]/u, 'leave out the quotes'],
  [/::/, 'leave out the selector (::data or ::failures): what a key may do there is a privilege'],
  [
    /:/,
    'leave out what stands before the colon: the key is for indices of this cluster, not of a remote one',
  ],
  [/\p{Changes_When_Lowercased}/u, 'write it in lower case: names of indices have no upper-case letters'],
  [/^[-+_]/, 'begin it with something else than - + or _: no index name begins so'],
  [
    /[\\/#[\]]/,
    'an index pattern cannot hold \\ / # or brackets; a /regular expression/ begins and ends with a slash',
  ],
  [/^\.{1,2}$/, 'give the name of an index or a pattern, such as heartbeat-*'],
  [/\p{Cf}/u, 'an index pattern cannot hold invisible characters'],
];

/** What would be right instead of a text that no index name or pattern can be; undefined for one that may be. */
export function indexProblem(text: string): string | undefined {
  if (text.startsWith('/')) return expressionProblem(text);
  if (Buffer.byteLength(text) > longestName) return `give at most ${longestName} bytes`;
  return problems.find(([form]) => form.test(text))?.[1];
}

/** Elasticsearch validates what stands between the slashes. A comma separates a list first, and leaves halves. */
function expressionProblem(text: string): string | undefined {
  if (text.length > 2 && text.endsWith('/')) return undefined;
  return 'end a regular expression with a slash; one that holds a comma is given in a JSON array, such as ["/logs-[0-9]{1,3}/"]';
}
