import { describe, expect, test } from 'vitest';
import { complaintsOf, type Given, runner } from './step.ts';

export interface Rule {
  /** What is wrong with the step. */
  rule: string;
  step: Given;
  env?: Record<string, string>;
  /** All complaints, exactly: `input (given): what would be right`. */
  complaints: string[];
}

/** One test for each rule: the step's complaints are these and no others. */
export function rules(group: string, itsRules: Rule[]): void {
  describe(group, () => {
    test.each(itsRules)('$rule', async ({ step, env, complaints }) => {
      expect(await complaintsOf(step, { ...runner, ...env })).toEqual(complaints);
    });
  });
}

export const operationLines = `
  create: mints one more key per host, proves it and hands it over
  rotate: mints a new key per host and retires the older ones when the job succeeds
  confirm: waits until each host was seen publishing with its newest key
  invalidate: ends keys by key-id, by host, or those of a whole environment
  report: lists the managed keys and changes nothing`;
