/** Aborts after a number of milliseconds, or with the step's signal. */
export class Deadline {
  /** Aborted by either. */
  readonly signal: AbortSignal;
  readonly #time = new AbortController();
  readonly #timer: NodeJS.Timeout;

  /** The timer keeps the process running until `clear`: otherwise Node could exit while a promise is pending. */
  constructor(ms: number, signal?: AbortSignal) {
    this.#timer = setTimeout(() => this.#time.abort(), ms);
    this.signal = AbortSignal.any([this.#time.signal, ...(signal ? [signal] : [])]);
  }

  /** Whether the time is over. */
  get isOver(): boolean {
    return this.#time.signal.aborted;
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
