/** The faults by what they come to for the one who asked, and the part of them that runs in every test run. */
import type { FaultName } from '../support/proxy/faults.ts';
import { type Fault, placed } from './faults.ts';

export type FaultClass =
  | 'not sent'
  | 'rejected'
  | 'answer lost'
  | 'failed after the work'
  | 'unreadable answer'
  | 'no HTTP'
  | 'endless answer'
  | 'killed'
  | 'cancelled'
  | 'file'
  | 'credential';

const OF_ANSWERS: Record<FaultName, FaultClass> = {
  refuse: 'not sent',
  reset: 'not sent',
  hang: 'not sent',
  late: 'not sent',
  '429': 'rejected',
  '429-retry-after': 'rejected',
  'rate-limit': 'rejected',
  '500': 'rejected',
  '502': 'rejected',
  '503': 'rejected',
  '503-proxy': 'rejected',
  '504': 'rejected',
  redirect: 'rejected',
  cut: 'answer lost',
  'swallow-cut': 'answer lost',
  'swallow-hang': 'answer lost',
  '500-done': 'failed after the work',
  '502-done': 'failed after the work',
  '503-proxy-done': 'failed after the work',
  '504-done': 'failed after the work',
  html: 'unreadable answer',
  'half-body': 'unreadable answer',
  'invalid-json': 'unreadable answer',
  nonsense: 'unreadable answer',
  empty: 'unreadable answer',
  'no-http': 'no HTTP',
  'no-http-done': 'no HTTP',
  'tls-alert': 'no HTTP',
  'tls-alert-done': 'no HTTP',
  '101': 'no HTTP',
  '101-done': 'no HTTP',
  'garbled-head': 'no HTTP',
  'stalled-body': 'endless answer',
  'dripping-body': 'endless answer',
  'dripping-headers': 'endless answer',
  'endless-headers': 'endless answer',
};

export function classOf(fault: Fault): FaultClass {
  switch (fault.type) {
    case 'answer':
      return OF_ANSWERS[fault.name];
    case 'socket':
      return 'answer lost';
    case 'stop':
      return fault.signal === 'SIGKILL' ? 'killed' : 'cancelled';
    case 'loss':
    case 'file':
    case 'entry':
      return 'file';
    case 'credential':
      return 'credential';
  }
}

/** Whether the client learns of it by its own limit of time. */
export const isSilent = (fault: Fault): boolean =>
  fault.type === 'answer' &&
  (['hang', 'late', 'swallow-hang'].includes(fault.name) || classOf(fault) === 'endless answer');

/** The client is told to wait; then all goes on as before, but later. */
export const isWait = (fault: Fault): boolean =>
  fault.type === 'answer' && /^429|^rate-limit$/.test(fault.name);

/** Which of the versions of Elasticsearch that are tested, from 0, and how many there are. */
export interface Share {
  version: number;
  versions: number;
}

/**
 * The rule of what runs in every test run: every exchange of the operation × one fault of each class; of those that belong to no
 * exchange all. Which fault of the class it is goes by the number of the exchange, so that the exchanges together have all.
 * The versions share these cases, but for a lost answer and a killed process where something is changed: those run on each.
 *
 * @param faults all of one operation, in the order of its exchanges
 */
export function chosen(faults: Fault[], { version, versions }: Share): Fault[] {
  const groups = Map.groupBy(
    faults,
    (fault) => `${'place' in fault ? placed(fault.place) : ''} ${classOf(fault)}`,
  );
  const places = [...new Set(faults.flatMap((fault) => ('place' in fault ? [placed(fault.place)] : [])))];
  return [...groups.values()].flatMap((group, index) => {
    const [first] = group;
    if (!first) return [];
    if (!('place' in first)) return group.filter((_, number) => number % versions === version);
    const one = group[places.indexOf(placed(first.place)) % group.length] ?? first;
    return isGrave(one) || index % versions === version ? [one] : [];
  });
}

const isGrave = (fault: Fault): boolean =>
  ['answer lost', 'killed'].includes(classOf(fault)) && 'place' in fault && changes(fault.place);

const changes = ({ method, path }: { method: string; path: string }): boolean =>
  method !== 'GET' && !/_query|_has_privileges|_search/.test(path);
