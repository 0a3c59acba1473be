import type { Inputs } from './inputs.ts';
import type { InputName } from './operations.ts';
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

/** Complains about a name with placeholders that could not be filled in, whatever the host. */
export function checkTemplate(inputs: Inputs, name: InputName, environment: string): void {
  const text = inputs.text(name);
  const known = placeholders.map((placeholder) => `{${placeholder}}`);
  for (const [whole, word = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (known.includes(whole)) continue;
    const meant = nearest(word, placeholders);
    inputs.complain(
      name,
      `${meant ? `did you mean {${meant}}? The` : 'the'} placeholders are ${known.join(' ')}`,
      whole,
    );
  }
  if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
    inputs.complain(name, `a brace can only be part of a placeholder: ${known.join(' ')}`, text);
  if (text.includes('{environment}') && environment === '')
    inputs.complain(name, 'it holds {environment}, so give environment too', text);
}

export function fill(template: string, fillings: Fillings): string {
  const known = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');
  return template.replace(known, (_whole, placeholder: keyof Fillings) => fillings[placeholder]);
}

/** The longest name of an API key, in UTF-16 code units: Java's characters, and JavaScript's. */
const longestKeyName = 256;

/**
 * What is wrong with a key's name. Elasticsearch refuses some of it, and takes others that would do harm: a name that ends
 * in `*` stands for a prefix when keys are looked for or invalidated.
 */
export function keyNameFault(name: string): string | undefined {
  if (hasControlCharacter(name)) return 'a key name cannot hold a control character';
  if (name.length > longestKeyName)
    return `a key name has at most ${longestKeyName} characters (UTF-16 units) after filling in; this one has ${name.length}`;
  if (name.startsWith('_')) return 'a key name cannot begin with _';
  if (name.includes('*'))
    return 'a key name cannot hold *, which stands for many names when keys are looked for';
  if (name.trim() !== name || name === '')
    return 'a key name cannot begin or end with white space, or be empty';
  return undefined;
}

/** A secret's name as GitHub keeps it: upper case; whatever GitHub does not allow in it becomes `_`. */
export const secretNameOf = (filledIn: string): string => filledIn.toUpperCase().replace(/[^A-Z0-9_]/g, '_');

/** What is wrong with a secret's name (https://docs.github.com/en/actions/reference/security/secrets#naming-your-secrets). */
export function secretNameFault(name: string): string | undefined {
  if (/^\d/.test(name)) return 'the name of a secret cannot begin with a digit';
  if (name.startsWith('GITHUB_')) return 'the name of a secret cannot begin with GITHUB_';
  return undefined;
}
