import type { Run } from '../request.ts';
import type { KeyRecord } from './record.ts';

/** No secret is written later than this after its key was created, in ms. */
export const deliveryDeadline = 5 * 60_000;

/**
 * Two clocks' whole seconds, a slow answer, a write under way: what is closer than this, in ms, is not known to be earlier or
 * later.
 */
export const clockTolerance = 60_000;

/** A key younger than this, in ms, may be one that another run is delivering. */
const settleTime = 10 * 60_000;

/** The run and the job that ask, or that created the key with which another one is compared. */
export type Attempt = Pick<Run, 'run_id' | 'run_attempt' | 'job'>;

/** Of the step that created a key. Others write metadata too: what is no text is of no attempt. */
export function attemptOf({ metadata }: KeyRecord): Attempt {
  const { run_id: run, run_attempt: number, job } = metadata;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { run_id: text(run), run_attempt: text(number), job: text(job) };
}

/**
 * Whether no other run can still be delivering a key at this moment (ms, the cluster's clock). An earlier attempt of the same job
 * is over, but for a runner that was lost: that one may write until the delivery deadline.
 */
export function isSettled(key: KeyRecord, at: number, attempt: Attempt): boolean {
  const age = at - key.creation;
  return age >= settleTime || (isEarlierAttempt(key, attempt) && !mayStillBeDelivered(key, at));
}

/** Whether a step that created this key may still write a secret. */
export const mayStillBeDelivered = ({ creation }: KeyRecord, at: number): boolean =>
  at - creation < deliveryDeadline + clockTolerance;

/** Whether an earlier attempt of the same run and job created the key. Keys of version 1 name no job. */
export function isEarlierAttempt({ metadata }: KeyRecord, attempt: Attempt): boolean {
  const { run_id: run, run_attempt: number, job } = metadata;
  return (
    attempt.run_id !== '' &&
    attempt.job !== '' &&
    run === attempt.run_id &&
    job === attempt.job &&
    typeof number === 'string' &&
    Number(number) < Number(attempt.run_attempt)
  );
}
