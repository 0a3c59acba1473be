import { setTimeout as sleep } from 'node:timers/promises';
import { gatewayError, html, json, ownError, type Product, text } from './answers.ts';
import type { Answer } from './exchange.ts';
import { GARBLED_DONE, GARBLED_NOT_DONE, type Wire } from './garbled.ts';

/** The operations of a fault on its exchange. */
export interface Flow {
  product: Product;
  /** Forwards the request to the server and waits for its answer, without answering the client. */
  passOn(onSent?: () => void): Promise<Answer>;
  /** Answers the client. */
  reply(answer: Answer): Promise<void>;
  /** Sends the head of the answer and the first half of its body, then closes the connection. */
  replyHalf(answer: Answer): Promise<void>;
  /** Resets the client's connection. */
  cut(): void;
  /** Resets the connection, and refuses new ones for this long. */
  refuse(ms: number): void;
  /** Sends bytes that are no valid HTTP answer. */
  wire: Wire;
  /** Resolves when the client has given up. */
  clientGone: Promise<void>;
  /** Another host name of this proxy, as the target of redirects. Its requests are recorded separately. */
  elsewhere: string;
}

export type Fault = (flow: Flow) => Promise<void>;

/** Long enough that an immediate retry fails, and short enough for one after a wait. */
const REFUSED_MS = 300;

/** The wait of a long secondary rate limit: more than a minute. */
export const RATE_LIMIT_SECONDS = 75;

/** GitHub sends it with 403 more often than with 429. */
const rateLimit = (product: Product) =>
  ownError(product, product === 'github' ? 403 : 429, { 'retry-after': String(RATE_LIMIT_SECONDS) });

/** Faults in which the server does not get the request before the client has given up. */
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

/** Faults in which the server carries out the request and the client does not get the answer. */
export const DONE = {
  /** Cut as soon as the server has the request. */
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

/** The server gets and carries out the request `ms` after the client has given up. */
export function late(ms: number): Fault {
  return async (flow) => {
    await flow.clientGone;
    await sleep(ms);
    await flow.passOn();
  };
}

/** The server carries out the request, and its answer is delayed by `ms`. */
export function delay(ms: number): Fault {
  return async (flow) => {
    const answer = await flow.passOn();
    await Promise.race([sleep(ms), flow.clientGone]);
    await flow.reply(answer);
  };
}

/** The server carries out the request, and the client gets this answer instead. */
export function instead(answer: (flow: Flow, original: Answer) => Answer): Fault {
  return async (flow) => {
    const original = await flow.passOn();
    await flow.reply(answer(flow, original));
  };
}

/** The client gets this answer, and the server does not get the request. */
export function answerWith(answer: Answer): Fault {
  return (flow) => flow.reply(answer);
}
