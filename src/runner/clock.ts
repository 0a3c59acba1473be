import { setTimeout } from 'node:timers/promises';

/** An Elasticsearch time value such as `30d`: its text for the server, its length in milliseconds for us. */
export interface Duration {
  text: string;
  ms: number;
}

/** Time as a port, so that tests can move it. */
export interface Clock {
  /** ms since the epoch, this machine's clock. */
  now(): number;
  /** Rejects with the signal's reason when it is aborted meanwhile. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async wait(ms, signal) {
    try {
      await setTimeout(ms, undefined, signal && { signal });
    } catch (error) {
      // Node rejects with an error of its own, which has the reason as its cause.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
