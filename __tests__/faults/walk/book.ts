/** What a walk knows of every key that came to be, from what passed the proxies and from what it was asked to do. */
import { type ApiKey, authenticates } from '../../support/cluster/cluster.ts';
import type { SecretAddress } from '../../support/github/addresses.ts';
import type { Exchange } from '../../support/proxy/exchange.ts';
import { HOST, secretName } from '../operations.ts';
import { liveKeysOf } from '../seen.ts';
import { type MadeKey, madeKeys, type RunOfWorkflow, type Stage } from '../stage.ts';
import { type ActionMove, type Goal, isRevoked, type Repository } from './moves.ts';

type Run = Required<RunOfWorkflow>;

export interface Entry {
  id: string;
  /** `id:api_key` */
  credential: string;
  to: Goal;
  run: Run;
  /** One of two that were made at the same moment. */
  inRace: boolean;
  /** ms since 1970, by this machine's clock. */
  madeAt: number;
  /** Whether it was in its secret, or in the outputs of a step that succeeded, when its step had ended. */
  handed: boolean;
  /** An `invalidate` or a person wanted it dead: it may be, and a secret hold it. */
  condemned: boolean;
  /** `overlap: until-confirmed`: the older keys wait for a `confirm`. */
  waits: boolean;
  /** `revoke-after-job`. */
  endsWithJob: boolean;
  /** The host was seen with it. */
  published: boolean;
  /** As the last look at the cluster showed it. */
  alive: boolean;
  /** ms since 1970 */
  expiration: number | undefined;
}

/** The keys of a repository's host that go to one goal. */
export interface Line {
  of: Repository;
  to: Goal;
}

/** One secret that the walk is about. */
export interface Place extends Line {
  to: Exclude<Goal, 'outputs'>;
}

export const PLACES: readonly Place[] = [
  { of: 'web', to: 'secret' },
  { of: 'api', to: 'secret' },
  { of: 'web', to: 'organization' },
];

/** Whether a key made for this goal goes to that place: the organization's secret is one for both repositories. */
export const goesTo = ({ to, run: { of } }: Pick<Entry, 'to' | 'run'>, place: Place): boolean =>
  to === place.to && (to === 'organization' || of === place.of);

export class Book {
  readonly entries = new Map<string, Entry>();
  readonly #stage: Stage;
  /** What people wrote, by the name of the place. */
  readonly #byHand = new Map<string, string>();
  /** The key with which each host publishes, by the name of its line. */
  readonly #hosts = new Map<string, Entry>();
  readonly #runs = new Map<Repository, { run_id: number; run_attempt: number }>();

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

  /** How old the key is, skipped time included, in ms. */
  ageOf({ madeAt }: Entry): number {
    return Date.now() - madeAt + this.skippedSince(madeAt);
  }

  /** The next run of the repository's workflow, or the next attempt of its last one. */
  nextRun(move: ActionMove): Run {
    const { of } = move;
    const { again, workflowJob: job, user } = move.type === 'step' ? move : { ...NO_STEP };
    const last = this.#runs.get(of) ?? {
      run_id: of === 'web' ? 7_000_000_000 : 8_000_000_000,
      run_attempt: 1,
    };
    const next = again
      ? { ...last, run_attempt: last.run_attempt + 1 }
      : { run_id: last.run_id + 1, run_attempt: 1 };
    this.#runs.set(of, next);
    return { run_id: String(next.run_id), run_attempt: String(next.run_attempt), job, of, user };
  }

  addressOf({ of, to }: Place): SecretAddress {
    const [owner = '', repo = ''] = this.#stage.repositories[of].name.split('/');
    return to === 'organization'
      ? { scope: 'organization', owner, name: this.#stage.shared }
      : { scope: 'repository', owner, repo, name: secretName(HOST) };
  }

  /** What a place holds, as GitHub opened it. */
  valueAt(place: Place): string | undefined {
    return this.#stage.github.secret(this.addressOf(place))?.value;
  }

  /** The key that a place holds, when it is one of this walk. */
  entryAt(place: Place): Entry | undefined {
    return this.entries.get(this.valueAt(place)?.split(':')[0] ?? '');
  }

  isByHand(place: Place): boolean {
    const value = this.valueAt(place);
    return value !== undefined && this.#byHand.get(nameOf(place)) === value;
  }

  noteByHand(place: Place, value: string): void {
    this.#byHand.set(nameOf(place), value);
  }

  /** The key that the host of a line has. */
  keyOfHost({ of, to }: Line): Entry | undefined {
    return this.#hosts.get(`${of} ${to}`);
  }

  /** Gives the host of a line the key that its place holds: of the outputs, the last one that a step handed over. */
  restartHost({ of, to }: Line): void {
    const held =
      to === 'outputs'
        ? this.living.findLast((one) => one.to === to && one.run.of === of && one.handed && !one.endsWithJob)
        : this.entryAt({ of, to });
    if (held) this.#hosts.set(`${of} ${to}`, held);
  }

  /** Enters the keys that these exchanges made, and gives them. */
  enter(exchanges: Exchange[], move: ActionMove, run: Run): Entry[] {
    const { type, to, overlap } = move;
    return madeKeys(exchanges).map((key) => {
      const entry: Entry = {
        ...plain(key),
        to,
        run,
        inRace: type === 'race',
        madeAt: Date.now(),
        handed: false,
        condemned: false,
        waits: overlap === 'until-confirmed' && (type === 'race' || move.operation !== 'create'),
        endsWithJob: move.type === 'step' && isRevoked(move) && move.revoke,
        published: false,
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

const NO_STEP = { again: false, workflowJob: 'deploy', user: 0 };
const nameOf = ({ of, to }: Place) => (to === 'organization' ? to : `${of} ${to}`);
const plain = ({ id, apiKey }: MadeKey) => ({ id, credential: `${id}:${apiKey}` });
