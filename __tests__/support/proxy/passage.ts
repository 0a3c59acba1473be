import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from './answers.ts';
import { Client } from './client.ts';
import { type Answer, type Exchange, now } from './exchange.ts';
import type { Fault } from './faults.ts';
import type { Upstream, UpstreamRequest } from './upstream.ts';

/**
 * The moments of an exchange at which a hook may run; the exchange waits for it.
 * `request`: before the proxy forwards it. `answer`: the server has answered, the client has not got the answer. `end`: the exchange
 * has ended for the client. If a hook kills the client, the request is still forwarded, unless a fault holds it back.
 */
export type Moment = 'request' | 'answer' | 'end';

/** Changes requests and answers. If it returns an Answer for a request, the client gets that and the server gets nothing. */
export interface Rewrite {
  request?: (request: UpstreamRequest, exchange: Exchange) => UpstreamRequest | Answer;
  answer?: (answer: Answer, exchange: Exchange) => Answer;
}

/** Faults, hooks and rewrites of one exchange. */
export interface Plan {
  upstream: Upstream;
  product: Product;
  fault: Fault | undefined;
  hooks: { moment: Moment; hook: (exchange: Exchange) => unknown }[];
  rewrites: Rewrite[];
  /** Delay added to the request and to the answer, in milliseconds. */
  delays: { there: number; back: number };
  refuse: (ms: number) => void;
  elsewhere: string;
}

/** Handles one request according to its plan. */
export async function pass(
  request: UpstreamRequest,
  response: ServerResponse,
  exchange: Exchange,
  plan: Plan,
) {
  const client = new Client(response, exchange);
  const runHooks = async (moment: Moment) => {
    for (const planned of plan.hooks) if (planned.moment === moment) await planned.hook(exchange);
  };
  const passOn = async (onSent?: () => void) => {
    const answer = await serve(request, exchange, plan, onSent);
    await runHooks('answer');
    return answer;
  };
  const reply = async (answer: Answer) => {
    if (plan.delays.back > 0) await sleep(plan.delays.back);
    await client.reply(answer);
  };

  if (plan.delays.there > 0) await sleep(plan.delays.there);
  await runHooks('request');
  try {
    if (plan.fault) {
      exchange.faulty = true;
      const { product, elsewhere } = plan;
      const { gone: clientGone, wire } = client;
      const refuse = (ms: number) => {
        client.cut();
        plan.refuse(ms);
      };
      const replyHalf = (answer: Answer) => client.replyHalf(answer);
      await plan.fault({
        product,
        passOn,
        reply,
        replyHalf,
        cut: () => client.cut(),
        refuse,
        wire,
        clientGone,
        elsewhere,
      });
    } else {
      await reply(await passOn());
    }
  } catch (error) {
    if (!exchange.serverError) throw error;
    client.cut();
  }
  await client.gone;
  await runHooks('end');
}

async function serve(
  original: UpstreamRequest,
  exchange: Exchange,
  plan: Plan,
  onSent = () => {},
): Promise<Answer> {
  let request = original;
  for (const rewrite of plan.rewrites) {
    const changed = rewrite.request?.(request, exchange) ?? request;
    if ('status' in changed) return changed;
    request = changed;
  }
  const sent = () => {
    exchange.passedAt = now();
    onSent();
  };
  const answer = await plan.upstream.send(request, sent).catch((error: NodeJS.ErrnoException) => {
    exchange.serverError = error.code ?? error.message;
    throw error;
  });
  exchange.answeredAt = now();
  exchange.answer = answer;
  return plan.rewrites.reduce((result, rewrite) => rewrite.answer?.(result, exchange) ?? result, answer);
}
