import {
  type ConnectionOptions,
  type ConnectionRequestOptions,
  type ConnectionRequestOptionsAsStream,
  type ConnectionRequestParams,
  type ConnectionRequestResponse,
  type ConnectionRequestResponseAsStream,
  errors,
  HttpConnection,
} from '@elastic/transport';
import { proxyOf } from './agents.ts';
import { isMarked } from './answers.ts';
import { readText } from './body.ts';
import { proxyTimeout } from './connection-errors.ts';
import { Deadline } from './deadline.ts';
import { diagnoseConnection } from './diagnose-connection.ts';
import { Exchange } from './exchange.ts';
import { type Hello, sayHello } from './handshake.ts';
import { RequestError } from './request-error.ts';

/** ms at most for the handshake by which a broken connection is explained. */
const helloTimeout = 3_000;

/**
 * Elastic's connection by Node's HTTP, with one deadline and the step's signal for a whole exchange: its own timeout covers only the head
 * of an answer, and after an answer that is not HTTP it never settles (`@elastic/transport` 9.4.0, HttpConnection.js:119 and :199).
 * @throws ConnectionError, TimeoutError or RequestAbortedError, as the client's pool knows them, each with a RequestError as its cause
 */
export class ClusterConnection extends HttpConnection {
  #exchange = new Exchange();
  #hello: Promise<Hello> | undefined;

  constructor(options: ConnectionOptions) {
    super(options);
    const { makeRequest } = this;
    const watched = (request: Parameters<typeof makeRequest>[0]) =>
      this.#exchange.watch(makeRequest(request));
    this.makeRequest = watched as typeof makeRequest;
  }

  override request(
    params: ConnectionRequestParams,
    options: ConnectionRequestOptions,
  ): Promise<ConnectionRequestResponse>;
  override request(
    params: ConnectionRequestParams,
    options: ConnectionRequestOptionsAsStream,
  ): Promise<ConnectionRequestResponseAsStream>;
  // No call of this action asks for a stream.
  override async request(
    params: ConnectionRequestParams,
    options: ConnectionRequestOptions,
  ): Promise<ConnectionRequestResponse | ConnectionRequestResponseAsStream> {
    const { signal, timeout, ...others } = options;
    const ms = timeout ?? 0;
    const exchange = new Exchange();
    const deadline = new Deadline(ms, signal);
    try {
      deadline.signal.throwIfAborted();
      const answer = this.#answer(params, others, exchange);
      return await Promise.race([answer, exchange.end(deadline.signal)]);
    } catch (error) {
      if (signal?.aborted)
        throw new errors.RequestAbortedError('', undefined, causedBy(new RequestError('cancelled')));
      if (deadline.isOver)
        throw new errors.TimeoutError('', undefined, causedBy(this.#timeout(exchange, ms)));
      const failure = await this.#diagnose(exchange.failure(error), ms, signal);
      throw new errors.ConnectionError('', undefined, causedBy(failure));
    } finally {
      deadline.clear();
    }
  }

  async #answer(params: ConnectionRequestParams, options: ConnectionRequestOptions, exchange: Exchange) {
    // `makeRequest` runs before the call returns.
    this.#exchange = exchange;
    const { statusCode, headers, body } = await super.request(params, { ...options, asStream: true });
    exchange.isAnswered = true;
    const text = await readText(body, headers['content-encoding'], options.maxResponseSize ?? 0);
    if (this.url.protocol === 'http:' && !isMarked(headers))
      await this.#requirePlain(statusCode, headers.location);
    // The content type is ignored (answers.ts); text is not parsed by the client.
    return {
      statusCode,
      headers: { ...headers, 'content-encoding': '', 'content-type': 'text/plain' },
      body: text,
    };
  }

  /** To a plain request some servers of TLS answer with a page of their own (400), or with a redirect. @throws RequestError */
  async #requirePlain(status: number, location: string | undefined): Promise<void> {
    if (status >= 300 && status < 400 && location?.startsWith(`https://${this.url.hostname}`))
      throw new RequestError('ambiguous', { status, problem: 'moved-to-https' });
    if (status !== 400) return;
    const { isEstablished, alert } = await this.#sayHello(helloTimeout);
    if (isEstablished || alert !== undefined) throw new RequestError('refused', { problem: 'wants-tls' });
  }

  #timeout({ isSent, isWithoutSocket }: Exchange, ms: number): RequestError {
    const proxy = proxyOf(this.agent);
    if (proxy && isWithoutSocket) return proxyTimeout(proxy.host, ms);
    const { host: address } = this.url;
    return new RequestError(isSent ? 'ambiguous' : 'notSent', { problem: 'timeout', address });
  }

  async #diagnose(failure: RequestError, ms: number, signal: AbortSignal | undefined): Promise<RequestError> {
    const { url, tls, agent } = this;
    const found = await diagnoseConnection(failure, {
      isTls: url.protocol === 'https:',
      hasCertificate: Boolean(tls?.cert),
      hasAuthority: Boolean(tls?.ca),
      hello: () => this.#sayHello(Math.min(ms, helloTimeout), signal),
    });
    const proxy = proxyOf(agent);
    const address = proxy ? `${url.host} (through the proxy ${proxy.host})` : url.host;
    return new RequestError(found.kind, { ...found.about, address });
  }

  /** Once for each node: what its port speaks does not change. */
  #sayHello(timeout: number, signal?: AbortSignal): Promise<Hello> {
    this.#hello ??= sayHello(this.url.href, { proxy: proxyOf(this.agent)?.href, timeout, signal });
    return this.#hello;
  }
}

const causedBy = (cause: RequestError) => ({ cause, redaction: { type: 'remove' } as const });
