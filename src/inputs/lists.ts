import { absenceProblem } from './absence.ts';
import { credentialProblem } from './credential-forms.ts';
import type { Inputs } from './inputs.ts';
import type { InputName } from './operations.ts';
import { hasControlCharacter } from './text.ts';

/** What is wrong with one item, as what would be right; undefined when nothing is. */
export type ItemCheck = (text: string) => string | undefined;

/**
 * The one grammar of every input that takes several values. Items are separated by commas or line breaks; lines that are blank
 * or begin with `#` are left out; a line may begin with `- `. Or the whole is a JSON array of strings. Nothing else is guessed.
 * Gives the items that are right, each once.
 * @param item what one of them is called
 */
export function parseList(
  inputs: Inputs,
  name: InputName,
  item: string,
  check: ItemCheck = () => undefined,
): string[] {
  if (!inputs.given(name)) return [];
  const text = inputs.text(name);
  const items = readItems(text, item);
  if (!Array.isArray(items)) {
    inputs.addProblem(name, credentialProblem(inputs, text, items.right) ?? items.right, text);
    return [];
  }
  if (items.length === 0) inputs.addProblem(name, `give at least one ${item}`, text);

  const once = new Set(items);
  const again = new Set(items.filter((text, position) => items.indexOf(text) !== position));
  const problems = new Map<string, string[]>();
  for (const text of once) {
    const problem = commonProblem(text, item) ?? check(text);
    if (problem !== undefined) problems.set(problem, [...(problems.get(problem) ?? []), text]);
  }
  for (const [right, texts] of problems) {
    const more = texts.length > 1 ? ` (and ${texts.length - 1} more like it)` : '';
    inputs.addProblem(name, `${right}${more}`, texts[0]);
    for (const text of texts) once.delete(text);
  }
  for (const text of again) if (once.has(text)) inputs.addProblem(name, `give each ${item} once`, text);
  return [...once];
}

/** The items; of a text that begins as JSON and is no array of strings, what would be right. */
function readItems(text: string, item: string): string[] | { right: string } {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const json = lines.join('\n');
  if (/^\{\s*"/.test(json))
    return {
      right: `give a list, not an object: a JSON array of strings, such as ["first", "second"], or one ${item} a line`,
    };
  if (json.startsWith('['))
    return (
      readJson(json)?.filter((text) => text !== '') ?? {
        right: `a list in brackets is a JSON array of strings, such as ["first", "second"]; or leave the brackets out and give one ${item} a line`,
      }
    );
  const items = lines.flatMap((line) => line.replace(/^-(\s+|$)/, '').split(','));
  return items.map((text) => text.trim()).filter((text) => text !== '');
}

/** Its strings as they are: an escape in one of them (`\\t`) is no white space around it. */
function readJson(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function commonProblem(text: string, item: string): string | undefined {
  if (hasControlCharacter(text)) return `a ${item} cannot hold a control character`;
  return absenceProblem(text);
}
