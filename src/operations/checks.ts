import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { Failure } from '../errors/failure.ts';

/** One line of a dry run's answer to "would it work?". */
export interface Check {
  /** What was checked: `Privileges`. */
  subject: string;
  /** `unknown`: nothing but the real run can show it. */
  verdict: 'yes' | 'no' | 'unknown';
  /** One sentence, safe to print. */
  details: string;
  failure?: Failure;
}

/** A check, and the value that it found where it succeeded. */
export interface Checked<Value> {
  check: Check;
  value?: Value;
}

export const marks = { yes: '✓', no: '✗', unknown: '?' } as const satisfies Record<Check['verdict'], string>;

export const lineOf = ({ subject, verdict, details }: Check): string =>
  `${marks[verdict]} ${subject}: ${details}`;

export const unknown = (subject: string, details: string): Check => ({
  subject,
  verdict: 'unknown',
  details,
});
export const yes = (subject: string, details: string): Check => ({ subject, verdict: 'yes', details });
export const no = (subject: string, failure: Failure): Check => ({
  subject,
  verdict: 'no',
  details: failure.details,
  failure,
});

/**
 * Does the work and returns its outcome as a check. A failure is a line, and does not stop the dry run.
 * @throws for a cancellation or a defect
 */
export async function attempt<Value>(
  subject: string,
  work: () => Promise<Value>,
  say: (value: Value) => string,
): Promise<Checked<Value>> {
  try {
    const value = await work();
    return { check: yes(subject, say(value)), value };
  } catch (error) {
    if (error instanceof RequestError && error.kind !== 'cancelled')
      return { check: no(subject, explain(error, 'check')) };
    if (error instanceof Failure && error.code !== 'cancelled') return { check: no(subject, error) };
    throw error;
  }
}
