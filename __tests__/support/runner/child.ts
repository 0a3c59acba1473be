import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a cancelled step may continue. Source: actions/runner, `ProcessInvoker.cs`. */
const AFTER_SIGINT_MS = 7_500;
const AFTER_SIGTERM_MS = 2_500;

/** How a process ended; `code` is null after a signal, and `signal` is null otherwise. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  durationMs: number;
  stdout: string;
  stderr: string;
  /** Whether standard output was read to the end. */
  readToEnd: boolean;
}

export interface ChildOptions {
  cwd: string;
  env: Record<string, string>;
  /** A slow reader: it reads one chunk of standard output (64 KiB at most), and the next one so many ms later. */
  readEveryMs?: number | undefined;
}

/** A Node process under the runner's control: its lines are forwarded at once, and it can be stopped. */
export class Child {
  readonly pid: number;
  readonly exit: Promise<Exit>;
  /** Whether it was cancelled, which sets the job status. */
  cancelled = false;
  readonly #process: ChildProcess;
  #reads = true;

  constructor(args: string[], { readEveryMs = 0, ...options }: ChildOptions, onLine: (line: string) => void) {
    const started = performance.now();
    this.#process = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.pid = this.#process.pid ?? 0;
    const stdout = collect(slowly(this.#process.stdout!, readEveryMs), onLine);
    const stderr = collect(this.#process.stderr!, onLine);
    this.exit = once(this.#process, 'close').then(async ([code, signal]) => ({
      code,
      signal,
      durationMs: performance.now() - started,
      stdout: await stdout,
      stderr: await stderr,
      readToEnd: this.#reads,
    }));
  }

  /** Closes the reading end of standard output, as a runner does that ends before the step. */
  stopReading(): void {
    this.#reads = false;
    this.#process.stdout!.destroy();
  }

  /** Sends the signal and waits for the end. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#process.kill(signal);
    await this.exit;
  }

  /** Cancels as GitHub does: SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL. */
  async cancel(): Promise<void> {
    this.cancelled = true;
    this.#process.kill('SIGINT');
    if (await this.#endsWithin(AFTER_SIGINT_MS)) return;
    this.#process.kill('SIGTERM');
    if (await this.#endsWithin(AFTER_SIGTERM_MS)) return;
    await this.kill();
  }

  async #endsWithin(ms: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(resolve, ms, false);
    this.exit.then(() => resolve(true));
    return promise.finally(() => clearTimeout(timer));
  }
}

async function* slowly(stream: Readable, everyMs: number): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) {
      yield chunk;
      if (everyMs > 0) await pause(everyMs);
    }
  } catch (error) {
    // The reader is gone.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** Forwards whole lines. As for the runner, a single CR ends a line too. */
async function collect(stream: AsyncIterable<Buffer>, onLine: (line: string) => void): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let rest = '';
  const take = (piece: string, last: boolean) => {
    text += piece;
    // A CR at the end may be half of a CRLF, so wait for the next character.
    const lines = (rest + piece).split(last ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (last && rest !== '') onLine(rest);
  };
  for await (const chunk of stream) take(decoder.write(chunk), false);
  take(decoder.end(), true);
  return text;
}
