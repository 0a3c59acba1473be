/** What a walk knows of every key that came to be, from what passed the proxies and from what it was asked to do. */
import { type ApiKey, authenticates } from '../../support/cluster/cluster.ts';
import type { Exchange } from '../../support/proxy/exchange.ts';
import { liveKeysOf } from '../seen.ts';
import { type MadeKey, madeKeys, type RunOfWorkflow, type Stage } from '../stage.ts';
import type { Goal } from './moves.ts';

export interface Entry {
  id: string;
  /** `id:api_key` */
  credential: string;
  to: Goal;
  run: Required<RunOfWorkflow>;
  /** ms since 1970, by the server's clock. */
  madeAt: number;
  /** An `invalidate` was tried since: it may be dead, and a secret hold it. */
  condemned: boolean;
  /** As the last look at the cluster showed it. */
  alive: boolean;
  /** ms since 1970 */
  expiration: number | undefined;
}

export class Book {
  readonly entries = new Map<string, Entry>();
  readonly #stage: Stage;
  #run: Required<RunOfWorkflow> = { run_id: '7000000000', run_attempt: '1' };

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get living(): Entry[] {
    return [...this.entries.values()].filter(({ alive }) => alive);
  }

  /** How much time was skipped since then, in ms. */
  skippedSince(moment: number): number {
    return this.#stage.time.skippedSince(moment);
  }

  /** The next run of the workflow, or the next attempt of the last one. */
  nextRun(again: boolean): Required<RunOfWorkflow> {
    const { run_id, run_attempt } = this.#run;
    this.#run = again
      ? { run_id, run_attempt: String(Number(run_attempt) + 1) }
      : { run_id: String(Number(run_id) + 1), run_attempt: '1' };
    return this.#run;
  }

  /** Enters the keys that these exchanges made, and gives them. */
  enter(exchanges: Exchange[], to: Goal, run: Required<RunOfWorkflow>): Entry[] {
    return madeKeys(exchanges).map((key) => {
      const entry: Entry = {
        ...plain(key),
        to,
        run,
        madeAt: Date.now(),
        condemned: false,
        alive: true,
        expiration: undefined,
      };
      this.entries.set(key.id, entry);
      return entry;
    });
  }

  /** Looks at the cluster: who lives, and until when. Gives the ids of live keys that nobody saw coming. */
  async look(): Promise<string[]> {
    const live = new Map((await liveKeysOf(this.#stage)).map((key): [string, ApiKey] => [key.id, key]));
    for (const entry of this.entries.values()) {
      entry.alive = live.has(entry.id);
      entry.expiration = live.get(entry.id)?.expiration;
    }
    const strangers = this.#stage.strangers.map((credential) => credential.split(':')[0]);
    return [...live.keys()].filter((id) => !this.entries.has(id) && !strangers.includes(id));
  }

  /** Whether the cluster takes the key now, whatever a list says. */
  opens({ credential }: Entry): Promise<boolean> {
    return authenticates(this.#stage.cluster, credential);
  }
}

const plain = ({ id, apiKey }: MadeKey) => ({ id, credential: `${id}:${apiKey}` });
