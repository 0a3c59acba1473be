import { setTimeout as sleep } from 'node:timers/promises';
import { gatewayError, html, json, ownError, type Product, text } from './answers.ts';
import type { Answer } from './exchange.ts';
import { GARBLED_DONE, GARBLED_NOT_DONE, type Wire } from './garbled.ts';

/** What a fault may do with the exchange that it was put into. */
export interface Flow {
  product: Product;
  /** Sends the request to the server and waits for its answer; the client gets nothing by this. */
  passOn(onSent?: () => void): Promise<Answer>;
  /** Answers the client. */
  reply(answer: Answer): Promise<void>;
  /** Sends the head of the answer and the first half of its body, then closes the connection. */
  replyHalf(answer: Answer): Promise<void>;
  /** Resets the client's connection. */
  cut(): void;
  /** Resets the connection, and accepts no other for this long. */
  refuse(ms: number): void;
  /** For bytes that are no answer by HTTP's rules. */
  wire: Wire;
  /** Resolves when the client has given up. */
  clientGone: Promise<void>;
  /** Another host name for this proxy: what goes there has strayed. */
  elsewhere: string;
}

export type Fault = (flow: Flow) => Promise<void>;

/** Long enough that an immediate second try fails too, short enough for a patient one. */
const REFUSED_MS = 300;

/** What a secondary rate limit asks to wait, when it is long: more than a minute. */
export const RATE_LIMIT_SECONDS = 75;

/** GitHub gives it with 403 more often than with 429. */
const rateLimit = (product: Product) =>
  ownError(product, product === 'github' ? 403 : 429, { 'retry-after': String(RATE_LIMIT_SECONDS) });

/** The faults in which the server never sees the request, or not before the client has given up. */
export const NOT_DONE = {
  refuse: async (flow) => flow.refuse(REFUSED_MS),
  reset: async (flow) => flow.cut(),
  hang: (flow) => flow.clientGone,
  late: late(0),
  '429': (flow) => flow.reply(ownError(flow.product, 429)),
  '429-retry-after': (flow) => flow.reply(ownError(flow.product, 429, { 'retry-after': '1' })),
  'rate-limit': (flow) => flow.reply(rateLimit(flow.product)),
  '500': (flow) => flow.reply(ownError(flow.product, 500)),
  '502': (flow) => flow.reply(gatewayError(502)),
  '503': (flow) => flow.reply(ownError(flow.product, 503)),
  '503-proxy': (flow) => flow.reply(gatewayError(503)),
  '504': (flow) => flow.reply(gatewayError(504)),
  redirect: (flow) =>
    flow.reply({ status: 307, headers: { location: flow.elsewhere }, body: Buffer.alloc(0) }),
  ...GARBLED_NOT_DONE,
} satisfies Record<string, Fault>;

/** The faults in which the server does the work, and the client does not learn of it. */
export const DONE = {
  /** Cut as soon as the request is with the server. */
  cut: async (flow) => {
    await flow.passOn(() => flow.cut());
  },
  'swallow-cut': async (flow) => {
    await flow.passOn();
    flow.cut();
  },
  'swallow-hang': async (flow) => {
    await flow.passOn();
    await flow.clientGone;
  },
  '500-done': instead((flow) => ownError(flow.product, 500)),
  '502-done': instead(() => gatewayError(502)),
  '503-proxy-done': instead(() => gatewayError(503)),
  '504-done': instead(() => gatewayError(504)),
  html: instead(() => html(200, 'Sign in')),
  'half-body': async (flow) => flow.replyHalf(await flow.passOn()),
  'invalid-json': instead((_, answer) => text(answer.status, `{"${answer.body.toString().slice(0, 20)}`)),
  nonsense: instead(() => json(200, { ok: [1, 'two', null] })),
  empty: instead(() => text(200, '')),
  ...GARBLED_DONE,
} satisfies Record<string, Fault>;

/** Every fault by its name. */
export const FAULTS: Record<FaultName, Fault> = { ...NOT_DONE, ...DONE };

export type FaultName = keyof typeof NOT_DONE | keyof typeof DONE;

/** The server gets the request, and does the work, `ms` after the client has given up. */
export function late(ms: number): Fault {
  return async (flow) => {
    await flow.clientGone;
    await sleep(ms);
    await flow.passOn();
  };
}

/** The server does the work, and its answer comes `ms` later. */
export function delay(ms: number): Fault {
  return async (flow) => {
    const answer = await flow.passOn();
    await Promise.race([sleep(ms), flow.clientGone]);
    await flow.reply(answer);
  };
}

/** The server does the work, and the client is sent another answer. */
export function instead(answer: (flow: Flow, original: Answer) => Answer): Fault {
  return async (flow) => {
    const original = await flow.passOn();
    await flow.reply(answer(flow, original));
  };
}

/** The client is sent this answer, and the server sees nothing. */
export function answerWith(answer: Answer): Fault {
  return (flow) => flow.reply(answer);
}
