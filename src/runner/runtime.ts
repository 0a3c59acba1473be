import { getInput } from '@actions/core';
import { systemClock } from './clock.ts';
import { state } from './files.ts';
import { log, maskOnce } from './log.ts';
import { Secret } from './secret.ts';
import { openStandardOutput } from './standard-output.ts';
import { writeStepState } from './step-state.ts';

/**
 * The process as ports: only main.ts and post.ts call this.
 * @param closed called when the reader of standard output has closed it
 */
export function openRuntime(process: NodeJS.Process, closed: () => void) {
  openStandardOutput(process.stdout, closed);
  const mask = maskOnce();
  return {
    env: process.env,
    log,
    state: writeStepState(state),
    clock: systemClock,
    secret: (value: string) => new Secret(value, mask),
    /** Untrimmed: a password may end in a space. */
    input: (name: string) => getInput(name, { trimWhitespace: false }),
  };
}

export type Runtime = ReturnType<typeof openRuntime>;
