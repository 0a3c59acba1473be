/** The steps that use the action, anywhere in a workflow or a part of one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionStep {
  id?: string;
  uses: string;
  with: Record<string, string>;
}

const root = join(import.meta.dirname, '../../..');
const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object };

export function actionSteps(node: unknown): ActionStep[] {
  if (typeof node !== 'object' || node === null) return [];
  const { uses, with: given = {} } = node as Partial<ActionStep>;
  if (typeof uses === 'string' && (uses === './' || uses.includes('beats-api-key@')))
    return [{ ...node, uses, with: given }];
  return Object.values(node).flatMap(actionSteps);
}

const inputNames: readonly string[] = Object.keys(inputs);
export const unknownInputs = (step: ActionStep): string[] =>
  Object.keys(step.with).filter((name) => !inputNames.includes(name));

/** Whether the name of a branch determines the whole value. */
export const bareRef = (environment = ''): boolean =>
  /^\$\{\{[^}]*\b(ref|ref_name|head_ref|base_ref|branch)\b/.test(environment);
