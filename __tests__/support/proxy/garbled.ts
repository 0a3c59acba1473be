/** Answers that are not valid HTTP or never end, written directly to the client's connection. */
import { STATUS_CODES } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './exchange.ts';
import type { Fault, Flow } from './faults.ts';

/** The client's connection itself. */
export interface Wire {
  /** Resolves when the operating system has the bytes, or the client has disconnected. */
  write(bytes: string | Buffer): Promise<void>;
  /** Sends these last bytes and closes the connection. */
  end(bytes?: string | Buffer): void;
}

/** The time between bytes or header lines: shorter than a client's limit for pauses. */
const DRIP_MS = 500;

const SSH_BANNER = 'SSH-2.0-OpenSSH_9.6p1 Ubuntu-3ubuntu13.5\r\n';
/** A fatal alert, handshake_failure (RFC 8446, section 6), as a TLS port sends it to a client that speaks anything else. */
const TLS_ALERT = Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28]);
const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n';
/** The rest of an earlier answer, as a faulty intermediary leaves it on a reused connection. */
const REST = '0\r\n\r\n{"took":3}\r\n';

/** The server does not get the request. */
export const GARBLED_NOT_DONE = {
  'no-http': async ({ wire }) => wire.end(SSH_BANNER),
  'tls-alert': async ({ wire }) => wire.end(TLS_ALERT),
  '101': ({ wire }) => wire.write(SWITCHING),
} satisfies Record<string, Fault>;

/** The server carries out the request. */
export const GARBLED_DONE = {
  'no-http-done': done(async ({ wire }) => wire.end(SSH_BANNER)),
  'tls-alert-done': done(async ({ wire }) => wire.end(TLS_ALERT)),
  '101-done': done(({ wire }) => wire.write(SWITCHING)),
  'garbled-head': done(async ({ wire }, answer) =>
    wire.end(Buffer.concat([Buffer.from(REST + headOf(answer)), answer.body])),
  ),
  'stalled-body': done(({ wire }, answer) =>
    // An answer without a body stops in its head.
    answer.body.length === 0
      ? wire.write(headOf(answer).slice(0, -2))
      : wire.write(Buffer.concat([Buffer.from(headOf(answer)), firstHalf(answer.body)])),
  ),
  'dripping-body': done(async (flow, answer) => {
    await flow.wire.write(headOf(answer));
    await drip(flow, answer.body.length, (index) => answer.body.subarray(index, index + 1));
    flow.wire.end();
  }),
  'dripping-headers': done(async (flow, answer) => {
    await flow.wire.write(headOf(answer).slice(0, -2));
    await drip(flow, Number.POSITIVE_INFINITY, (index) => `x-drip-${index}: 1\r\n`);
  }),
  'endless-headers': done(async ({ wire, clientGone }, answer) => {
    let gone = false;
    void clientGone.then(() => {
      gone = true;
    });
    await wire.write(headOf(answer).slice(0, -2));
    while (!gone) await wire.write(`x-more: ${'a'.repeat(1000)}\r\n`);
  }),
} satisfies Record<string, Fault>;

function done(send: (flow: Flow, answer: Answer) => Promise<void>): Fault {
  return async (flow) => send(flow, await flow.passOn());
}

async function drip(
  { wire, clientGone }: Flow,
  pieces: number,
  piece: (index: number) => string | Buffer,
): Promise<void> {
  const gone = clientGone.then(() => true);
  for (let index = 0; index < pieces; index++) {
    await wire.write(piece(index));
    if (await Promise.race([gone, sleep(DRIP_MS, false)])) return;
  }
}

function headOf({ status, headers, body }: Answer): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  const length = status === 204 || status === 304 ? [] : [`content-length: ${body.length}`];
  const all = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, ...length, 'connection: close'];
  return `${all.join('\r\n')}\r\n\r\n`;
}

const firstHalf = (body: Buffer) => body.subarray(0, Math.floor(body.length / 2));
