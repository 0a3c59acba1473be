import { Failure } from '../errors/failure.ts';

/** One thing that is not right with one input. */
export interface Problem {
  /** The input's name. */
  input: string;
  /** What was given, shortened and on one line; absent when nothing was, or when it may be a secret. */
  given?: string;
  /** What would be right. */
  right: string;
  /** It is empty although it may well have been set: the reasons for that are said once, below all problems. */
  empty?: true;
}

/** Inputs that are not right, all of them at once. Nothing has been called by then. */
export class InputFailure extends Failure {
  readonly problems: readonly Problem[];

  /** @param whyEmpty why an input that the workflow sets can be empty here */
  constructor(problems: readonly Problem[], whyEmpty: string) {
    const lines = problems.map(problemText);
    if (problems.some((problem) => problem.empty)) lines.push(whyEmpty);
    super('inputs', lines.join('\n'));
    this.name = 'InputFailure';
    this.problems = problems;
  }
}

function problemText({ input, given, right }: Problem): string {
  return given === undefined ? `${input}: ${right}` : `${input} (given: ${given}): ${right}`;
}
