/** GitHub's clock, for `Date` headers, `updated_at` and ID tokens. It may differ from this machine's. */
export class Clock {
  /** Milliseconds that GitHub is ahead of this machine (negative: behind). */
  skewMs: number;
  #since = 0;
  #times = 1;

  constructor(skewMs = 0) {
    this.skewMs = skewMs;
  }

  /** Runs so many times faster from now on. Returns the current time, ms since the epoch. */
  hasten(times: number): number {
    this.#since = Date.now();
    this.#times = times;
    return this.#since;
  }

  now(): Date {
    return new Date(this.#since + (Date.now() - this.#since) * this.#times + this.skewMs);
  }
}

/** GitHub's timestamps are in whole seconds: 2026-01-31T10:11:12Z. */
export const timestamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
