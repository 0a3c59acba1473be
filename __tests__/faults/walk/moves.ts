/** What may happen to one identity, and random sequences of it. */
import fc from 'fast-check';
import type { JobStatus } from '../../support/runner/environment.ts';
import { type Fault, faultsAt, otherFaults, type Place, said } from '../faults.ts';
import { HOST, secretName } from '../operations.ts';

export type Goal = 'outputs' | 'secret';

export interface StepMove {
  type: 'step';
  operation: 'create' | 'rotate' | 'rotate when due' | 'invalidate';
  to: Goal;
  overlap: '0s' | '24h';
  /** `revoke-after-job`, of a `create` to outputs. */
  revoke: boolean;
  /** One later attempt of the run before, or a run of its own. */
  again: boolean;
  /** How the job stands when post runs; what main led to, if absent. `success` in spite of a failed step: continue-on-error. */
  job: JobStatus | undefined;
  /** Whether post runs: not where the runner itself dies. */
  post: boolean;
  /** At most two. One whose place is not reached does nothing. */
  faults: Fault[];
}

/** Two rotations at the same moment, that wait for each other before the same request. */
export interface RaceMove {
  type: 'race';
  to: Goal;
  overlap: '0s' | '24h';
  meetBefore: 'list' | 'create' | 'write';
}

/** 11 minutes go by: more than the 10 in which another run may be delivering a key. */
export interface TimeMove {
  type: 'time';
}

export type Move = StepMove | RaceMove | TimeMove;

const SECRET = `/repos/{repository}/actions/secrets/${secretName(HOST)}`;

const at = (
  phase: Place['phase'],
  server: Place['server'],
  method: string,
  path: string,
  times = 1,
): Place[] =>
  Array.from({ length: times }, (_, index) => ({ phase, server, method, path, occurrence: index + 1 }));

/** Every exchange that a step of one host can have, and the second of those that are repeated. */
const PLACES: Place[] = [
  ...at('main', 'elasticsearch', 'POST', '/_security/_query/api_key', 2),
  ...at('main', 'elasticsearch', 'POST', '/_security/api_key', 2),
  ...at('main', 'elasticsearch', 'POST', '/_security/user/_has_privileges', 2),
  ...at('main', 'elasticsearch', 'DELETE', '/_security/api_key', 2),
  ...at('main', 'github', 'GET', '/repos/{repository}/actions/secrets/public-key'),
  ...at('main', 'github', 'GET', SECRET, 2),
  ...at('main', 'github', 'PUT', SECRET, 2),
  ...at('main', 'github', 'DELETE', SECRET, 2),
  ...at('post', 'elasticsearch', 'POST', '/_security/_query/api_key', 2),
  ...at('post', 'elasticsearch', 'DELETE', '/_security/api_key', 2),
  ...at('post', 'elasticsearch', 'POST', '/_security/api_key/_bulk_update', 2),
];

const fault = fc.constantFrom(...PLACES.flatMap(faultsAt), ...otherFaults());
const goal = fc.constantFrom<Goal>('outputs', 'secret');
const overlap = fc.constantFrom<'0s' | '24h'>('0s', '24h');

const step: fc.Arbitrary<Move> = fc.record({
  type: fc.constant('step' as const),
  operation: fc.oneof(
    { weight: 6, arbitrary: fc.constant('rotate' as const) },
    { weight: 2, arbitrary: fc.constant('rotate when due' as const) },
    { weight: 3, arbitrary: fc.constant('create' as const) },
    { weight: 1, arbitrary: fc.constant('invalidate' as const) },
  ),
  to: goal,
  overlap,
  revoke: fc.boolean(),
  again: fc.boolean(),
  job: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.constantFrom<JobStatus>('success', 'failure', 'cancelled') },
  ),
  post: fc.oneof({ weight: 7, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  faults: fc.array(fault, { maxLength: 2 }),
});

const race: fc.Arbitrary<Move> = fc.record({
  type: fc.constant('race' as const),
  to: goal,
  overlap,
  meetBefore: fc.constantFrom<RaceMove['meetBefore']>('list', 'create', 'write'),
});

const time: fc.Arbitrary<Move> = fc.constant({ type: 'time' });

/** Up to 20 moves; a shorter sequence is a simpler one. */
export const sequences: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof({ weight: 8, arbitrary: step }, { weight: 1, arbitrary: race }, { weight: 3, arbitrary: time }),
  { minLength: 1, maxLength: 20, size: 'max' },
);

const clean = {
  type: 'step',
  overlap: '0s',
  revoke: false,
  again: false,
  job: undefined,
  post: true,
  faults: [],
} as const;

/** With these, each sequence ends where one clean run would have: one key for each goal, and then none. */
export const ENDING: Move[] = [
  { type: 'time' },
  { ...clean, operation: 'rotate', to: 'secret', faults: [] },
  { ...clean, operation: 'rotate', to: 'outputs', faults: [] },
  { ...clean, operation: 'invalidate', to: 'secret', faults: [] },
];

/** `rotate to secret, overlap 0s, again, job failure, no post; main PUT …: reset` */
export function told(move: Move): string {
  if (move.type === 'time') return '11 minutes later';
  const { to, overlap } = move;
  if (move.type === 'race')
    return `two rotations at once to ${to}, overlap ${overlap}, meeting before ${move.meetBefore}`;
  const { operation, revoke, again, job, post, faults } = move;
  const parts = [
    operation === 'invalidate' ? operation : `${operation} to ${to}`,
    operation.startsWith('rotate') && `overlap ${overlap}`,
    isRevoked(move) && revoke && 'revoke-after-job',
    again && 'a later attempt',
    job && `job ${job}`,
    !post && 'no post',
  ];
  return [parts.filter(Boolean).join(', '), ...faults.map(said)].join('; ');
}

/** Only what goes to outputs can die with the job. */
export const isRevoked = ({ operation, to, revoke }: StepMove): boolean =>
  operation === 'create' && to === 'outputs' && revoke;
