import { Buffer } from 'node:buffer';
import type { Exit } from './child.ts';
import { COMMAND_FILES, type CommandFile, type CommandFiles } from './command-files.ts';
import type { Annotation, ConsoleLog } from './console-log.ts';
import type { JobStatus } from './environment.ts';
import { assertComplete, type EventOf, type StepEvent } from './events.ts';
import type { Masker } from './masker.ts';
import type { WorkflowCommand } from './workflow-commands.ts';

export type Phase = 'main' | 'post';

/** The result of one phase of a step: what is visible to a person, later steps and GitHub, and what it did. */
export interface Run {
  phase: Phase;
  /** Whether debug logging was on. */
  debug: boolean;
  /** null after a signal */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** The job status after it. */
  status: JobStatus;
  /** The visible log: masked, with commands as the runner shows them. */
  log: string;
  annotations: Annotation[];
  /** The annotations on the run's page, masked. */
  summary: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** Every masked value, without its encodings. */
  masks: string[];
  /** Masks a text as the runner would from now on. */
  mask: (text: string) => string;
  /** The workflow commands that were run. */
  commands: WorkflowCommand[];
  rawStdout: string;
  rawStderr: string;
  /** The content of the command files, as written. */
  rawFiles: Record<CommandFile, string>;
  events: StepEvent[];
  durationMs: number;
  /** Peak memory of the process, in KiB; undefined if it was killed. */
  maxRssKiB: number | undefined;
}

// Source: actions/runner, `CreateStepSummaryCommand`.
const LARGEST_SUMMARY_BYTES = 1024 * 1024;

/** How a phase was started. */
export interface Start {
  phase: Phase;
  debug: boolean;
  files: CommandFiles;
  log: ConsoleLog;
  masker: Masker;
}

/**
 * Reads the results of an ended process, as the runner does, including the command files.
 * @throws {Error} if the preload did not record everything that the step wrote
 */
export function runOf(start: Start, exit: Exit, cancelled: boolean, events: StepEvent[]): Run {
  const { phase, debug, files, log, masker } = start;
  const rawFiles = mapFiles((file) => files.read(file));
  const stdout = exit.readToEnd && { stdout: exit.stdout };
  if (exit.signal === null) assertComplete(events, { ...stdout, ...byVariable(rawFiles) });
  const outputs = { ...log.outputs, ...log.keyValues('output', rawFiles.output) };
  const state = { ...log.state, ...log.keyValues('state', rawFiles.state) };
  const summary = summaryOf(rawFiles.summary, log, masker);
  return {
    phase,
    debug,
    exitCode: exit.code,
    signal: exit.signal,
    status: cancelled ? 'cancelled' : exit.code === 0 && !log.failed ? 'success' : 'failure',
    log: log.text,
    annotations: log.annotations,
    summary,
    outputs,
    state,
    masks: masker.values,
    mask: (text) => masker.mask(text),
    commands: log.commands,
    rawStdout: exit.stdout,
    rawStderr: exit.stderr,
    rawFiles,
    events,
    durationMs: exit.durationMs,
    maxRssKiB: events.find((event): event is EventOf<'exit'> => event.type === 'exit')?.maxRssKiB,
  };
}

function summaryOf(text: string, log: ConsoleLog, masker: Masker): string {
  if (Buffer.byteLength(text) > LARGEST_SUMMARY_BYTES) {
    log.annotate('error', '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.');
    return '';
  }
  // Masked line by line, so a mask of several lines matches nothing here; its lines are masks too.
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${masker.mask(line)}\n`).join('');
}

function mapFiles<Value>(value: (file: CommandFile) => Value): Record<CommandFile, Value> {
  const files = Object.keys(COMMAND_FILES) as CommandFile[];
  return Object.fromEntries(files.map((file) => [file, value(file)])) as Record<CommandFile, Value>;
}

function byVariable(rawFiles: Record<CommandFile, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rawFiles).map(([file, text]) => [COMMAND_FILES[file as CommandFile], text]),
  );
}
