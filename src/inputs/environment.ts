import { absenceProblem } from './absence.ts';
import { credentialProblem } from './credential-forms.ts';
import type { Inputs } from './inputs.ts';
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
  if (/\$[{(\w]|\{\{|^%\w+%$/.test(text))
    return 'give the name itself: the expression or variable in it was not filled in';
  if (/^[[{]|^- |[,;|،，、；]/u.test(text)) return 'give one environment, not a list: a step is for one';
  if (/[{}]/.test(text)) return 'an environment cannot hold braces';
  if (/[*?]/.test(text))
    return 'name one environment: it is compared as it is, and * and ? stand for nothing else';
  if (/:\/\//.test(text)) return 'give the name of the environment, not its URL';
  if (/\p{Cf}/u.test(text)) return 'an environment cannot hold invisible characters';
  if (/^[!-/:-@[-`{-~\s]+$/.test(text)) return 'give a name: this has no letter and no digit';
  if (/^(["'`]).*\1$/.test(text)) return 'leave out the quotes';
  return absenceProblem(text);
}
