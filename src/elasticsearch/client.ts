import { Failure } from '../failure.ts';
import type { Connection } from '../request.ts';
import type { Log } from '../runner/commands.ts';
import type { MakeSecret, Secret } from '../secret.ts';
import { Authorization } from './authorization.ts';
import { proxiesOf } from './proxy.ts';
import { openTransport } from './transport.ts';
import { fromError, Trouble } from './trouble.ts';
import { withCause } from './way.ts';

/** One request to the cluster. */
export interface Ask {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  /** The key itself instead of the step's credentials. */
  apiKey?: Secret;
  signal?: AbortSignal;
}

/**
 * Sends one request, once, and gives the body of a 200.
 * @throws Trouble for everything else
 */
export type Call = (ask: Ask) => Promise<unknown>;

export interface ClientPorts {
  log: Log;
  env: Record<string, string | undefined>;
  secret: MakeSecret;
  /** Aborts every request that has none of its own. */
  signal: AbortSignal;
}

/** Opens Elastic's client. Nothing is sent before the first call, and then only what is asked. */
export async function connect(connection: Connection, ports: ClientPorts): Promise<Call> {
  const proxies = proxiesOf(connection.nodes);
  const transport = openTransport(connection, proxies, ports.signal);
  const authorization = new Authorization(connection.credentials, ports);
  const { requestTimeout: timeout } = connection;
  return async (ask) => {
    const signal = ask.signal ?? ports.signal;
    const begin = performance.now();
    const done = (outcome: string) =>
      ports.log.debug(
        `Elasticsearch ${ask.method} ${ask.path}: ${outcome} after ${Math.round(performance.now() - begin)} ms`,
      );
    const { method, path, query = {}, body: content, apiKey } = ask;
    const parameters = {
      method,
      path,
      querystring: query,
      ...(content !== undefined && { body: content as object }),
    };
    try {
      const { request } = await transport();
      const headers = apiKey ? { authorization: `ApiKey ${apiKey.reveal()}` } : await authorization.headers();
      const { body, statusCode } = await request(parameters, { headers, signal, meta: true });
      // A redirect is not followed: the credential must not go to another host.
      if (statusCode !== 200) throw new Trouble('unknown', { status: statusCode, type: 'unexpected_status' });
      if (typeof body !== 'object' || body === null)
        throw new Trouble('unknown', { status: 200, type: 'unreadable' });
      done('200');
      return body;
    } catch (error) {
      if (error instanceof Failure) throw error;
      const trouble = await withCause(fromError(error), error, { proxies, timeout, signal });
      done(`${trouble.status ?? trouble.kind}`);
      throw trouble;
    }
  };
}
