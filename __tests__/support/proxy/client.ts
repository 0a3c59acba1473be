import type { ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { type Answer, type Exchange, now } from './exchange.ts';
import type { Wire } from './garbled.ts';

/** The client's side of one exchange. */
export class Client {
  /** Resolves when the client has given up, or the exchange is over. */
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

  /** Sends the answer whole, and resolves when it is with the client or the client has gone. */
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

  /** Resets the connection; over TLS, where there is no reset, it is closed without a word. */
  cut(): void {
    this.#cut = true;
    const { socket } = this.#response;
    if (socket instanceof TLSSocket) socket.destroy();
    else socket?.resetAndDestroy();
  }

  /** What is sent past HTTP is no whole answer, so it leaves the exchange without a status. */
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
