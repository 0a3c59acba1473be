import type { Inputs } from './inputs.ts';
import { inputNames } from './operations.ts';
import { nearest } from './text.ts';

/**
 * A misspelt input: a misspelt `expiration` would create a key that never expires. The runner passes on inputs that action.yml
 * does not declare, with a warning that is easily missed; it sets every input that is declared, over variables of the same
 * name (actions/runner 2.336.0: ActionRunner.cs, Handler.cs). What it passes on is the same as a variable `INPUT_…` of the
 * job's environment, which may be another tool's. So a misspelling is an error where no tool would use that name, because
 * it is no word or because a variable's name cannot hold a hyphen. `hosts` and `key_name` are words: those are warned of.
 */
export function refuseMisspelt(inputs: Inputs): void {
  for (const [variable, value] of Object.entries(inputs.env)) {
    const name = /^INPUT_(.+)$/s.exec(variable)?.[1]?.toLowerCase();
    if (!name || !value || inputNames.some((known) => known === name)) continue;
    const meant = nearest(name, inputNames);
    if (!meant) continue;
    if (name.includes('-') || !isVariant(name, meant))
      inputs.addProblem(meant, 'this input is misspelt in the workflow', name);
    else if (!inputs.given(meant))
      inputs.warn(
        `${meant}: it is empty, and the variable ${variable} is set, which this action does not use. If the step's \`with:\` has ${name}, write ${meant}.`,
      );
  }
}

/** Another form of the same words: singular or plural, with or without underscores. */
function isVariant(name: string, known: string): boolean {
  const stem = (text: string) => text.replaceAll(/[_-]/g, '').replace(/(ies|y|es|s)$/, '');
  return stem(name) === stem(known);
}
