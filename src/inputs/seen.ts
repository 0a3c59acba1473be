import type { Evidence } from '../request.ts';
import type { Inputs } from './inputs.ts';

/** The object that a pipeline of these docs fills. */
const usualSeenField = 'written_by';

export const evidence = ({ seenIn, seenField }: Evidence): Evidence => ({
  seenIn,
  seenField: seenField || usualSeenField,
});

/** The name of a field: words of a mapping, joined by dots. */
export function parseSeenField(inputs: Inputs): string {
  const text = inputs.text('seen-field');
  if (text !== '' && !/^[\w@-]+(\.[\w@-]+)*$/.test(text))
    inputs.addProblem('seen-field', 'give the name of a field, such as written_by', text);
  return text;
}
