import { absenceProblem } from './absence.ts';
import { credentialProblem, looksGenerated, maskAsCredential } from './credential-forms.ts';
import type { Inputs } from './inputs.ts';
import { checkTemplate, ownText } from './names.ts';

const wanted = 'give the name of a secret, such as HEARTBEAT_API_KEY, not its value';

/**
 * The template of a secret's name; undefined when there is none, or when it is not right. The value of a secret in its place
 * (`${{ secrets.X }}` instead of `X`) would become the name of a secret that everybody can read, in upper case, which GitHub
 * does not mask. So an invalid name is not echoed.
 */
export function parseSecretTemplate(inputs: Inputs, environment: string): string | undefined {
  const text = inputs.text('secret');
  if (text === '') return undefined;
  const right = templateProblem(inputs, text);
  if (right === undefined) return checkTemplate(inputs, 'secret', environment) ? text : undefined;
  inputs.addProblem('secret', right);
  return undefined;
}

function templateProblem(inputs: Inputs, text: string): string | undefined {
  const own = ownText(text);
  if (looksGenerated(own)) return maskAsCredential(inputs, text, wanted);
  return credentialProblem(inputs, text, wanted) ?? absenceProblem(text) ?? nameProblem(text, own);
}

function nameProblem(text: string, own: string): string | undefined {
  if (/^\d/.test(text)) return 'the name of a secret cannot begin with a digit';
  if (/^[\w{}]*$/.test(own)) return undefined;
  if (/^\$?\{?\{?\s*(secrets|vars|env)\./.test(text))
    return 'give the name alone, without `secrets.`, `$` or braces';
  if (text.startsWith('$')) return 'give the name alone, without $';
  return 'write it with letters, digits and _ only, and placeholders such as {host}';
}
