import { expect } from 'vitest';
import type { Run } from '../runner/run.ts';

/** The only annotation of a step that failed and delivered nothing. */
export function failureOf(run: Run): { title: string; message: string } {
  expect(run).toMatchObject({ exitCode: 1, status: 'failure', outputs: {} });
  expect(run.annotations).toEqual([
    { level: 'error', title: expect.any(String), message: expect.stringMatching(/\n.*\nhttps:.*#/) },
  ]);
  const { title = '', message } = run.annotations[0]!;
  return { title, message };
}
