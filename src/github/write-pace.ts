/**
 * GitHub takes about 80 requests a minute that create content, and answers 403 to more (docs.github.com, "Rate limits for the REST API",
 * secondary rate limits). Waiting is cheaper than a refusal, which can block the token for longer.
 */
const writesPerMinute = 80;

/** ms in which so many may start. More than a minute: their latencies differ. */
const span = 61_000;

/** When the next write may start. */
export class WritePace {
  /** When the last ones started, ms since the epoch. */
  readonly #started: number[] = [];

  /** ms since the epoch */
  get next(): number {
    const [oldest] = this.#started;
    return oldest === undefined || this.#started.length < writesPerMinute ? 0 : oldest + span;
  }

  started(at: number): void {
    this.#started.push(at);
    if (this.#started.length > writesPerMinute) this.#started.shift();
  }
}

/** How long so many writes take at least, in ms. */
export const leastTimeFor = (writes: number): number =>
  Math.floor(Math.max(0, writes - 1) / writesPerMinute) * span;
