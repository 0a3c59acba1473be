import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { fromConnection, type NodeError } from './connection-errors.ts';
import { RequestError } from './request-error.ts';

/** The progress of one request, read from Node's request: the client's errors do not show it. */
export class Exchange {
  /** The connection was established, TLS included: the request may have gone out. */
  isSent = false;
  /** The head of an answer has arrived. */
  isAnswered = false;
  #request: ClientRequest | undefined;
  /** The first error of the request. What follows, on its socket and its answer, says less. */
  #error: NodeError | undefined;

  watch(request: ClientRequest): ClientRequest {
    this.#request = request;
    request.once('error', (error) => {
      this.#error ??= error;
    });
    // Without a listener Node closes the connection and reports no error.
    request.once('upgrade', (_, socket) => {
      this.#error ??= new RequestError('ambiguous', { problem: 'unreadable' });
      socket.destroy();
    });
    // A keep-alive socket may be assigned already.
    if (request.socket) this.#watchSocket(request.socket, request.reusedSocket);
    else request.once('socket', (socket) => this.#watchSocket(socket, request.reusedSocket));
    return request;
  }

  /** Whether there is no socket yet: the proxy has not opened the tunnel. */
  get isWithoutSocket(): boolean {
    return !this.#request?.socket;
  }

  /** Rejects on `stop`, or when the connection closed without an answer: the client reports only some of these cases. */
  end(stop: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const request = this.#request;
      stop.addEventListener('abort', () => {
        reject(stop.reason);
        request?.destroy();
      });
      request?.once('close', () =>
        // An answer that arrived before is read first.
        setImmediate(() => {
          if (!this.isAnswered) reject(this.#error ?? new Error('closed'));
        }),
      );
    });
  }

  /** @param thrown what the request, or the reading of its answer, threw */
  failure(thrown: unknown): RequestError {
    if (thrown instanceof RequestError) return thrown;
    if (!this.#request) return new RequestError('notSent', { problem: 'invalid-request' });
    return fromConnection(this.#error ?? (thrown as NodeError), this.isSent);
  }

  #watchSocket(socket: Socket, isReused: boolean): void {
    const established = () => {
      this.isSent = true;
    };
    if (isReused) established();
    else if (socket instanceof TLSSocket) socket.once('secureConnect', established);
    else if (socket.connecting) socket.once('connect', established);
    else established();
  }
}
