import type { Ports } from '../../../src/operations/ports.ts';
import { logTo } from './log.ts';
import { stateInto } from './state.ts';

/** The ports of an operation: those of the test, and others that do nothing. */
export const portsWith = (given: Pick<Ports, 'keys' | 'clock'> & Partial<Ports>): Ports => ({
  log: logTo(() => {}),
  state: stateInto({}),
  signal: new AbortController().signal,
  requestId: 'r',
  ...given,
});
