import Security from '@elastic/elasticsearch/lib/api/api/security';
import { Failure } from '../errors/failure.ts';
import type { Connection } from '../request.ts';
import type { Log } from '../runner/log.ts';
import type { MakeSecret } from '../runner/secret.ts';
import { Authorization } from './authorization.ts';
import { diagnoseConnection } from './diagnose-connection.ts';
import { Limiter } from './limiter.ts';
import { proxiesOf } from './proxy.ts';
import { fromError, RequestError } from './request-error.ts';
import { openTransport } from './transport.ts';

/** One request to the cluster. */
export interface Ask {
  method: string;
  path: string;
  querystring?: Record<string, string>;
  body?: object;
}

export interface AskOptions {
  /** What says who asks, where it is not the step's credentials. */
  headers?: { authorization: string };
  signal?: AbortSignal;
  /**
   * An answer with this field counts even without Elasticsearch's product header. For what ends keys: a proxy that takes the header
   * away must not keep this action from undoing what an answer without it may have made.
   */
  evenUnmarked?: string;
}

/**
 * Sends one request, once, and gives the body of a 200.
 * @throws RequestError for everything else
 */
export type Call = (ask: Ask, options?: AskOptions) => Promise<unknown>;

/** Elastic's client, as much of it as is used: its security API. Every request of it goes through `call`. */
export interface Elasticsearch {
  security: Security;
  call: Call;
}

export interface ClientPorts {
  log: Log;
  env: Record<string, string | undefined>;
  secret: MakeSecret;
  /** Aborts every request that has none of its own. */
  signal: AbortSignal;
}

/** Opens Elastic's client. Nothing is sent before the first call, and then only what is asked. */
export function connect(connection: Connection, ports: ClientPorts): Elasticsearch {
  const call = caller(connection, ports);
  return { call, security: new Security({ request: call } as never) };
}

function caller(connection: Connection, ports: ClientPorts): Call {
  const proxies = proxiesOf(connection.nodes);
  const transport = openTransport(connection, proxies, ports.signal);
  const authorization = new Authorization(connection.credentials, ports);
  const { requestTimeout: timeout } = connection;
  const send: Call = async ({ method, path, querystring, body: content }, options = {}) => {
    const { signal = ports.signal, evenUnmarked } = options;
    const begin = performance.now();
    const done = (outcome: string) =>
      ports.log.debug(
        `Elasticsearch ${method} ${path}: ${outcome} after ${Math.round(performance.now() - begin)} ms`,
      );
    const parameters = {
      method,
      path,
      ...(querystring && { querystring }),
      ...(content && { body: content }),
    };
    try {
      const opened = await transport();
      const headers = options.headers ?? (await authorization.headers());
      const {
        body,
        statusCode,
        headers: answered,
      } = await opened.request(parameters, { headers, signal, meta: true });
      // A redirect is not followed: the credential must not go to another host.
      if (statusCode !== 200)
        throw new RequestError('ambiguous', { status: statusCode, type: 'unexpected_status' });
      const isObject = typeof body === 'object' && body !== null;
      const isKnown = evenUnmarked !== undefined && isObject && evenUnmarked in body;
      if (answered['x-elastic-product'] !== 'Elasticsearch' && !isKnown)
        throw new RequestError('ambiguous', { status: 200, type: 'not_elasticsearch' });
      if (!isObject) throw new RequestError('ambiguous', { status: 200, type: 'unreadable' });
      done('200');
      return body;
    } catch (error) {
      if (error instanceof Failure) throw error;
      const failed = await diagnoseConnection(fromError(error), error, { proxies, timeout, signal });
      done(`${failed.status ?? failed.kind}`);
      throw failed;
    }
  };
  const limiter = new Limiter((text) => ports.log.debug(text));
  return (ask, options) => limiter.run(() => send(ask, options), options?.signal ?? ports.signal);
}
