/** The moves of a walk: over one host of two repositories in one organization, and changes by hand. */
import type { JobStatus } from '../../support/runner/environment.ts';
import { describeFault, type Fault } from '../faults.ts';
import type { Repository } from '../repositories.ts';

/** Where a new key is delivered. Both repositories write the organization's secret. */
export type Target = 'outputs' | 'secret' | 'organization';

/** A `confirm` has durations only. */
export type Overlap = '0s' | '24h' | 'until-confirmed';

export interface StepMove {
  type: 'step';
  operation: 'create' | 'rotate' | 'rotate when due' | 'confirm' | 'invalidate';
  of: Repository;
  to: Target;
  overlap: Overlap;
  /** `revoke-after-job`, of a `create` to outputs. */
  revoke: boolean;
  /** What a `confirm` waits for: all lines of the host, the newest delivered key of a target, or the key before that one. */
  asks?: 'host' | 'key' | 'older key';
  /** Whether this is another attempt of the repository's previous run. */
  again: boolean;
  /** GITHUB_JOB. */
  workflowJob: 'deploy' | 'smoke';
  /** The minting user, as an index. */
  user: 0 | 1;
  /** The job status when post runs. Default: the status after main. `success` after a failed step: continue-on-error. */
  job: JobStatus | undefined;
  /** `false` if the runner itself is lost; `late`: after the next step of another run. */
  post: boolean | 'late';
  /** At most two. A fault whose exchange does not take place has no effect. */
  faults: Fault[];
}

/** Two parallel steps, which wait for each other before the same request. */
export interface RaceMove {
  type: 'race';
  operation: 'create' | 'rotate';
  of: Repository;
  to: Target;
  overlap: Overlap;
  meetBefore: 'list' | 'create' | 'write';
}

/** 11 minutes pass: more than the 10 in which another run may be delivering a key. */
interface TimeMove {
  type: 'time';
}

/** From now on the clocks are ahead by so many minutes, for times in the past too. */
export interface ClocksMove {
  type: 'clocks';
  runner: number;
  elasticsearch: number;
  github: number;
}

/** The repository `web` gets another name or owner. Another repository gets its first name, with a secret of the same name. */
export interface RenameMove {
  type: 'rename' | 'transfer';
}

/** The host publishes with its key; after a restart, with the newest delivered key. */
export interface HostMove {
  type: 'host';
  of: Repository;
  to: Target;
  restarted: boolean;
}

/** A person changes something by hand. */
export interface PersonMove {
  type: 'person';
  does: 'write the secret' | 'delete the secret' | 'set an end' | 'invalidate the key';
  of: Repository;
  to: 'secret' | 'organization';
}

export type ActionMove = StepMove | RaceMove;
export type Move = ActionMove | TimeMove | ClocksMove | RenameMove | HostMove | PersonMove;

export const runsTheAction = (move: Move): move is ActionMove => move.type === 'step' || move.type === 'race';

/** The defaults of a step without a fault. */
export const clean = {
  type: 'step',
  of: 'web',
  overlap: '0s',
  revoke: false,
  again: false,
  workflowJob: 'deploy',
  user: 0,
  job: undefined,
  post: true,
  faults: [] as Fault[],
} as const;

/** The last moves of each sequence: they leave one key for each target, and then none. */
export const ENDING: Move[] = [
  { type: 'time' },
  { ...clean, operation: 'rotate', to: 'secret' },
  { ...clean, operation: 'rotate', to: 'outputs' },
  { ...clean, operation: 'invalidate', to: 'secret' },
];

/** `rotate to secret, overlap 0s, again, job failure, no post; main PUT …: reset` */
export function describeMove(move: Move): string {
  switch (move.type) {
    case 'time':
      return '11 minutes later';
    case 'clocks':
      return `the clocks are ahead: runner ${move.runner}, cluster ${move.elasticsearch}, GitHub ${move.github} minutes`;
    case 'rename':
      return 'web is renamed, and another repository takes its old name';
    case 'transfer':
      return 'web is transferred to another owner, and another repository takes its old name';
    case 'host':
      return `${move.of}: the host ${move.restarted ? 'is restarted and ' : ''}publishes with its key of ${move.to}`;
    case 'person':
      return `by hand: ${move.does} (${move.of}, ${move.to})`;
    case 'race':
      return `${move.of}: two at once: ${move.operation} to ${move.to}, overlap ${move.overlap}, meeting before ${move.meetBefore}`;
    case 'step':
      return describeStep(move);
  }
}

function describeStep(move: StepMove): string {
  const {
    operation,
    of,
    to,
    overlap,
    revoke,
    asks = 'host',
    again,
    workflowJob,
    user,
    job,
    post,
    faults,
  } = move;
  const parts = [
    operation === 'confirm' && `confirm of the ${asks === 'host' ? asks : `${asks} of ${to}`}`,
    operation === 'invalidate' && operation,
    operation !== 'confirm' && operation !== 'invalidate' && `${operation} to ${to}`,
    (operation.startsWith('rotate') || operation === 'confirm') && `overlap ${overlap}`,
    isRevoked(move) && revoke && 'revoke-after-job',
    again && 'a later attempt',
    workflowJob !== 'deploy' && `job ${workflowJob}`,
    user === 1 && 'by another user',
    job && `which ends as ${job}`,
    post === false && 'no post',
    post === 'late' && 'post after the next step',
  ];
  return [`${of}: ${parts.filter(Boolean).join(', ')}`, ...faults.map(describeFault)].join('; ');
}

/** Only keys in outputs can be invalidated after the job. */
export const isRevoked = ({ operation, to, revoke }: StepMove): boolean =>
  operation === 'create' && to === 'outputs' && revoke;
