import { systemClock } from './clock.ts';
import { logTo, maskWith } from './commands.ts';
import { Secret } from './secret.ts';
import { stateOf } from './state.ts';
import { writeOut } from './stdout.ts';
import { writeStepState } from './step-state.ts';

/** The process as ports: only main.ts and post.ts call this. */
export function openRuntime(process: NodeJS.Process) {
  const mask = maskWith(writeOut);
  return {
    env: process.env,
    log: logTo(writeOut),
    state: writeStepState(stateOf(process.env)),
    clock: systemClock,
    secret: (value: string) => new Secret(value, mask),
    /** Inputs reach an action as `INPUT_` and the name in upper case, its spaces as `_`; untrimmed, for a password may end in a space. */
    input: (name: string) => process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`],
  };
}

export type Runtime = ReturnType<typeof openRuntime>;
