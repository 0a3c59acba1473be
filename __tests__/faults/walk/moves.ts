/** What may happen in one walk: to one host of two repositories that share an organization, and by hand beside it. */
import type { JobStatus } from '../../support/runner/environment.ts';
import { type Fault, said } from '../faults.ts';
import type { Repository } from '../repositories.ts';

/** Where a new key goes: the repository's own secret, or the organization's, which both repositories write. */
export type Goal = 'outputs' | 'secret' | 'organization';

/** A `confirm` takes the durations alone. */
export type Overlap = '0s' | '24h' | 'until-confirmed';

export interface StepMove {
  type: 'step';
  operation: 'create' | 'rotate' | 'rotate when due' | 'confirm' | 'invalidate';
  of: Repository;
  to: Goal;
  overlap: Overlap;
  /** `revoke-after-job`, of a `create` to outputs. */
  revoke: boolean;
  /** What a `confirm` asks for: all lines of the host, the key that the goal holds, or the key before that one. */
  asks?: 'host' | 'key' | 'older key';
  /** One later attempt of the repository's run before, or a run of its own. */
  again: boolean;
  /** GITHUB_JOB. */
  workflowJob: 'deploy' | 'smoke';
  /** Which of the two minting users. */
  user: 0 | 1;
  /** How the job stands when post runs; what main led to, if absent. `success` in spite of a failed step: continue-on-error. */
  job: JobStatus | undefined;
  /** Not where the runner itself dies; `late` where the job's other steps take their time: after the next step of another run. */
  post: boolean | 'late';
  /** At most two. One whose place is not reached does nothing. */
  faults: Fault[];
}

/** Two steps at the same moment, that wait for each other before the same request. */
export interface RaceMove {
  type: 'race';
  operation: 'create' | 'rotate';
  of: Repository;
  to: Goal;
  overlap: Overlap;
  meetBefore: 'list' | 'create' | 'write';
}

/** 11 minutes go by: more than the 10 in which another run may be delivering a key. */
interface TimeMove {
  type: 'time';
}

/** From now on, and in all that was, the clocks are so many minutes ahead. */
export interface ClocksMove {
  type: 'clocks';
  runner: number;
  elasticsearch: number;
  github: number;
}

/** The repository `web` gets another name, or another owner; another repository takes its first name, with a secret of the same name. */
export interface RenameMove {
  type: 'rename' | 'transfer';
}

/** The host publishes, with the key that it has; where it was restarted, with what its place holds now. */
export interface HostMove {
  type: 'host';
  of: Repository;
  to: Goal;
  restarted: boolean;
}

/** Somebody does something by hand. */
export interface PersonMove {
  type: 'person';
  does: 'write the secret' | 'delete the secret' | 'set an end' | 'invalidate the key';
  of: Repository;
  to: 'secret' | 'organization';
}

export type ActionMove = StepMove | RaceMove;
export type Move = ActionMove | TimeMove | ClocksMove | RenameMove | HostMove | PersonMove;

export const runsTheAction = (move: Move): move is ActionMove => move.type === 'step' || move.type === 'race';

/** A step in which nothing goes wrong, as far as its operation and goal do not say. */
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

/** With these, each sequence ends where one clean run would have: one key for each goal, and then none. */
export const ENDING: Move[] = [
  { type: 'time' },
  { ...clean, operation: 'rotate', to: 'secret' },
  { ...clean, operation: 'rotate', to: 'outputs' },
  { ...clean, operation: 'invalidate', to: 'secret' },
];

/** `rotate to secret, overlap 0s, again, job failure, no post; main PUT …: reset` */
export function told(move: Move): string {
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
      return toldStep(move);
  }
}

function toldStep(move: StepMove): string {
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
  return [`${of}: ${parts.filter(Boolean).join(', ')}`, ...faults.map(said)].join('; ');
}

/** Only what goes to outputs can die with the job. */
export const isRevoked = ({ operation, to, revoke }: StepMove): boolean =>
  operation === 'create' && to === 'outputs' && revoke;
