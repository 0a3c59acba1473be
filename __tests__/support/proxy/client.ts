import type { ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { type Answer, type Exchange, now } from './exchange.ts';
import type { Wire } from './garbled.ts';

/** The client's side of one exchange. */
export class Client {
  /** Resolves when the client has given up, or the exchange has ended. */
  readonly gone: Promise<void>;
  readonly #response: ServerResponse;
  readonly #exchange: Exchange;
  #cut = false;

  constructor(response: ServerResponse, exchange: Exchange) {
    this.#response = response;
    this.#exchange = exchange;
    this.gone = new Promise((resolve) => {
      response.once('close', () => {
        exchange.endedAt ??= now();
        exchange.abandoned = !response.writableFinished && !this.#cut;
        resolve();
      });
    });
  }

  /** Sends the whole answer. Resolves when the client has it or has disconnected. */
  async reply(answer: Answer): Promise<void> {
    if (this.#response.destroyed) return;
    this.#head(answer);
    this.#response.end(answer.body);
    await this.gone;
  }

  async replyHalf(answer: Answer): Promise<void> {
    if (this.#response.destroyed) return;
    this.#head(answer);
    this.#cut = true;
    const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
    await new Promise((resolve) => this.#response.write(half, resolve));
    this.#response.socket?.end();
    await this.gone;
  }

  /** Resets the connection. Over TLS it is closed without an alert, because there is no reset. */
  cut(): void {
    this.#cut = true;
    const { socket } = this.#response;
    if (socket instanceof TLSSocket) socket.destroy();
    else socket?.resetAndDestroy();
  }

  /** Bytes outside HTTP are no complete answer, so the exchange has no status. */
  get wire(): Wire {
    const { socket } = this.#response;
    return {
      write: (bytes) => {
        if (!socket?.writable) return this.gone;
        const written = new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
        return Promise.race([written, this.gone]);
      },
      end: (bytes = '') => {
        this.#cut = true;
        socket?.end(bytes);
      },
    };
  }

  #head({ status, headers, body }: Answer): void {
    this.#exchange.status = status;
    const bodiless = status === 204 || status === 304;
    this.#response.writeHead(status, bodiless ? headers : { ...headers, 'content-length': body.length });
  }
}
