import { appendFileSync, statSync, truncateSync } from 'node:fs';
import { Failure } from '../errors/failure.ts';
import { randomUUID } from './uuid.ts';

type Environment = Record<string, string | undefined>;

/** The runner's command files, as GitHub documents them ("Environment files"). Each write is one append: all of it, or an error. */
export type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY';

/**
 * One entry, in the form with a delimiter: a value may hold anything, newlines too.
 * The delimiter is random, so that no value can end its own entry and begin another.
 */
export function entry(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

export function append(env: Environment, file: CommandFile, text: string): void {
  const path = env[file];
  if (!path) throw new Error(`${file} is not set`);
  // The runner makes these files; where one is gone, making another would write to nobody.
  statSync(path);
  appendFileSync(path, text);
}

/**
 * Stops the step before any request when its state or outputs could not be written. Only a write shows that a disk is full;
 * it is taken back, for GitHub's runner skips an empty line, but act, and what is built on it, takes none of a file that has one.
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
        append(env, file, '\n');
        truncateSync(path, size);
      } catch (error) {
        broken.push(
          `the file that ${file} names cannot be written (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
        );
      }
    }
  }
  if (broken.length > 0) throw new Failure('command-files', `${broken.join('; ')}. Nothing was called.`);
}
