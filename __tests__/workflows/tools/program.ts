import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Result = {
  /** Null after a signal. */
  exitCode: number | null;
  /** The output on stdout and stderr, in order of arrival. */
  log: string;
};

const running = new Set<ChildProcess>();
// All programs are stopped with the tests, even if those are interrupted.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A program that was started, with its output. */
export class Program {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Result>;
  #log = '';

  /** @param input its standard input */
  constructor(
    path: string,
    args: string[],
    { input = '', ...options }: { cwd: string; env: NodeJS.ProcessEnv; input?: string },
  ) {
    this.#child = spawn(path, args, { ...options, stdio: 'pipe' });
    this.#child.stdin!.on('error', () => {}); // it may end without having read
    this.#child.stdin!.end(input);
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
      });
    running.add(this.#child);
    this.#ended = once(this.#child, 'close').then(([exitCode]: (number | null)[]) => ({
      exitCode: exitCode ?? null,
      log: this.#log,
    }));
    this.#ended.finally(() => running.delete(this.#child)).catch(() => {}); // `end` reports the error
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Its output so far. */
  get log(): string {
    return this.#log;
  }

  /** Waits for its end. After `seconds` it is stopped, with an error that has the end of its log. */
  async end(seconds: number): Promise<Result> {
    let late = false;
    const alarm = setTimeout(() => {
      late = true;
      this.stop();
    }, seconds * 1000);
    const result = await this.#ended.finally(() => clearTimeout(alarm));
    if (late)
      throw new Error(
        `Not done after ${seconds} s: ${this.#child.spawnargs.join(' ')}\n${result.log.slice(-4000)}`,
      );
    return result;
  }

  /** Stops it as Ctrl-C does, and kills it after `grace` seconds. */
  async stop(grace = 20): Promise<Result> {
    this.#child.kill('SIGINT');
    const impatience = setTimeout(() => this.#child.kill('SIGKILL'), grace * 1000);
    return this.#ended.finally(() => clearTimeout(impatience));
  }
}
