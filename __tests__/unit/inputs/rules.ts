import { describe, expect, test } from 'vitest';
import { complaintsOf, type Given, runner } from './step.ts';

export interface Rule {
  /** The error of the step. */
  rule: string;
  step: Given;
  env?: Record<string, string>;
  /** All complaints, exactly: `input (given): how to correct it`. */
  complaints: string[];
}

/** One test for each rule: the step has exactly these complaints. */
export function rules(group: string, itsRules: Rule[]): void {
  describe(group, () => {
    test.each(itsRules)('$rule', async ({ step, env, complaints }) => {
      expect(await complaintsOf(step, { ...runner, ...env })).toEqual(complaints);
    });
  });
}

export const operationLines = `
  create: creates an additional key per host, verifies it and delivers it
  rotate: creates a new key per host; the previous ones are retired when the job succeeds
  confirm: waits until each host was seen publishing with its newest key
  invalidate: invalidates keys by key-id, by host, or of a whole environment
  report: lists the managed keys and changes nothing`;
