/** The HTTP server on the loopback interface: reads requests, applies faults, answers, and keeps the record. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './call.ts';
import type { Clock } from './clock.ts';
import { type Control, controlPath } from './control.ts';
import type { Fault, Faults } from './faults.ts';
import type { RequestLog, RequestRecord } from './requests.ts';
import { type IncomingRequest, oidcPath, type Service } from './service.ts';
import type { WriteLimit } from './write-limit.ts';

export interface ServerParts {
  service: Service;
  control: Control;
  faults: Faults;
  log: RequestLog;
  clock: Clock;
  writeLimit: WriteLimit;
  /** The prefix of the API: '' or, as on GitHub Enterprise Server, `/api/v3`. */
  prefix: string;
}

export class GitHubServer {
  readonly #parts: ServerParts;
  readonly #server: Server;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Listens on 127.0.0.1; port 0 selects a free port. */
  async listen(port: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject).listen(port, '127.0.0.1', resolve);
    await promise;
  }

  /** Closes all connections, including those of hanging requests. */
  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { log, control, prefix } = this.#parts;
    const request = await read(message, prefix).catch(() => undefined);
    if (!request) return; // the client closed the connection
    const controlled = await control.answer(request.path);
    if (controlled) return this.#send(response, controlled);
    const record = log.start(request.method, request.path);
    response.once('close', () => log.end(record));
    await this.#exchange(request, record, response);
  }

  async #exchange(request: IncomingRequest, record: RequestRecord, response: ServerResponse): Promise<void> {
    const { faults, service, prefix, writeLimit } = this.#parts;
    const work = async () =>
      writeLimit.check(request.method) ?? (await service.answer(request, record, this.origin + prefix));
    const fault = faults.next(request.method, request.path);
    const done = fault?.afterWork ? await work() : undefined;
    const instead = fault && (await strike(fault, record));
    if (instead === 'reset') {
      response.socket?.resetAndDestroy();
      return;
    }
    this.#send(response, instead ?? done ?? (await work()), record);
  }

  #send(response: ServerResponse, { status, headers = {}, body }: Answer, record?: RequestRecord): void {
    const { clock, log } = this.#parts;
    const isText = typeof body === 'string';
    const text = isText || body === undefined ? body : JSON.stringify(body);
    const type = isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
    if (record) log.end(record, response.destroyed ? undefined : status);
    response.writeHead(status, {
      Date: clock.now().toUTCString(),
      ...(text === undefined ? {} : { 'Content-Type': type }),
      ...headers,
    });
    response.end(text);
  }
}

/** The answer of a fault; undefined if the request continues normally. */
async function strike(fault: Fault, record: RequestRecord): Promise<Answer | 'reset' | undefined> {
  const { with: effect } = fault.rule;
  const kind = effect === 'swallow' ? 'reset' : effect;
  record.fault = typeof kind === 'string' ? kind : 'answer';
  fault.strike();
  if (kind !== 'hang') return kind;
  await fault.released;
  return undefined;
}

async function read(message: IncomingMessage, prefix: string): Promise<IncomingRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const [path = '', query = ''] = (message.url ?? '').split('?', 2);
  const isApi = path.startsWith(`${prefix}/`) && path !== oidcPath && !path.startsWith(controlPath);
  return {
    method: message.method ?? '',
    path: isApi ? path.slice(prefix.length) : path,
    isApi,
    query: new URLSearchParams(query),
    authorization: message.headers.authorization,
    contentType: message.headers['content-type'] ?? '',
    body: Buffer.concat(chunks).toString(),
  };
}
