import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The files that a step may append to; `output` is GITHUB_OUTPUT, `summary` is GITHUB_STEP_SUMMARY. */
export const COMMAND_FILES = {
  output: 'GITHUB_OUTPUT',
  state: 'GITHUB_STATE',
  summary: 'GITHUB_STEP_SUMMARY',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
} as const;

export type CommandFile = keyof typeof COMMAND_FILES;

/** `unset`: the variable is missing; `missing`: its file does not exist; `full`: writing fails as on a full disk. */
export type FileCondition = 'ok' | 'unset' | 'missing' | 'full';

/** The command files in their own directory. As in the runner, each phase of a step gets new ones. */
export class CommandFiles {
  readonly variables: Record<string, string> = {};
  readonly #paths = new Map<CommandFile, string>();

  constructor(directory: string, conditions: Partial<Record<CommandFile, FileCondition>> = {}) {
    for (const [file, variable] of Object.entries(COMMAND_FILES) as [CommandFile, string][]) {
      const condition = conditions[file] ?? 'ok';
      if (condition === 'unset') continue;
      const path = join(directory, file);
      this.#paths.set(file, path);
      this.variables[variable] = path;
      if (condition !== 'missing') writeFileSync(path, '');
      if (condition === 'full') this.fill(file);
    }
  }

  /**
   * From now on, writing fails with ENOSPC: the path is a link to /dev/full. What was written before is still read, as after a
   * disk has filled up. File permissions would have no effect if the tests run as root. Without /dev/full, a directory is used (EISDIR).
   */
  fill(file: CommandFile): void {
    this.remove(file);
    const path = this.#path(file);
    if (existsSync('/dev/full')) symlinkSync('/dev/full', path);
    else mkdirSync(path);
  }

  /** From now on, the file does not exist. What was written before is still read. */
  remove(file: CommandFile): void {
    const path = this.#path(file);
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) renameSync(path, `${path}.before`);
    else rmSync(path, { recursive: true, force: true });
  }

  /** What the step wrote, read after its end. */
  read(file: CommandFile): string {
    const path = this.#paths.get(file);
    if (!path) return '';
    return [`${path}.before`, path].map(contents).join('');
  }

  #path(file: CommandFile): string {
    const path = this.#paths.get(file);
    if (!path) throw new Error(`${COMMAND_FILES[file]} is not set for this step`);
    return path;
  }
}

function contents(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : '';
}
