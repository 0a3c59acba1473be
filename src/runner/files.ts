import { appendFileSync, statSync, truncateSync } from 'node:fs';
import { saveState, setOutput, summary } from '@actions/core';
import { Failure } from '../errors/failure.ts';

type Environment = Record<string, string | undefined>;

/** An entry for the post step: the runner passes it on as an environment variable STATE_name, even when main was killed (SIGKILL). */
export interface State {
  /** @throws Failure `not-delivered`: without it the post step would not know this step's keys */
  save(name: string, value: string): void;
}

export const state: State = {
  save: (name, value) => asDelivery('The state for the post step', () => saveState(name, value)),
};

/** @throws Failure `not-delivered` */
export function setOutputs(outputs: Record<string, string>): void {
  asDelivery('The outputs', () => {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  });
}

/** Appends to the job summary. The text is Markdown, with HTML escaped: `@actions/core` escapes nothing. */
export async function writeSummary(text: string): Promise<void> {
  await summary.addRaw(text).write();
}

/** Replaces what this step wrote there before, since it was not carried out. Other steps have files of their own. */
export async function replaceSummary(text: string): Promise<void> {
  await summary.emptyBuffer().addRaw(text).write({ overwrite: true });
}

function asDelivery(what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Failure('not-delivered', `${what} could not be written (${reasonOf(error)}).`);
  }
}

/** The system's code. Without a code, `@actions/core` found no file, or none that it may write to. */
export const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? 'there is no such file, or it is read-only';

/**
 * Stops the step before any request when its state or outputs could not be written: `@actions/core` prints outputs, which hold credentials,
 * where the variable is not set. Only a write shows that a disk is full; the written line is removed again: GitHub's runner skips an empty
 * line, but act, and what is built on it, reads no entry of a file that has one.
 * @throws Failure `command-files`
 */
export function requireCommandFiles(env: Environment): void {
  const broken: string[] = [];
  for (const file of ['GITHUB_STATE', 'GITHUB_OUTPUT'] as const) {
    const path = env[file];
    if (!path) broken.push(`${file} is not set`);
    else {
      try {
        const { size } = statSync(path);
        appendFileSync(path, '\n');
        truncateSync(path, size);
      } catch (error) {
        broken.push(`the file that ${file} names cannot be written (${reasonOf(error)})`);
      }
    }
  }
  if (broken.length > 0) throw new Failure('command-files', `${broken.join('; ')}. Nothing was called.`);
}
