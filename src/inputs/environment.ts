import { credentialProblem } from './credential-forms.ts';
import type { Inputs } from './inputs.ts';
import { absenceProblem } from './lists.ts';
import { hasControlCharacter } from './text.ts';

/** GitHub's names of environments are shorter. */
const longest = 255;

/** The name of one environment as it was given; '' when there is none, or when it is not right. */
export function parseEnvironment(inputs: Inputs, name: 'environment' | 'secret-environment'): string {
  const text = inputs.text(name);
  const right =
    credentialProblem(inputs, text, 'give the name of the environment') ?? environmentProblem(text);
  if (right !== undefined) inputs.addProblem(name, right, text);
  return right === undefined ? text : '';
}

function environmentProblem(text: string): string | undefined {
  if (hasControlCharacter(text)) return 'an environment cannot hold a control character or a line break';
  if (text.length > longest) return `give at most ${longest} characters`;
  if (/^[[{]|^- |,/.test(text)) return 'give one environment, not a list: a step is for one';
  if (/\$[{(]|[{}]/.test(text)) return 'give the name itself: the expression in it was not filled in';
  if (/^(["'`]).*\1$/.test(text)) return 'leave out the quotes';
  return absenceProblem(text);
}
