import { entries } from './key-value-file.ts';
import type { Masker } from './masker.ts';
import { parseCommand, type WorkflowCommand } from './workflow-commands.ts';

/** A notice, warning or error as GitHub shows it on the run's page. */
export interface Annotation {
  level: 'notice' | 'warning' | 'error';
  title?: string;
  message: string;
}

// Source: actions/runner, `ExecutionContext.cs`.
const LONGEST_ANNOTATION = 4096;
const ANNOTATIONS_PER_LEVEL = 10;

/** Commands that are never echoed: they are shown in another form, or not at all. */
const QUIET = new Set(['add-mask', 'debug', 'error', 'notice', 'warning']);

/**
 * The console of one phase of a step: reads its lines, runs the commands among them, and keeps the visible log. Stdout and stderr
 * share it, because the runner runs commands from both.
 * Source: actions/runner, `OutputManager.cs`, `ActionCommandManager.cs`.
 */
export class ConsoleLog {
  readonly annotations: Annotation[] = [];
  /** Every command that was run, in order. */
  readonly commands: WorkflowCommand[] = [];
  /** Values of the commands `set-output` and `save-state` on stdout. */
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** Whether a command was invalid, which fails the step. */
  failed = false;

  readonly #lines: string[] = [];
  readonly #masker: Masker;
  readonly #debug: boolean;
  readonly #known: Set<string>;
  #echo = false;
  #resumeToken: string | undefined;

  constructor(masker: Masker, debug: boolean) {
    this.#masker = masker;
    this.#debug = debug;
    this.#echo = debug;
    this.#known = new Set(Object.keys(this.#actions));
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  /** One line of stdout or stderr, without its line end. */
  line(line: string): void {
    const command = parseCommand(line, this.#known);
    if (!command || !this.#obey(command, line)) this.#write('', line);
  }

  annotate(level: Annotation['level'], message: string, title?: string): void {
    // The runner masks only the message: a secret in a title would be visible.
    const masked = this.#masker.mask(message).slice(0, LONGEST_ANNOTATION);
    const count = this.annotations.filter((annotation) => annotation.level === level).length;
    if (count < ANNOTATIONS_PER_LEVEL) {
      this.annotations.push({ level, ...(title === undefined ? {} : { title }), message: masked });
    }
    if (masked !== '') this.#write(`##[${level}]`, masked);
  }

  fail(...messages: string[]): void {
    for (const message of messages) this.annotate('error', message);
    this.failed = true;
  }

  /** Reads a file of `name=value` entries. An invalid entry is an error in the log and fails the step. */
  keyValues(name: string, text: string): Record<string, string> {
    const values: Record<string, string> = {};
    try {
      for (const [key, value] of entries(text)) values[key] = value;
    } catch (error) {
      this.fail(`Unable to process file command '${name}' successfully.`, (error as Error).message);
    }
    return values;
  }

  #write(tag: string, text: string): void {
    this.#lines.push(this.#masker.mask(tag + text));
  }

  /** @returns whether the line was a command; otherwise it is shown as plain text */
  #obey(command: WorkflowCommand, line: string): boolean {
    if (this.#resumeToken !== undefined) {
      if (command.name !== this.#resumeToken.toLowerCase()) return false;
      this.#known.delete(command.name);
      this.#resumeToken = undefined;
      this.#write('', line);
      return true;
    }
    this.commands.push(command);
    if (this.#echo && !QUIET.has(command.name)) this.#write('', line);
    this.#actions[command.name]?.(command, line);
    return true;
  }

  readonly #actions: Record<string, (command: WorkflowCommand, line: string) => void> = {
    'add-mask': ({ data }) => this.#addMask(data),
    // The harness has no problem matchers; `commands` shows that a step requested one.
    'add-matcher': () => {},
    'remove-matcher': () => {},
    'add-path': ({ name }, line) => this.#disabled(name, line),
    'set-env': ({ name }, line) => this.#disabled(name, line),
    debug: ({ data }) => this.#writeDebug(data),
    error: ({ data, properties }) => this.annotate('error', data, properties.title),
    warning: ({ data, properties }) => this.annotate('warning', data, properties.title),
    notice: ({ data, properties }) => this.annotate('notice', data, properties.title),
    group: ({ data }) => this.#write('##[group]', data),
    endgroup: () => this.#write('##[endgroup]', ''),
    echo: ({ data }, line) => this.#setEcho(data, line),
    'set-output': (command, line) => this.#setByCommand(this.outputs, command, line),
    'save-state': (command, line) => this.#setByCommand(this.state, command, line),
    'stop-commands': ({ data }, line) => this.#stop(data, line),
  };

  #setEcho(data: string, line: string): void {
    const value = data.trim().toLowerCase();
    if (value === 'on' || value === 'off') this.#echo = value === 'on';
    else this.fail(`Unable to process command '${line}' successfully.`, 'Invalid echo command value.');
  }

  #disabled(command: string, line: string): void {
    this.fail(`Unable to process command '${line}' successfully.`, `The \`${command}\` command is disabled.`);
  }

  #addMask(data: string): void {
    if (data.trim() === '') {
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (this.#echo) this.#write('', '::add-mask::***');
    this.#masker.addLines(data);
  }

  #writeDebug(data: string): void {
    if (!this.#debug) return;
    for (const line of data.split(/\r?\n/)) this.#write('##[debug]', line);
  }

  /** Deprecated, but still supported: `@actions/core` uses it if the file's variable is not set. */
  #setByCommand(values: Record<string, string>, command: WorkflowCommand, line: string): void {
    const { name } = command.properties;
    if (!name) {
      this.fail(`Unable to process command '${line}' successfully.`, "Required field 'name' is missing.");
      return;
    }
    this.annotate('warning', `The \`${command.name}\` command is deprecated and will be disabled soon.`);
    values[name] = command.data;
  }

  #stop(token: string, line: string): void {
    if (token === '' || [...this.#known, 'pause-logging'].includes(token.toLowerCase())) {
      this.fail(`Unable to process command '${line}' successfully.`, 'Invalid stop-commands token.');
      return;
    }
    this.#resumeToken = token;
    this.#known.add(token.toLowerCase());
    if (token.length > 6) this.#masker.add(token);
    this.#write('', line);
  }
}
