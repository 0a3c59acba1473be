/** Mistakes of a confirm, and for a transferred repository, each with a sequence that shows it. */
import type { Known } from './mistakes.ts';
import { confirm, later, notRestarted, restarted, rotate, toOrganization, waiting } from './sample-moves.ts';

export const CONFIRM_MISTAKES: readonly Known[] = [
  {
    name: 'a confirm retires a key created at nearly the same time as the key that was seen',
    file: 'keys/retirement-plan.ts',
    instead: ['isSettled(key, seen.creation, attemptOf(seen))', 'isSettled(key, Infinity, attemptOf(seen))'],
    moves: [waiting, waiting, restarted, later, confirm],
    found: /^I1: the earlier key \S+ is invalid/,
  },
  {
    name: 'a confirm retires older keys although the job failed',
    file: 'post/plan.ts',
    instead: ["const succeeded = jobStatus === 'success';", "const succeeded = jobStatus !== '';"],
    moves: [waiting, later, waiting, restarted, { ...confirm, job: 'failure' }],
    found: /^I1: the earlier key \S+ is invalid/,
  },
  {
    name: 'a confirm retires older keys after a rotation without until-confirmed',
    file: 'keys/retirement-plan.ts',
    instead: ["if (!waitsForConfirm(seen)) return leaveAll([], '');", ''],
    moves: [rotate, later, { ...rotate, job: 'failure' }, restarted, confirm],
    found: /^I1: the earlier key \S+ is invalid/,
  },
  {
    name: 'a confirm succeeds although a host was not seen',
    file: 'operations/not-confirmed.ts',
    instead: ['if (silent.length === 0) return undefined;', 'if (silent.length < 2) return undefined;'],
    moves: [waiting, restarted, later, waiting, notRestarted, confirm],
    found: /^I9: exit 0, and the host was not seen with its key/,
  },
  {
    name: 'a confirm waits for the oldest key of a line',
    file: 'keys/confirmation-plan.ts',
    instead: ['asked.slice(-1)', 'asked.slice(0, 1)'],
    moves: [waiting, restarted, later, waiting, notRestarted, confirm],
    found: /^I9: exit 0, and the host was not seen with its key/,
  },
  {
    name: "an organization's secret is searched for at the new owner",
    file: 'keys/target.ts',
    instead: ['return holderId === owner.organizationId', 'return holderId !== undefined'],
    moves: [toOrganization, later, { type: 'transfer' }, toOrganization],
    found: /^I1: the earlier key \S+ is invalid/,
  },
];
