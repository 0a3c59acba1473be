import Security from '@elastic/elasticsearch/lib/api/api/security';
import type { Transport } from '@elastic/transport';
import { Failure } from '../errors/failure.ts';
import type { Connection } from '../request.ts';
import type { Log } from '../runner/log.ts';
import { fromAnswer, isKibana, isMarked, parse } from './answers.ts';
import { Authorization, type AuthorizationPorts } from './authorization.ts';
import { Limiter } from './limiter.ts';
import { fromError, RequestError } from './request-error.ts';
import { isPermanent } from './retry.ts';
import { openTransport } from './transport.ts';

/** One request to the cluster. */
export interface Ask {
  method: string;
  path: string;
  querystring?: Record<string, string>;
  body?: object;
}

export interface AskOptions {
  /** Authorization other than the step's credentials. */
  headers?: { authorization: string };
  signal?: AbortSignal;
  /**
   * An answer with this field counts even without Elasticsearch's product header. For what invalidates keys: a proxy that takes the
   * header away must not keep this action from invalidating keys that were created through it.
   */
  evenUnmarked?: string;
}

/**
 * Sends one request, once, and gives the body of a 200.
 * @throws RequestError for everything else
 */
export type Call = (ask: Ask, options?: AskOptions) => Promise<unknown>;

/** The part of Elastic's client that is used: its security API. It sends every request by `call`. */
export interface Elasticsearch {
  security: Security;
  call: Call;
}

export interface ClientPorts extends AuthorizationPorts {
  log: Log;
  /** Aborts every request that has none of its own. */
  signal: AbortSignal;
}

/** Opens Elastic's client. It sends nothing of its own. */
export function connect(connection: Connection, ports: ClientPorts): Elasticsearch {
  const call = caller(connection, ports);
  // The API's calls use only `request` of the transport. `never`: no plain object has the private fields of that class.
  return { call, security: new Security({ request: call } as never) };
}

function caller(connection: Connection, ports: ClientPorts): Call {
  const { log } = ports;
  const transport = openTransport(connection, ports.signal);
  const authorization = new Authorization(connection.credentials, ports);
  const limiter = new Limiter((text) => log.debug(text));
  const send: Call = async (ask, options = {}) => {
    const signal = options.signal ?? ports.signal;
    const begin = performance.now();
    const done = (outcome: string) =>
      log.debug(
        `Elasticsearch ${ask.method} ${ask.path}: ${outcome} after ${Math.round(performance.now() - begin)} ms`,
      );
    try {
      const opened = await transport();
      const headers = options.headers ?? (await authorization.headers());
      const body = await ofNextNode(connection.nodes.length, () => {
        const begun = request(opened, ask, { headers, signal, meta: true });
        return begun.then((answer) => checked(answer, options.evenUnmarked));
      });
      done('200');
      return body;
    } catch (error) {
      if (error instanceof Failure) throw error;
      const failed = fromError(error);
      done(`${failed.status ?? failed.kind}`);
      throw failed;
    }
  };
  return (ask, options) => limiter.run(() => send(ask, options), options?.signal ?? ports.signal);
}

interface Answer {
  statusCode: number;
  headers: Parameters<typeof isMarked>[0];
  body: unknown;
}

async function request(
  transport: Transport,
  ask: Ask,
  options: { headers: Record<string, string>; signal: AbortSignal; meta: true },
): Promise<Answer> {
  try {
    return await transport.request(ask, options);
  } catch (error) {
    // The client throws what is 400 and more.
    const { name, meta } = error as { name?: string; meta?: Answer };
    if (name === 'ResponseError' && meta) return meta;
    throw fromError(error);
  }
}

/**
 * A request that never went out may go to the next address, a create too: the pool puts the address that failed behind the others.
 * @throws RequestError of the address that may yet be reached, if there is one
 */
async function ofNextNode<T>(nodes: number, send: () => Promise<T>): Promise<T> {
  let worst: RequestError | undefined;
  for (let node = 1; ; node++)
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof RequestError) || error.kind !== 'notSent') throw error;
      if (!worst || (isPermanent(worst) && !isPermanent(error))) worst = error;
      if (node >= nodes) throw worst;
    }
}

/** A redirect is not followed: the credential must not go to another host. @throws RequestError */
function checked({ statusCode: status, headers, body }: Answer, evenUnmarked: string | undefined): unknown {
  const content = parse(body);
  if (status !== 200) throw fromAnswer(status, content, headers);
  const isObject = typeof content === 'object' && content !== null;
  const isKnown = evenUnmarked !== undefined && isObject && evenUnmarked in content;
  if (!isMarked(headers) && !isKnown)
    throw new RequestError('ambiguous', {
      status,
      problem: isKibana(content, headers) ? 'kibana' : 'not-elasticsearch',
    });
  if (!isObject) throw new RequestError('ambiguous', { status, problem: 'unreadable' });
  return content;
}
