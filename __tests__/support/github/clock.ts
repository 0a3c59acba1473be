/** GitHub's clock, which need not agree with this machine's: `Date` headers, `updated_at` and ID tokens go by it. */
export class Clock {
  /** Milliseconds that GitHub is ahead of this machine (negative: behind). */
  skewMs: number;
  #since = 0;
  #times = 1;

  constructor(skewMs = 0) {
    this.skewMs = skewMs;
  }

  /** It runs so many times faster from now on. Gives the moment, ms since the epoch. */
  hasten(times: number): number {
    this.#since = Date.now();
    this.#times = times;
    return this.#since;
  }

  now(): Date {
    return new Date(this.#since + (Date.now() - this.#since) * this.#times + this.skewMs);
  }
}

/** GitHub's timestamps have whole seconds: 2026-01-31T10:11:12Z. */
export const timestamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
