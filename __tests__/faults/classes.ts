/** Classes of faults, by their effect on the client, and the selection that runs in every test run. */
import type { FaultName } from '../support/proxy/faults.ts';
import { describePlace, type Fault } from './faults.ts';

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

const CLASS_OF_ANSWER: Record<FaultName, FaultClass> = {
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
      return CLASS_OF_ANSWER[fault.name];
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

/** Whether the client notices the fault only by its timeout. */
export const isSilent = (fault: Fault): boolean =>
  fault.type === 'answer' &&
  (['hang', 'late', 'swallow-hang'].includes(fault.name) || classOf(fault) === 'endless answer');

/** Whether the answer asks the client to wait and then retry. */
export const isWait = (fault: Fault): boolean =>
  fault.type === 'answer' && /^429|^rate-limit$/.test(fault.name);

/** The index of the tested version of Elasticsearch, and the number of versions. */
export interface Share {
  version: number;
  versions: number;
}

/**
 * Selects what runs in every test run: one fault of each class at every exchange of the operation, and all faults that belong to no
 * exchange. The number of the exchange selects the fault of the class, so the exchanges together have all faults. The cases are
 * divided between the versions, except for a lost answer and a killed process at a request that changes something: those run on each.
 *
 * @param faults all of one operation, in the order of its exchanges
 */
export function chosen(faults: Fault[], { version, versions }: Share): Fault[] {
  const groups = Map.groupBy(
    faults,
    (fault) => `${'place' in fault ? describePlace(fault.place) : ''} ${classOf(fault)}`,
  );
  const places = [
    ...new Set(faults.flatMap((fault) => ('place' in fault ? [describePlace(fault.place)] : []))),
  ];
  return [...groups.values()].flatMap((group, index) => {
    const [first] = group;
    if (!first) return [];
    if (!('place' in first)) return group.filter((_, number) => number % versions === version);
    const one = group[places.indexOf(describePlace(first.place)) % group.length] ?? first;
    return isCritical(one) || index % versions === version ? [one] : [];
  });
}

const isCritical = (fault: Fault): boolean =>
  ['answer lost', 'killed'].includes(classOf(fault)) && 'place' in fault && changes(fault.place);

const changes = ({ method, path }: { method: string; path: string }): boolean =>
  method !== 'GET' && !/_query|_has_privileges|_search/.test(path);
