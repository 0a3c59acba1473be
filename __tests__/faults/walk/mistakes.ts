/** Mistakes in the lifecycle of keys, each with a sequence that shows it. No single step shows them. */
import type { Mistake } from '../mistakes.ts';
import { CONFIRM_MISTAKES } from './mistakes-confirm.ts';
import { TEXT_MISTAKES } from './mistakes-texts.ts';
import type { Move } from './moves.ts';
import {
  byHand,
  clocks,
  create,
  createAtOnce,
  invalidate,
  later,
  limited,
  lost,
  rotate,
  stateFails,
  toOrganization,
  whenDue,
} from './sample-moves.ts';

export interface Known extends Mistake {
  name: string;
  moves: Move[];
  found: RegExp;
}

const LIFECYCLE_MISTAKES: readonly Known[] = [
  {
    name: 'older keys are retired although the job failed',
    file: 'post/plan.ts',
    instead: ["const succeeded = jobStatus === 'success';", "const succeeded = jobStatus !== '';"],
    moves: [rotate, later, { ...rotate, job: 'failure' }],
    found: /^I1: the earlier key \S+ is invalid/,
  },
  {
    name: 'a key that another run may be delivering is retired',
    file: 'keys/settled.ts',
    instead: ['return age >= settleTime ||', 'return age >= 0 * settleTime ||'],
    moves: [rotate, rotate],
    found: /^I1: the earlier key \S+ is invalid/,
  },
  {
    name: 'a secret that another repository wrote is deleted',
    file: 'keys/secret-use.ts',
    instead: ["others.length === 0 && value === 'ours'", "value !== 'none'"],
    moves: [
      toOrganization,
      byHand('invalidate the key', 'organization'),
      later,
      { ...toOrganization, of: 'api' },
      invalidate,
    ],
    found: /^I4: the secret organization that holds the other repository's key \S+ was deleted/,
  },
  {
    name: "a secret that holds another repository's valid key is overwritten",
    file: 'keys/rotation-plan.ts',
    instead: ['conflicts: use ? use.others : [],', 'conflicts: [],'],
    moves: [toOrganization, later, { ...toOrganization, of: 'api' }],
    found: /^I4: the secret that holds the valid key \S+ was overwritten/,
  },
  {
    name: 'an earlier attempt of the same run counts as somebody else',
    file: 'keys/create-plan.ts',
    instead: ['isEarlierAttempt(key, run),', 'isEarlierAttempt(key, { ...run, run_id: String() }),'],
    moves: [create, { ...create, again: true }],
    found: /^I8: a step without a fault failed/,
  },
  {
    name: 'a secret is searched for under the old name of its repository',
    file: 'keys/target.ts',
    instead: [
      'return holderId === owner.repositoryId ? { ...target, holder: owner.repository } : target;',
      'return target;',
    ],
    moves: [rotate, { type: 'rename' }, invalidate],
    found: /^I[48]: the secret/,
  },
  {
    name: 'a wait counts as a difference between two clocks',
    file: 'github/client.ts',
    instead: [
      'const received = now();',
      'const received = ((globalThis as { first?: number }).first ??= now());',
    ],
    moves: [rotate, later, { ...whenDue, faults: [limited] }],
    found: /^I8: the secret holds the recent key \S+, and the rotation was due/,
  },
  {
    name: 'the clocks of the cluster and of GitHub count as one',
    file: 'keys/secret-use.ts',
    instead: ['{ at: updatedAt - github.clockAhead + clockAhead }', '{ at: updatedAt }'],
    moves: [{ ...clocks, github: -12 }, rotate, whenDue],
    found: /^I8: the secret holds the recent key \S+, and the rotation was due/,
  },
  {
    name: 'an earlier attempt counts as finished although its lost runner may still write',
    file: 'keys/settled.ts',
    instead: [
      'isEarlierAttempt(key, attempt) && !mayStillBeDelivered(key, at)',
      'isEarlierAttempt(key, attempt)',
    ],
    moves: [
      { ...rotate, post: false, faults: [lost] },
      { ...rotate, again: true },
    ],
    found: /^I1: /,
  },
  {
    name: 'keys of several users make every rotation due',
    file: 'keys/rotation-plan.ts',
    instead: [
      'whyNotDelivered(current, facts) ??',
      "whyNotDelivered(current, facts) ?? (facts.own.some(({ username }) => username !== current.username) ? 'mixed' : undefined) ??",
    ],
    moves: [{ ...rotate, user: 1 }, later, rotate, whenDue],
    found: /^I8: the secret holds the recent key \S+, and the rotation was due/,
  },
  {
    name: 'an expiration that was set while the job ran is not read again',
    file: 'post/clean-up.ts',
    instead: [
      'isLive(key, now) && outlives(key)',
      'isLive(key, now) && keys.some((one) => one.id === key.id && outlives({ expiration: one.expiration } as KeyRecord))',
    ],
    moves: [
      rotate,
      later,
      { ...rotate, overlap: '24h', post: 'late' },
      byHand('set an end'),
      { ...rotate, of: 'api', to: 'outputs' },
    ],
    found: /^I1: the expiration of the earlier key \S+ was postponed/,
  },
  {
    name: "this machine's clock decides which keys have expired",
    file: 'operations/invalidate.ts',
    instead: [
      'keys.filter((key) => isLive(key, now))',
      'keys.filter((key) => isLive(key, now && Date.now()))',
    ],
    moves: [rotate, { ...clocks, runner: 12 }, byHand('set an end'), invalidate],
    found: /^I9: the key \S+ was not invalidated/,
  },
  {
    name: 'a secret that a person wrote is deleted',
    file: 'keys/secret-use.ts',
    instead: ["others.length === 0 && value === 'ours'", 'others.length === 0'],
    moves: [rotate, invalidate, byHand('write the secret'), invalidate],
    found: /^I4: a secret that was written by hand was deleted/,
  },
  {
    name: 'a key whose state cannot be written is not invalidated',
    file: 'operations/deliver.ts',
    instead: [
      'throw await withdraw(key, error, ports, ledger);',
      'ledger.invalidated(key); throw error instanceof Failure ? error : new Failure("delivery", String(error));',
    ],
    moves: [{ ...rotate, faults: [stateFails] }],
    found: /^I2: the key \S+ is valid and was not delivered/,
  },
  {
    name: 'a create does not warn that it overwrote the key of another one',
    file: 'operations/deliver.ts',
    instead: [
      "outcome.status === 'created' && outcome.replaced &&",
      "outcome.status === 'created' && !outcome &&",
    ],
    moves: [createAtOnce],
    found: /^I8: two steps wrote one new secret, and none warned/,
  },
];

export const MISTAKES: readonly Known[] = [...LIFECYCLE_MISTAKES, ...CONFIRM_MISTAKES, ...TEXT_MISTAKES];
