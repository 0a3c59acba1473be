/**
 * Replaces what differs between runs in a transcript. Equal values get the same placeholder, so a snapshot still shows that the
 * created id is the one that was invalidated.
 */
export class Normaliser {
  readonly #placeholders = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #servers: [name: string, address: string][];

  /** @param servers the name of each server, by its URL */
  constructor(servers: Record<string, string> = {}) {
    this.#servers = Object.entries(servers).flatMap(([name, url]) => {
      const { origin, host } = new URL(url);
      return [origin, host].map((address): [string, string] => [name, address]);
    });
  }

  /** Numbers placeholders in the order of their first values. */
  numbered(text: string): string {
    return this.#replace(text, (kind, value) => this.#placeholder(kind, value));
  }

  /** The same without numbers, to compare texts before their order is known. */
  plain(text: string): string {
    return this.#replace(text, (kind) => `<${kind}>`);
  }

  #replace(text: string, placeholder: (kind: string, value: string) => string): string {
    // A summary escapes an id that begins with `_`, and has word joiners in dates.
    let result = text.replaceAll('&#95;', '_').replaceAll('&#8288;', '');
    for (const [name, address] of this.#servers) result = result.replaceAll(address, name);
    // An entry's name may end in an id.
    result = result.replace(/^(STATE [a-z]+-)(?=[\w-]{20}=)/, `$1${joiner}`);
    for (const [pattern, kind] of UNNUMBERED) result = result.replace(pattern, `<${kind}>`);
    const replaced = result.replace(TOKENS, (written) => {
      const token = written.replace(ESCAPED, (code) => (/95|_/.test(code) ? '_' : '-'));
      const kind = kindOf(token);
      return kind ? placeholder(kind, token) : written;
    });
    return replaced.replace(joiner, '');
  }

  #placeholder(kind: string, value: string): string {
    const known = this.#placeholders.get(value);
    if (known) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const placeholder = `<${kind} ${count}>`;
    this.#placeholders.set(value, placeholder);
    return placeholder;
  }
}

const joiner = '\u2060';

const UNNUMBERED: [RegExp, kind: string][] = [
  [/\d{4}-\d\d-\d\d(?:(?:[T ]|<br>)\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?UTC|Z|[+-]\d\d:\d\d)?)?/g, 'date'],
  [/\b1[6-9]\d{11}\b/g, 'time'],
  [/\b\d+(?:\.\d+)? ?ms\b|\b\d+\.\d+ ?s\b/g, 'duration'],
  [/(?<=\b(?:127\.0\.0\.1|localhost|\[::1\]):)\d+/g, 'port'],
];

/** `_` and `-` as escaped in Markdown. */
const ESCAPED = /&#(?:95|45);|\\[_-]/g;
const TOKENS = /(?<![\w-])(?:[\w-]|&#(?:95|45);|\\[_-]){20,}={0,2}(?![\w-])/g;

/** Elasticsearch's ids have 20 characters, the secrets of its keys 22. They differ from words by their mix of characters. */
function kindOf(token: string): string | undefined {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(token)) return 'uuid';
  if (/^[0-9a-f]{32,}$/.test(token)) return 'hex';
  if (!isMixed(token)) return undefined;
  return { 20: 'id', 22: 'secret' }[token.length] ?? 'token';
}

function isMixed(token: string): boolean {
  if (!/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false;
  // across a `_` too: otherwise some ids change only three times
  const changes =
    token.replaceAll(/[_-]/g, '').match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[a-zA-Z])/g) ?? [];
  // some change only twice: recognised by their length and a series of capitals without a word before it
  const id = /^(?:[a-z]+-)?((?![a-z]{4,}_)(?:[\w-]{20}|[\w-]{22}))$/.exec(token)?.[1];
  return changes.length >= 4 || (id !== undefined && /[A-Z]{4}/.test(id));
}
