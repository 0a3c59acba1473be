/**
 * The time of one case. Tests cannot wait for hours or rate limits, so time is skipped: the servers' present moves forward, and times
 * in the past stay. The clocks of runner, cluster and GitHub may differ, as they do in practice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Exchange } from '../support/proxy/exchange.ts';
import type { FaultProxy } from '../support/proxy/proxy.ts';
import type { Server } from './faults.ts';

/** How far each clock is ahead of this machine's, in ms. */
export type Skews = Record<'runner' | Server, number>;

export const AGREED: Skews = { runner: 0, elasticsearch: 0, github: 0 };

export class Time {
  skews = AGREED;
  readonly #skips: { at: number; ms: number }[] = [];

  /** GitHub's times are whole seconds. Time is skipped at the start of a second, so that every time is clearly before or after. */
  async skip(ms: number): Promise<void> {
    const at = (Math.floor(Date.now() / 1000) + 1) * 1000;
    // A timer may end a millisecond early.
    while (Date.now() < at) await sleep(at - Date.now());
    this.#skips.push({ at, ms });
  }

  /** @param moment ms since 1970, by this machine's clock */
  skippedSince(moment: number): number {
    return this.#skips.filter(({ at }) => at > moment).reduce((sum, { ms }) => sum + ms, 0);
  }

  /** How far the clock of a step that starts now is ahead of this machine's, in ms. */
  get runnerAhead(): number {
    return this.#skippedBy(Number.POSITIVE_INFINITY) + this.skews.runner;
  }

  /** Must be called again after `heal` of a proxy. */
  showOn(proxies: Record<Server, FaultProxy>): void {
    proxies.elasticsearch.rewrite({ answer: (answer, exchange) => this.#ofCluster(answer, exchange) });
    proxies.github.rewrite({ answer: (answer) => this.#ofGitHub(answer) });
  }

  #skippedBy(moment: number): number {
    return this.#skips.filter(({ at }) => at <= moment).reduce((sum, { ms }) => sum + ms, 0);
  }

  #shown(moment: number, server: Server): number {
    return moment + this.#skippedBy(moment) + this.skews[server];
  }

  /** A time in the future moves with the skipped time: skipping does not bring the expiration of a key nearer. */
  #toCome(moment: number, server: Server): number {
    return moment + this.#skippedBy(Number.POSITIVE_INFINITY) + this.skews[server];
  }

  #ofCluster(answer: Answer, { method, path }: Exchange): Answer {
    if (answer.status !== 200 || !/\/_security\/(_query\/)?api_key$/.test(path) || method !== 'POST')
      return answer;
    const body = JSON.parse(answer.body.toString());
    for (const key of body.api_keys ?? [body]) {
      if (key.creation !== undefined) key.creation = this.#shown(key.creation, 'elasticsearch');
      if (key.invalidation !== undefined) key.invalidation = this.#shown(key.invalidation, 'elasticsearch');
      if (key.expiration !== undefined) key.expiration = this.#toCome(key.expiration, 'elasticsearch');
    }
    for (const bucket of body.aggregations?.clock?.buckets ?? [])
      bucket.from = this.#toCome(bucket.from, 'elasticsearch');
    return { ...answer, body: Buffer.from(JSON.stringify(body)) };
  }

  #ofGitHub(answer: Answer): Answer {
    const { date } = answer.headers;
    const stamp = (text: string) =>
      `${new Date(this.#shown(Date.parse(text), 'github')).toISOString().slice(0, 19)}Z`;
    const body = answer.body
      .toString()
      .replace(/"(created_at|updated_at)":"([^"]+)"/g, (_, name, text) => `"${name}":"${stamp(text)}"`);
    return {
      ...answer,
      headers: {
        ...answer.headers,
        ...(typeof date === 'string' && {
          date: new Date(this.#toCome(Date.parse(date), 'github')).toUTCString(),
        }),
      },
      body: Buffer.from(body),
    };
  }
}
