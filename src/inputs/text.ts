/** What cannot stand in a name: control characters, line separators, marks that turn the writing direction, half a character. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

export const hasControlCharacter = (text: string): boolean => unprintable.test(text);

/** Forms of credentials that people paste into the wrong place. */
const credentialForms = [
  /[\w-]{20}:[\w-]{20}/, // an API key, id:api_key
  /gh[opusr]_\w{16}|github_pat_\w{16}/, // GitHub's tokens
  /eyJ[\w-]{8,}\.[\w-]+\./, // a JSON Web Token
  /AAEAA[\w-]{20}/, // an Elasticsearch service account token
  /-----BEGIN/,
  /@/, // userinfo of a URL, with or without its scheme
];

/** `id:api_key` in base64, as Elasticsearch's `encoded` has it. */
export function isEncodedApiKey(text: string): boolean {
  if (!/^[\w+/-]{40,}={0,2}$/.test(text)) return false;
  return /^[\w-]{16,}:[\w-]{16,}$/.test(Buffer.from(text, 'base64').toString('latin1'));
}

function looksLikeCredential(text: string): boolean {
  return credentialForms.some((form) => form.test(text)) || text.split(/[\s,]+/).some(isEncodedApiKey);
}

/** The longest echo of an input, in characters. */
const longestEcho = 60;

/** What was given, fit to be printed: one line, short, everything invisible written out. Absent when it may be a secret. */
export function echo(text: string, secrets: Iterable<string> = []): string | undefined {
  if (looksLikeCredential(text)) return undefined;
  for (const secret of secrets) if (text.includes(secret)) return undefined;
  const characters = [...text];
  const short = characters.length > longestEcho ? [...characters.slice(0, longestEcho - 1), '…'] : characters;
  return short.map(visible).join('');
}

function visible(character: string): string {
  if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(character)) return character;
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** The known word that was most likely meant: at most a third of its letters are other ones. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestEcho) return undefined;
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(word.toLowerCase(), name);
    if (distance <= name.length / 3 && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein's distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
