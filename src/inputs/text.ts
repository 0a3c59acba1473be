import leven from 'leven';
import { looksLikeCredential } from './credential-forms.ts';

/** What cannot stand in a name: control characters, line separators, marks that turn the writing direction, half a character. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

export const hasControlCharacter = (text: string): boolean => unprintable.test(text);

/** The longest echo of an input, in characters. */
const longestEcho = 60;

/** What was given, in printable form: one line, short, invisible characters escaped. Undefined when it may be a secret. */
export function echo(text: string, secrets: Iterable<string> = []): string | undefined {
  // An @ may be part of a URL with a password, whole or not.
  if (looksLikeCredential(text) || text.includes('@')) return undefined;
  for (const secret of secrets) if (text.includes(secret)) return undefined;
  const characters = [...text];
  const short = characters.length > longestEcho ? [...characters.slice(0, longestEcho - 1), '…'] : characters;
  return short.map(visible).join('');
}

function visible(character: string): string {
  if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(character)) return character;
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** The known word that was most likely meant: at most a third of its letters differ. */
export function nearest<Word extends string>(word: string, known: readonly Word[]): Word | undefined {
  if (word.length > longestEcho) return undefined;
  let best: { name: Word; distance: number } | undefined;
  for (const name of known) {
    const distance = leven(word.toLowerCase(), name);
    if (distance <= name.length / 3 && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}
