import { CongestionWindow, type Outcome } from './congestion-window.ts';
import { RequestError } from './request-error.ts';

/** A first-in, first-out queue of requests, with as many at once as the cluster can process. */
export class Limiter {
  readonly #window = new CongestionWindow();
  readonly #waiting = new Set<() => void>();
  readonly #debug: (text: string) => void;
  #onTheirWay = 0;

  constructor(debug: (text: string) => void) {
    this.#debug = debug;
  }

  /** @throws RequestError what `send` throws; `cancelled` when the signal is aborted before it is this request's turn */
  async run<T>(send: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.#onTheirWay >= this.#window.size) await this.#turn(signal);
    else this.#onTheirWay++;
    const begin = performance.now();
    let outcome: Outcome = 'answered';
    try {
      return await send();
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      this.#onTheirWay--;
      if (this.#window.ended(outcome, performance.now() - begin, this.#onTheirWay))
        this.#debug(
          `Elasticsearch is overloaded: sending at most ${this.#window.size} requests at once from now on`,
        );
      this.#admit();
    }
  }

  /** Resolves when a place is free, which is then taken. */
  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancelled = () => {
        this.#waiting.delete(enter);
        reject(new RequestError('cancelled'));
      };
      const enter = () => {
        signal.removeEventListener('abort', cancelled);
        resolve();
      };
      if (signal.aborted) return cancelled();
      this.#waiting.add(enter);
      signal.addEventListener('abort', cancelled, { once: true });
    });
  }

  #admit(): void {
    for (const enter of this.#waiting) {
      if (this.#onTheirWay >= this.#window.size) return;
      this.#waiting.delete(enter);
      this.#onTheirWay++;
      enter();
    }
  }
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof RequestError)) return 'lost';
  const { kind, status = 0, problem } = error;
  if (kind === 'rejected' || problem === 'timeout' || [408, 502, 503, 504].includes(status))
    return 'overloaded';
  return kind === 'refused' ? 'answered' : 'lost';
}
