/** What may happen to one identity, and random sequences of it. */
import fc from 'fast-check';
import type { JobStatus } from '../../support/runner/environment.ts';
import { type Fault, faultsAt, otherFaults, said } from '../faults.ts';
import { placesOf } from './places.ts';

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

/** One or two more often than none: that a step goes well is known. */
function faultsOf(kind: Kind): fc.Arbitrary<Fault[]> {
  const fault = fc.constantFrom(...placesOf(kind).flatMap(faultsAt), ...otherFaults());
  const some = (minLength: number) => fc.array(fault, { minLength, maxLength: 2, size: 'max' });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: some(0) },
    { weight: 2, arbitrary: some(1) },
  );
}

type Kind = Pick<StepMove, 'operation' | 'to'>;

const step = (kind: Kind): fc.Arbitrary<Move> =>
  fc.record({
    type: fc.constant('step' as const),
    operation: fc.constant(kind.operation),
    to: fc.constant(kind.to),
    overlap: fc.constantFrom<'0s' | '24h'>('0s', '24h'),
    revoke: fc.boolean(),
    again: fc.boolean(),
    job: fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      { weight: 3, arbitrary: fc.constantFrom<JobStatus>('success', 'failure', 'cancelled') },
    ),
    post: fc.oneof({ weight: 7, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    faults: faultsOf(kind),
  });

const race: fc.Arbitrary<Move> = fc.record({
  type: fc.constant('race' as const),
  to: fc.constantFrom<Goal>('outputs', 'secret'),
  overlap: fc.constantFrom<'0s' | '24h'>('0s', '24h'),
  meetBefore: fc.constantFrom<RaceMove['meetBefore']>('list', 'create', 'write'),
});

const time: fc.Arbitrary<Move> = fc.constant({ type: 'time' });

/** Up to 20 moves; a shorter sequence is a simpler one. */
export const sequences: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: step({ operation: 'rotate', to: 'secret' }) },
    { weight: 3, arbitrary: step({ operation: 'rotate', to: 'outputs' }) },
    { weight: 2, arbitrary: step({ operation: 'rotate when due', to: 'secret' }) },
    { weight: 2, arbitrary: step({ operation: 'create', to: 'outputs' }) },
    { weight: 1, arbitrary: step({ operation: 'create', to: 'secret' }) },
    { weight: 1, arbitrary: step({ operation: 'invalidate', to: 'secret' }) },
    { weight: 2, arbitrary: race },
    { weight: 5, arbitrary: time },
  ),
  { minLength: 1, maxLength: 20, size: 'max' },
);

/** A step in which nothing goes wrong, as far as its operation and goal do not say. */
export const clean = {
  type: 'step',
  overlap: '0s',
  revoke: false,
  again: false,
  job: undefined,
  post: true,
  faults: [] as Fault[],
} as const;

/** With these, each sequence ends where one clean run would have: one key for each goal, and then none. */
export const ENDING: Move[] = [
  { type: 'time' },
  { ...clean, operation: 'rotate', to: 'secret' },
  { ...clean, operation: 'rotate', to: 'outputs' },
  { ...clean, operation: 'invalidate', to: 'secret' },
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
