import type { Ports } from '../../../src/operations/ports.ts';
import { logTo } from './log.ts';
import { stateInto } from './state.ts';

/** The ports of an operation: those that the test gives, and for the others what does nothing. */
export const portsWith = (given: Pick<Ports, 'keys' | 'clock'> & Partial<Ports>): Ports => ({
  log: logTo(() => {}),
  state: stateInto({}),
  signal: new AbortController().signal,
  requestId: 'r',
  ...given,
});
