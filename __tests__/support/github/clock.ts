/** GitHub's clock, which need not agree with this machine's: `Date` headers, `updated_at` and ID tokens go by it. */
export class Clock {
  /** Milliseconds that GitHub is ahead of this machine (negative: behind). */
  skewMs: number;

  constructor(skewMs = 0) {
    this.skewMs = skewMs;
  }

  now(): Date {
    return new Date(Date.now() + this.skewMs);
  }
}

/** GitHub's timestamps have whole seconds: 2026-01-31T10:11:12Z. */
export const timestamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
