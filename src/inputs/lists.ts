import type { Inputs } from './inputs.ts';
import type { InputName } from './operations.ts';
import { hasControlCharacter } from './text.ts';

/**
 * The items of a list, comma or newline separated. Said twice or with a control character is an error: such a list was put
 * together by something that went wrong.
 */
export function parseList(inputs: Inputs, name: InputName, item: string): string[] {
  if (!inputs.given(name)) return [];
  const items = inputs
    .text(name)
    .split(/[,\r\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (items.length === 0) inputs.complain(name, `name at least one ${item}`, inputs.text(name));
  for (const text of items.filter(hasControlCharacter))
    inputs.complain(name, `a ${item} cannot hold a control character`, text);
  const once = new Set<string>();
  const again = new Set<string>();
  for (const text of items.filter((text) => !hasControlCharacter(text)))
    (once.has(text) ? again : once).add(text);
  for (const text of again) inputs.complain(name, `name each ${item} once`, text);
  return [...once];
}
