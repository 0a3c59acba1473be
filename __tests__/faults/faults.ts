/** The faults: at one exchange of a run, of a process, of its files, or of its credential. */

import { FAULTS, type FaultName } from '../support/proxy/faults.ts';
import type { Moment } from '../support/proxy/passage.ts';
import type { CommandFile, FileCondition } from '../support/runner/command-files.ts';
import type { Phase } from '../support/runner/run.ts';

export type Server = 'elasticsearch' | 'github';

/** One exchange of a run. Method, path and occurrence identify it in another run. */
export interface Place {
  phase: Phase;
  server: Server;
  method: string;
  /** With `{repository}` for the repository's full name. */
  path: string;
  occurrence: number;
}

/** By system call and code, as Node names them: a route lost after the request was sent, and a broken TLS record. */
const SOCKET_ERRORS = ['read EHOSTUNREACH', 'read ENETUNREACH', 'write EPROTO'] as const;
type SocketError = (typeof SOCKET_ERRORS)[number];

type StopSignal = 'SIGKILL' | 'SIGINT' | 'SIGTERM';

/** `lost`: the request never arrives. `held`: it arrives after later steps have run. */
export type StopMoment = Moment | 'lost' | 'held';

export type Fault =
  | { type: 'answer'; place: Place; name: FaultName }
  /** The server handles the request; the client's socket fails with an error that no proxy can cause. */
  | { type: 'socket'; place: Place; error: SocketError }
  | { type: 'stop'; place: Place; signal: StopSignal; moment: StopMoment }
  | { type: 'file'; phase: Phase; file: CommandFile; condition: FileCondition }
  /** The file becomes full, or is removed, after the answer of this exchange. */
  | { type: 'loss'; place: Place; file: CommandFile; how: 'fill' | 'remove' }
  /** The first state entry whose name begins so cannot be written; all others can. */
  | { type: 'entry'; entry: (typeof ENTRIES)[number] }
  /** The credential becomes invalid between main and post. */
  | { type: 'credential' };

/** The state entries that main saves for post, by the first word of their names. */
const ENTRIES = [
  'request',
  'minting',
  'created',
  'begun',
  'refused',
  'delivered',
  'kept',
  'revoke',
  'overlap',
  'expire',
  'invalidate',
  'done',
] as const;

const FILES = ['output', 'state', 'summary'] as const;

/** SIGKILL before the request is sent, before it arrives, before its answer, and after its answer; the others while the client waits. */
const STOPS: readonly (readonly [StopSignal, StopMoment])[] = [
  ['SIGKILL', 'lost'],
  ['SIGKILL', 'request'],
  ['SIGKILL', 'answer'],
  ['SIGKILL', 'end'],
  ['SIGINT', 'request'],
  ['SIGINT', 'answer'],
  ['SIGTERM', 'request'],
  ['SIGTERM', 'answer'],
];

/** Every fault at one exchange. */
export function faultsAt(place: Place): Fault[] {
  return [
    ...(Object.keys(FAULTS) as FaultName[]).map((name): Fault => ({ type: 'answer', place, name })),
    ...SOCKET_ERRORS.map((error): Fault => ({ type: 'socket', place, error })),
    ...STOPS.map(([signal, moment]): Fault => ({ type: 'stop', place, signal, moment })),
    ...(place.phase === 'main' ? lossesAt(place) : []),
  ];
}

/** The runner is lost while it writes a secret, and the request arrives late. */
export const heldAt = (place: Place): Fault[] =>
  place.method === 'PUT' ? [{ type: 'stop', place, signal: 'SIGKILL', moment: 'held' }] : [];

/** Files that fail after a key was created. */
function lossesAt(place: Place): Fault[] {
  if (place.method !== 'POST' || place.path !== '/_security/api_key') return [];
  return FILES.flatMap((file) =>
    (['fill', 'remove'] as const).map((how): Fault => ({ type: 'loss', place, file, how })),
  );
}

/** The faults that belong to no exchange. */
export function otherFaults(): Fault[] {
  const conditions = ['unset', 'missing', 'full'] as const;
  const phases: Phase[] = ['main', 'post'];
  return [
    ...phases.flatMap((phase) =>
      FILES.flatMap((file) =>
        conditions.map((condition): Fault => ({ type: 'file', phase, file, condition })),
      ),
    ),
    ...ENTRIES.map((entry): Fault => ({ type: 'entry', entry })),
    { type: 'credential' },
  ];
}

/** `main POST /_security/api_key #2: SIGKILL at answer` */
export function describeFault(fault: Fault | undefined): string {
  switch (fault?.type) {
    case 'answer':
      return `${describePlace(fault.place)}: ${fault.name}`;
    case 'socket':
      return `${describePlace(fault.place)}: ${fault.error}`;
    case 'stop':
      return `${describePlace(fault.place)}: ${fault.signal} at ${fault.moment}`;
    case 'loss':
      return `${describePlace(fault.place)}: ${fault.how} ${fault.file}`;
    case 'file':
      return `${fault.phase}: ${fault.file} ${fault.condition}`;
    case 'entry':
      return `main: state entry ${fault.entry} fails once`;
    case 'credential':
      return 'credential dead before post';
    default:
      return 'no fault';
  }
}

/** The fault without its place, for counting. */
export const kindOf = (fault: Fault): string => describeFault(fault).replace(/^.*: /, '');

export const describePlace = ({ phase, method, path, occurrence }: Place): string =>
  `${phase} ${method} ${path} #${occurrence}`;
