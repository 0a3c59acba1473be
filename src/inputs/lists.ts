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
  const items = readItems(inputs.text(name));
  if (items === undefined) {
    inputs.addProblem(
      name,
      `a list in brackets is a JSON array of strings, such as ["first", "second"]; or leave the brackets out and give one ${item} a line`,
      inputs.text(name),
    );
    return [];
  }
  if (items.length === 0) inputs.addProblem(name, `give at least one ${item}`, inputs.text(name));

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

/** Undefined when the text begins as a JSON array and is none of strings. */
function readItems(text: string): string[] | undefined {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines[0]?.startsWith('[')) return readJson(lines.join('\n'))?.filter((item) => item !== '');
  const items = lines.flatMap((line) => line.replace(/^-(\s+|$)/, '').split(','));
  return items.map((item) => item.trim()).filter((item) => item !== '');
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

/**
 * What GitHub's expressions give for a value that is not set (`toJSON`), or for a list or an object in the midst of a text
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals).
 */
export function absenceProblem(text: string): string | undefined {
  if (text === 'null') return 'give a value: null is what toJSON makes of a value that is not set';
  if (text === 'Array' || text === 'Object')
    return 'write the expression with toJSON: without it GitHub makes this word of a list or an object';
  return undefined;
}
