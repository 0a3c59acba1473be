/** Moves and faults for the sequences that show mistakes. */
import type { Fault, Place } from '../faults.ts';
import { HOST, secretName } from '../operations.ts';
import { clean, type Move, type PersonMove } from './moves.ts';

export const rotate = { ...clean, operation: 'rotate', to: 'secret' } as const satisfies Move;
export const whenDue = { ...rotate, operation: 'rotate when due' } as const;
export const create = { ...rotate, operation: 'create' } as const;
export const invalidate = { ...rotate, operation: 'invalidate' } as const;
export const toOrganization = { ...rotate, to: 'organization' } as const;
export const waiting = { ...rotate, overlap: 'until-confirmed' } as const;
export const confirm = { ...rotate, operation: 'confirm', asks: 'host' } as const;
export const restarted: Move = { type: 'host', of: 'web', to: 'secret', restarted: true };
export const notRestarted: Move = { ...restarted, restarted: false };
export const later: Move = { type: 'time' };
export const byHand = (does: PersonMove['does'], to: PersonMove['to'] = 'secret'): Move => ({
  type: 'person',
  does,
  of: 'web',
  to,
});
export const createAtOnce: Move = {
  type: 'race',
  operation: 'create',
  of: 'web',
  to: 'secret',
  overlap: '0s',
  meetBefore: 'create',
};
export const clocks = { type: 'clocks', runner: 0, elasticsearch: 0, github: 0 } as const;

export const secretAt = (method: string): Place => ({
  phase: 'main',
  server: 'github',
  method,
  path: `/repos/{repository}/actions/secrets/${secretName(HOST)}`,
  occurrence: 1,
});
export const lost: Fault = { type: 'stop', place: secretAt('PUT'), signal: 'SIGKILL', moment: 'held' };
export const unsent: Fault = { type: 'stop', place: secretAt('PUT'), signal: 'SIGKILL', moment: 'lost' };
export const stateFails: Fault = { type: 'entry', entry: 'begun' };
export const limited: Fault = { type: 'answer', place: secretAt('GET'), name: 'rate-limit' };
