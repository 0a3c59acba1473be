import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Child } from './child.ts';
import { type CommandFile, CommandFiles, type FileCondition } from './command-files.ts';
import { ConsoleLog } from './console-log.ts';
import {
  contextEnvironment,
  contextsOf,
  type GitHubContext,
  type JobStatus,
  machineEnvironment,
} from './environment.ts';
import { readEvents } from './events.ts';
import { inputVariables, readManifest } from './inputs.ts';
import { Masker } from './masker.ts';
import { type Phase, type Run, runOf } from './run.ts';

export interface StepOptions {
  /** The step's `with:`; the defaults of action.yml are added. */
  inputs?: Record<string, string>;
  /** More environment variables, as a job's `env:` or the runner's machine would set them. They replace no input and no GITHUB_ or RUNNER_ variable. */
  env?: Record<string, string>;
  /** Values for the `github` context; undefined removes an entry. */
  github?: GitHubContext;
  /** The value of `${{ job.status }}`. Default: success in main, the status after main in post. */
  jobStatus?: JobStatus;
  /** Values from `${{ secrets.… }}`: the runner masks them from the start. */
  secrets?: string[];
  files?: Partial<Record<CommandFile, FileCondition>>;
  /** Debug logging is on (RUNNER_DEBUG). */
  debug?: boolean;
  /** How far the step's clock is ahead, in milliseconds. */
  clockAheadMs?: number;
  /** Clock and timers run so many times faster since a moment at which the clock was correct (ms since the epoch). */
  fast?: { times: number; since: number } | undefined;
  /** The error of a reset connection, by system call and code: `read EHOSTUNREACH`. */
  resetAs?: string;
  /** A wait of the step that is longer than this, in milliseconds, is over after 1.5 seconds, and its clock has moved on by it. */
  skipWaitsOverMs?: number;
  /** The first state entry whose name begins so cannot be written. */
  failState?: string;
  /** A slow reader of standard output: the time between two chunks of at most 64 KiB, in milliseconds. */
  readEveryMs?: number;
  /** The process gets SIGKILL right after the output of this name was written. */
  killAfterOutput?: string;
  /** The action's manifest; default: this repository's action.yml. */
  action?: string;
}

/** A main phase that has ended, and its post phase. */
export interface Step extends Run {
  post(options?: PostOptions): Promise<Run>;
  startPost(options?: PostOptions): Running<Run>;
}

type PostOptions = Omit<StepOptions, 'secrets' | 'action' | 'killAfterOutput'>;

/** A running phase. */
export interface Running<Result> {
  ended: Promise<Result>;
  /** Sends a signal (default: SIGKILL) and waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Cancels as GitHub does: SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more; the job is then cancelled. */
  cancel(): Promise<void>;
  /** Closes the reading end of standard output; its content is lost. */
  stopReading(): void;
  /** From now on every write to this file fails as on a full disk. */
  fill(file: CommandFile): void;
  /** Deletes this file. */
  remove(file: CommandFile): void;
}

const ROOT = resolve(import.meta.dirname, '../../..');

/** Runs the action's main to its end, as GitHub's runner does. */
export function runStep(options: StepOptions = {}): Promise<Step> {
  return startStep(options).ended;
}

/** Starts the action's main as GitHub's runner does. The process can be stopped, or lose its files, at any moment. */
export function startStep(options: StepOptions = {}): Running<Step> {
  const masker = new Masker();
  for (const secret of options.secrets ?? []) masker.addLines(secret.trim());
  const running = start('main', options, masker, {});
  return { ...running, ended: running.ended.then((main) => withPost(main, options, masker)) };
}

/** Post gets the inputs evaluated again, the state that main saved, and the masks that it set. */
function withPost(main: Run, options: StepOptions, masker: Masker): Step {
  const startPost = (changes: PostOptions = {}) =>
    start(
      'post',
      { ...options, files: {}, killAfterOutput: '', jobStatus: main.status, ...changes },
      masker,
      main.state,
    );
  return { ...main, startPost, post: (changes) => startPost(changes).ended };
}

function start(
  phase: Phase,
  options: StepOptions,
  masker: Masker,
  state: Record<string, string>,
): Running<Run> {
  const manifestFile = options.action ?? join(ROOT, 'action.yml');
  const manifest = readManifest(manifestFile);
  const script = manifest.runs[phase];
  if (!script) throw new Error(`${manifestFile} has no ${phase}`);
  const debug = options.debug ?? false;
  const contexts = contextsOf(options.github ?? {}, options.jobStatus ?? 'success', debug);
  const inputs = inputVariables(manifest, options.inputs ?? {}, contexts);

  const directory = mkdtempSync(join(tmpdir(), 'step-'));
  const home = join(directory, 'home');
  mkdirSync(home);
  const files = new CommandFiles(directory, options.files);
  // Source: actions/runner, `ActionRunner.cs`, `NodeScriptActionHandler.cs`: later entries replace earlier ones.
  const env = {
    ...machineEnvironment(home),
    ...options.env,
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    ...inputs,
    ...contextEnvironment(contexts, home),
    ...files.variables,
  };
  const events = join(directory, 'events');
  const log = new ConsoleLog(masker, debug);
  const args = [...preloads(events, options), resolve(dirname(manifestFile), script)];
  const { readEveryMs } = options;
  const child = new Child(args, { cwd: home, env, readEveryMs }, (line) => log.line(line));

  const ended = child.exit
    .then((exit) => runOf({ phase, debug, files, log, masker }, exit, child.cancelled, readEvents(events)))
    .finally(() => rmSync(directory, { recursive: true, force: true }));
  return {
    ended,
    kill: (signal) => child.kill(signal),
    cancel: () => child.cancel(),
    stopReading: () => child.stopReading(),
    fill: (file) => files.fill(file),
    remove: (file) => files.remove(file),
  };
}

function preloads(events: string, options: StepOptions): string[] {
  const { clockAheadMs = 0, skipWaitsOverMs, fast, resetAs, failState, killAfterOutput } = options;
  const preload = (file: string, parameters: Record<string, string>) => [
    '--import',
    `${new URL(file, import.meta.url)}?${new URLSearchParams(parameters)}`,
  ];
  const clock = {
    ms: String(clockAheadMs),
    ...(skipWaitsOverMs && { skip: String(skipWaitsOverMs) }),
    ...(fast && { speed: String(fast.times), since: String(fast.since) }),
  };
  return [
    ...preload('preload.mjs', { events }),
    ...(clockAheadMs || skipWaitsOverMs || fast ? preload('shift-clock.mjs', clock) : []),
    ...(resetAs ? preload('reset-as.mjs', { error: resetAs }) : []),
    ...(failState ? preload('fail-write.mjs', { variable: 'GITHUB_STATE', entry: failState }) : []),
    ...(killAfterOutput ? preload('kill-after-output.mjs', { name: killAfterOutput }) : []),
  ];
}
