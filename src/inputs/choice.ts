import type { Inputs } from './inputs.ts';
import type { InputName } from './operations.ts';
import { nearest } from './text.ts';

/** An input that takes one of some words; undefined when it was not given or is none of them. */
export function parseChoice<Word extends string>(
  inputs: Inputs,
  name: InputName,
  words: readonly Word[],
): Word | undefined {
  const text = inputs.text(name);
  if (text === '') return undefined;
  const word = words.find((known) => known === text);
  if (word === undefined) inputs.addProblem(name, oneOf(words, text), text);
  return word;
}

/** What would be right instead of a word that is not known. */
export function oneOf(words: readonly string[], text: string): string {
  const meant = nearest(text, words);
  return `${meant ? `did you mean ${meant}? It` : 'it'} is one of ${words.join(', ')}`;
}
