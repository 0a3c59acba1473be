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
  /** What differs in the `github` context; undefined takes an entry away. */
  github?: GitHubContext;
  /** What `${{ job.status }}` is: success in main, in post what main led to. */
  jobStatus?: JobStatus;
  /** Values that the workflow took from `${{ secrets.… }}`: the runner masks them from the start. */
  secrets?: string[];
  files?: Partial<Record<CommandFile, FileCondition>>;
  /** Debug logging is on (RUNNER_DEBUG). */
  debug?: boolean;
  /** How far the step's clock runs ahead, in milliseconds. */
  clockAheadMs?: number;
  /** Its clock and its timers run so many times faster, since a moment at which it was right (ms since the epoch). */
  fast?: { times: number; since: number } | undefined;
  /** `read EHOSTUNREACH`: the error of a connection that is reset, by system call and code. */
  resetAs?: string;
  /** A wait of the step that is longer than this, in milliseconds, is over after 1.5 seconds, and its clock has moved on by it. */
  skipWaitsOverMs?: number;
  /** The first entry of this name, or of one that begins so, cannot be written to the state file. */
  failState?: string;
  /** A slow reader of standard output: the time between two pieces of at most 64 KiB, in milliseconds. */
  readEveryMs?: number;
  /** The process gets SIGKILL right after the output of this name is in its file. */
  killAfterOutput?: string;
  /** The action's manifest; default: this repository's action.yml. */
  action?: string;
}

/** A main phase that has ended, and its post phase to come. */
export interface Step extends Run {
  post(options?: PostOptions): Promise<Run>;
  startPost(options?: PostOptions): Running<Run>;
}

type PostOptions = Omit<StepOptions, 'secrets' | 'action' | 'killAfterOutput'>;

/** A phase under way. */
export interface Running<Result> {
  ended: Promise<Result>;
  /** Sends a signal, SIGKILL unless another is named, and waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Cancels as GitHub does: SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more; the job is then cancelled. */
  cancel(): Promise<void>;
  /** Closes the reading end of standard output; what the step wrote there is lost. */
  stopReading(): void;
  /** From now on every write to this file fails as on a full disk. */
  fill(file: CommandFile): void;
  /** Deletes this file. */
  remove(file: CommandFile): void;
}

const ROOT = resolve(import.meta.dirname, '../../..');

/** Runs the action's main as GitHub's runner does, to its end. */
export function runStep(options: StepOptions = {}): Promise<Step> {
  return startStep(options).ended;
}

/** Starts the action's main as GitHub's runner does; to be stopped, or robbed of its files, at a moment of choice. */
export function startStep(options: StepOptions = {}): Running<Step> {
  const masker = new Masker();
  for (const secret of options.secrets ?? []) masker.addLines(secret.trim());
  const running = start('main', options, masker, {});
  return { ...running, ended: running.ended.then((main) => withPost(main, options, masker)) };
}

/** Post sees the same job: its inputs evaluated anew, the state that main saved, and the masks that it set. */
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
