/**
 * The test of the test: each mistake of the first edition, put into a copy of the source, breaks an invariant in these moves. The walk
 * itself comes to such moves within 3,000 steps; a step alone shows none of them.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import type { Fault, Place } from './faults.ts';
import { actionWith, forgetMistakes, type Mistake } from './mistakes.ts';
import { HOST, secretName } from './operations.ts';
import { startWorld } from './stage.ts';
import { clean, type Move, type PersonMove } from './walk/moves.ts';
import { walk } from './walk/walk.ts';

const rotate = { ...clean, operation: 'rotate', to: 'secret' } as const satisfies Move;
const whenDue = { ...rotate, operation: 'rotate when due' } as const;
const create = { ...rotate, operation: 'create' } as const;
const invalidate = { ...rotate, operation: 'invalidate' } as const;
const toOrganization = { ...rotate, to: 'organization' } as const;
const waiting = { ...rotate, overlap: 'until-confirmed' } as const;
const confirm = { ...rotate, operation: 'confirm', asks: 'host' } as const;
const restarted: Move = { type: 'host', of: 'web', to: 'secret', restarted: true };
const notRestarted: Move = { ...restarted, restarted: false };
const later: Move = { type: 'time' };
const byHand = (does: PersonMove['does'], to: PersonMove['to'] = 'secret'): Move => ({
  type: 'person',
  does,
  of: 'web',
  to,
});
const clocks = { type: 'clocks', runner: 0, elasticsearch: 0, github: 0 } as const;

const secretAt = (method: string): Place => ({
  phase: 'main',
  server: 'github',
  method,
  path: `/repos/{repository}/actions/secrets/${secretName(HOST)}`,
  occurrence: 1,
});
const lost: Fault = { type: 'stop', place: secretAt('PUT'), signal: 'SIGKILL', moment: 'held' };
const limited: Fault = { type: 'answer', place: secretAt('GET'), name: 'rate-limit' };

interface Known extends Mistake {
  name: string;
  moves: Move[];
  found: RegExp;
}

const MISTAKES: Known[] = [
  {
    name: 'older keys are retired although the job failed',
    file: 'post/plan.ts',
    instead: ["const succeeded = jobStatus === 'success';", "const succeeded = jobStatus !== '';"],
    moves: [rotate, later, { ...rotate, job: 'failure' }],
    found: /^I1: the earlier key \S+ is dead/,
  },
  {
    name: 'a key that another run may be delivering is retired',
    file: 'keys/settled.ts',
    instead: ['return age >= settleTime ||', 'return age >= 0 * settleTime ||'],
    moves: [rotate, rotate],
    found: /^I1: the earlier key \S+ is dead/,
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
    found: /^I4: the secret organization that holds the other repository's key \S+ is gone/,
  },
  {
    name: "a secret that another repository's live key is in is overwritten",
    file: 'keys/rotation-plan.ts',
    instead: ['conflicts: use ? use.others : [],', 'conflicts: [],'],
    moves: [toOrganization, later, { ...toOrganization, of: 'api' }],
    found: /^I4: the secret that holds the live key \S+ was overwritten/,
  },
  {
    name: 'an earlier attempt of the same run counts as somebody else',
    file: 'keys/create-plan.ts',
    instead: ['isEarlierAttempt(key, run),', 'isEarlierAttempt(key, { ...run, run_id: String() }),'],
    moves: [create, { ...create, again: true }],
    found: /^I8: a step without a fault failed/,
  },
  {
    name: 'a secret is looked for under the name that its repository had',
    file: 'keys/target.ts',
    instead: [
      'return holderId === owner.repositoryId ? { ...target, holder: owner.repository } : target;',
      'return target;',
    ],
    moves: [rotate, { type: 'rename' }, invalidate],
    found: /^I[48]: the secret/,
  },
  {
    name: 'a wait is taken for a difference between two clocks',
    file: 'github/client.ts',
    instead: [
      'const received = now();',
      'const received = ((globalThis as { first?: number }).first ??= now());',
    ],
    moves: [rotate, later, { ...whenDue, faults: [limited] }],
    found: /^I8: the secret holds the young key \S+, and the rotation was due/,
  },
  {
    name: 'the clocks of the cluster and of GitHub are taken for one',
    file: 'keys/secret-use.ts',
    instead: ['{ at: updatedAt - github.clockAhead + clockAhead }', '{ at: updatedAt }'],
    moves: [{ ...clocks, github: -12 }, rotate, whenDue],
    found: /^I8: the secret holds the young key \S+, and the rotation was due/,
  },
  {
    name: 'an earlier attempt counts as over, though its runner is lost while it writes',
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
    found: /^I8: the secret holds the young key \S+, and the rotation was due/,
  },
  {
    name: 'an end that was set while the job ran is not looked at again',
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
    found: /^I1: the life of the earlier key \S+ was lengthened/,
  },
  {
    name: "this machine's clock says which keys have ended",
    file: 'operations/invalidate.ts',
    instead: [
      'keys.filter((key) => isLive(key, now))',
      'keys.filter((key) => isLive(key, now && Date.now()))',
    ],
    moves: [rotate, { ...clocks, runner: 12 }, byHand('set an end'), invalidate],
    found: /^I9: the key \S+ was not invalidated/,
  },
  {
    name: 'a secret is deleted whoever wrote it last',
    file: 'keys/secret-use.ts',
    instead: ["others.length === 0 && value === 'ours'", 'others.length === 0'],
    moves: [rotate, invalidate, byHand('write the secret'), invalidate],
    found: /^I4: a secret that was written by hand is gone/,
  },
  {
    name: 'a confirm retires what was created at nearly the same time as the key that was seen',
    file: 'keys/retirement-plan.ts',
    instead: ['isSettled(key, seen.creation, attemptOf(seen))', 'isSettled(key, Infinity, attemptOf(seen))'],
    moves: [waiting, waiting, restarted, later, confirm],
    found: /^I1: the earlier key \S+ is dead/,
  },
  {
    name: 'a confirm retires older keys although the job failed',
    file: 'post/plan.ts',
    instead: ["const succeeded = jobStatus === 'success';", "const succeeded = jobStatus !== '';"],
    moves: [waiting, later, waiting, restarted, { ...confirm, job: 'failure' }],
    found: /^I1: the earlier key \S+ is dead/,
  },
  {
    name: 'a confirm retires the older keys of a rotation that retires them itself',
    file: 'keys/retirement-plan.ts',
    instead: ["if (!waitsForConfirm(seen)) return leaveAll([], '');", ''],
    moves: [rotate, later, { ...rotate, job: 'failure' }, restarted, confirm],
    found: /^I1: the earlier key \S+ is dead/,
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
    instead: ['line.filter(named).at(-1)', 'line.filter(named).at(0)'],
    moves: [waiting, restarted, later, waiting, notRestarted, confirm],
    found: /^I9: exit 0, and the host was not seen with its key/,
  },
];

let github: GitHubDouble;
beforeAll(async () => {
  github = await startWorld();
});
afterAll(async () => {
  forgetMistakes();
  await github.close();
});

const MINUTE = 60_000;

test.concurrent.each(MISTAKES)(
  'found: $name',
  { timeout: 3 * MINUTE },
  async ({ moves, found, ...mistake }) => {
    const world = { cluster: clusters().at(-1)!, github };
    const { violations } = await walk(moves, { ...world, action: actionWith(mistake) });
    expect(violations).toMatchObject([expect.stringMatching(found)]);
  },
);

/** What finds a mistake must not find one where there is none. */
test.concurrent.each(MISTAKES)('without it: $name', { timeout: 3 * MINUTE }, async ({ moves }) => {
  const { violations } = await walk(moves, { cluster: clusters().at(-1)!, github });
  expect(violations).toEqual([]);
});
