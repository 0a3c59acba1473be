/**
 * - `answered`: the cluster did its work, or said no to this request.
 * - `overloaded`: the cluster rejected it for now, or something in front of the cluster timed out.
 * - `lost`: no answer, for another reason: it says nothing of the cluster's load.
 */
export type Outcome = 'answered' | 'overloaded' | 'lost';

const initial = 16;
/** As many connections as the client keeps. */
export const largest = 64;
/** ms. A create takes 10 ms and the round trip; a cluster that is always this slow is distant, not overloaded. */
const slow = 1_000;

/**
 * How many requests may be on their way at once: one more after each round of quick answers, half as many when the cluster is overloaded
 * (additive increase, multiplicative decrease, as TCP has it: RFC 5681). Pure: `ended` is called with the outcome of each request.
 */
export class CongestionWindow {
  #size = initial;
  /** ms of the quickest answer so far: the latency without load. */
  #quickest = Number.POSITIVE_INFINITY;
  /** Answers to come from requests that were sent before the last decrease: they report the same overload. */
  #stale = 0;

  get size(): number {
    return Math.floor(this.#size);
  }

  /**
   * @param took ms
   * @param others how many requests are still on their way
   * @returns whether the window is smaller now
   */
  ended(outcome: Outcome, took: number, others: number): boolean {
    const { size } = this;
    const isStale = this.#stale > 0;
    if (isStale) this.#stale--;
    if (outcome === 'answered') this.#quickest = Math.min(this.#quickest, took);
    if (outcome === 'overloaded' || took > Math.max(slow, 4 * this.#quickest)) {
      if (isStale) return false;
      this.#size = Math.max(1, this.#size / 2);
      this.#stale = others;
    } else if (outcome === 'answered' && others + 1 >= size) {
      // Only when the window was full: otherwise its size was not tested.
      this.#size = Math.min(largest, this.#size + 1 / this.#size);
    }
    return this.size < size;
  }
}
