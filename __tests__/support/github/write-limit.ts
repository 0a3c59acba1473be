/** The secondary rate limit of writes, if a test sets one. */
import type { Answer } from './call.ts';
import type { Clock } from './clock.ts';
import { secondaryRateLimit } from './faults.ts';

const minute = 60_000;

export class WriteLimit {
  readonly #clock: Clock;
  readonly #perMinute: number;
  /** Times of writes, ms since the epoch by GitHub's clock. */
  #times: number[] = [];
  /** The number of refused writes. */
  refused = 0;

  constructor(clock: Clock, perMinute: number) {
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  /** @returns the refusal of a write over the limit */
  check(method: string): Answer | undefined {
    if (method === 'GET') return undefined;
    const now = this.#clock.now().getTime();
    this.#times = this.#times.filter((time) => time > now - minute);
    if (this.#times.length >= this.#perMinute) {
      this.refused += 1;
      return secondaryRateLimit(60);
    }
    this.#times.push(now);
    return undefined;
  }
}
