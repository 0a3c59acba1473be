import { credentialProblem } from './credential-forms.ts';
import type { Inputs } from './inputs.ts';
import { hasControlCharacter, nearest } from './text.ts';

/** What a placeholder stands for. */
export interface Fillings {
  beat: string;
  host: string;
  purpose: string;
  environment: string;
  repository: string;
}

const placeholders: readonly (keyof Fillings)[] = ['beat', 'host', 'purpose', 'environment', 'repository'];

/** Whether the placeholders of a name can be filled in, for any host. Adds the problems that it finds. */
export function checkTemplate(inputs: Inputs, name: 'key-name' | 'secret', environment: string): boolean {
  const before = inputs.problems.length;
  const text = inputs.text(name);
  const known = placeholders.map((placeholder) => `{${placeholder}}`);
  for (const [whole, word = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (known.includes(whole)) continue;
    const meant = nearest(word, placeholders);
    inputs.addProblem(
      name,
      `${meant ? `did you mean {${meant}}? The` : 'the'} placeholders are ${known.join(' ')}`,
      whole,
    );
  }
  if (/[{}]/.test(ownText(text)))
    inputs.addProblem(name, `a brace can only be part of a placeholder: ${known.join(' ')}`, text);
  if (text.includes('{environment}') && environment === '')
    inputs.addProblem(name, 'it has {environment}, so give environment too', text);
  return inputs.problems.length === before;
}

/** Refuses a key's name that would be invalid for any host. */
export function checkKeyNameTemplate(inputs: Inputs, environment: string): void {
  const right = credentialProblem(
    inputs,
    inputs.text('key-name'),
    'give the name of the key, such as {beat}_{host}',
  );
  if (right !== undefined) inputs.addProblem('key-name', right);
  else checkTemplate(inputs, 'key-name', environment);
}

/** The author's own text: what is left without the placeholders. */
export const ownText = (template: string): string => template.replaceAll(/\{[^{}]*\}/g, '');

export function fill(template: string, fillings: Fillings): string {
  const known = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');
  return template.replace(known, (_whole, placeholder: keyof Fillings) => fillings[placeholder]);
}

/** The longest name of an API key, in UTF-16 code units: Java's characters, and JavaScript's. */
const longestKeyName = 256;

/**
 * What is wrong with a key's name. Elasticsearch refuses some names, and accepts others that are harmful: a name that ends
 * in `*` stands for a prefix when keys are searched or invalidated.
 */
export function keyNameProblem(name: string): string | undefined {
  if (hasControlCharacter(name)) return 'a key name cannot hold a control character';
  if (name.length > longestKeyName)
    return `a key name has at most ${longestKeyName} characters (UTF-16 units) after filling in; this one has ${name.length}`;
  if (name.startsWith('_')) return 'a key name cannot begin with _';
  if (name.includes('*'))
    return 'a key name cannot hold *, which stands for many names when keys are searched';
  if (name.trim() !== name || name === '')
    return 'a key name cannot begin or end with white space, or be empty';
  return undefined;
}
