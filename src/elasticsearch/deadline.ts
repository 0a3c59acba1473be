/** One end for all that a piece of work waits for: a number of milliseconds, or the step's signal. */
export class Deadline {
  /** Aborted by either. */
  readonly signal: AbortSignal;
  readonly #time = new AbortController();
  readonly #timer: NodeJS.Timeout;

  /** The timer holds the process until `clear`: work that nothing else holds would otherwise end without a word. */
  constructor(ms: number, signal?: AbortSignal) {
    this.#timer = setTimeout(() => this.#time.abort(), ms);
    this.signal = AbortSignal.any([this.#time.signal, ...(signal ? [signal] : [])]);
  }

  /** Whether it was the time that ended it, or would have. */
  get isOver(): boolean {
    return this.#time.signal.aborted;
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
