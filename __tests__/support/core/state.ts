import { type StepStateWriter, writeStepState } from '../../../src/runner/step-state.ts';

/** The state of a step as the runner passes it on: an environment variable for each entry. */
export const stateInto = (env: Record<string, string>): StepStateWriter =>
  writeStepState({
    save: (name, value) => {
      env[`STATE_${name}`] = value;
    },
  });
