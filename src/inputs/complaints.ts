import { Failure } from '../errors/failure.ts';

/** One thing that is not right with one input. */
export interface Complaint {
  /** The input's name. */
  input: string;
  /** What was given, shortened and on one line; absent when nothing was, or when it may be a secret. */
  given?: string;
  /** What would be right. */
  right: string;
  /** It is empty although it may well have been set: the reasons for that are said once, below all complaints. */
  empty?: true;
}

/** Inputs that are not right, all of them at once. Nothing has been called by then. */
export class InputFailure extends Failure {
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    const lines = complaints.map(complaintText);
    if (complaints.some((complaint) => complaint.empty)) lines.push(whyEmpty);
    super('inputs', lines.join('\n'));
    this.name = 'InputFailure';
    this.complaints = complaints;
  }
}

function complaintText({ input, given, right }: Complaint): string {
  return given === undefined ? `${input}: ${right}` : `${input} (given: ${given}): ${right}`;
}

/** The most common failure of all actions that take secrets. */
const whyEmpty =
  'An input can be empty although the workflow sets it, because its secret or variable is not available to the run: ' +
  'workflows of pull requests from forks get no secrets, those of Dependabot get only Dependabot secrets, ' +
  'and a reusable workflow gets none without `secrets: inherit`.';
