import { Failure } from '../failure.ts';

/** One thing that is not right with one input. */
export interface Complaint {
  /** The input's name. */
  input: string;
  /** What was given, shortened and on one line; absent when nothing was, or when it may be a secret. */
  given?: string;
  /** What would be right. */
  right: string;
}

/** Inputs that are not right, all of them at once. Nothing has been called by then. */
export class InputFailure extends Failure {
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    super('inputs', complaints.map(complaintText).join('\n'));
    this.name = 'InputFailure';
    this.complaints = complaints;
  }
}

export function complaintText({ input, given, right }: Complaint): string {
  return given === undefined ? `${input}: ${right}` : `${input}: ${right} (given: ${given})`;
}

/** Why an input is empty that the workflow does set: the most common failure of all actions that take secrets. */
export const whyEmpty =
  'If the workflow sets it, its secret or variable is not available to this run: ' +
  'secrets are not passed to workflows of pull requests from forks, Dependabot sees only Dependabot secrets, ' +
  'and a reusable workflow needs `secrets: inherit`.';
