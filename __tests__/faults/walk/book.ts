/** What a walk knows of every key that came to be, from what passed the proxies and from what it was asked to do. */
import { type ApiKey, authenticates } from '../../support/cluster/cluster.ts';
import type { SecretAddress } from '../../support/github/addresses.ts';
import type { Exchange } from '../../support/proxy/exchange.ts';
import { HOST, secretName } from '../operations.ts';
import type { Repository } from '../repositories.ts';
import { liveKeysOf } from '../seen.ts';
import { type MadeKey, madeKeys, type Stage } from '../stage.ts';
import type { Entry, Line, Place } from './entry.ts';
import { type ActionMove, isRevoked } from './moves.ts';

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
  nextRun(move: ActionMove): Entry['run'] {
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

  /** The secret that a repository writes now; a transfer leaves an organization's behind. */
  placeOf({ of, to }: Line & Pick<Place, 'to'>): Place {
    return to === 'secret' ? { to, whose: of } : { to, whose: this.#stage.repositories[of].owner };
  }

  /** As {@link placeOf}, of outputs too. */
  whose({ of, to }: Line): Entry['whose'] {
    return to === 'organization' ? this.#stage.repositories[of].owner : of;
  }

  addressOf(place: Place): SecretAddress {
    if (place.to === 'organization')
      return { scope: 'organization', owner: place.whose, name: this.#stage.shared };
    const [owner = '', repo = ''] = this.#stage.repositories[place.whose].name.split('/');
    return { scope: 'repository', owner, repo, name: secretName(HOST) };
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

  /** Whether the host publishes with this key. */
  hasHost(entry: Entry): boolean {
    return this.#hosts.get(hostName({ ...entry, of: entry.run.of })) === entry;
  }

  /** The key that the host of a line has. */
  keyOfHost(line: Line): Entry | undefined {
    return this.#hosts.get(hostName({ ...line, whose: this.whose(line) }));
  }

  /** Gives the host of a line the key that its place holds: of the outputs, the last one that a step handed over. */
  restartHost(line: Line): void {
    const held = this.heldBy(line);
    if (held) this.#hosts.set(hostName({ ...line, whose: this.whose(line) }), held);
  }

  /** The key that a line's place holds now. */
  heldBy({ of, to }: Line): Entry | undefined {
    return to === 'outputs'
      ? this.living.findLast((one) => one.to === to && one.run.of === of && one.handed && !one.endsWithJob)
      : this.entryAt(this.placeOf({ of, to }));
  }

  /** Enters the keys that these exchanges made, and gives them. */
  enter(exchanges: Exchange[], move: ActionMove, run: Entry['run']): Entry[] {
    const { type, to, overlap } = move;
    return madeKeys(exchanges).map((key) => {
      const entry: Entry = {
        ...plain(key),
        to,
        whose: this.whose(move),
        run,
        inRace: type === 'race',
        madeAt: Date.now(),
        handed: false,
        condemned: false,
        waits: overlap === 'until-confirmed' && move.operation.startsWith('rotate'),
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
const hostName = ({ of, to, whose }: Line & Pick<Entry, 'whose'>) => `${of} ${to} ${whose}`;
const nameOf = ({ to, whose }: Place) => `${whose} ${to}`;
const plain = ({ id, apiKey }: MadeKey) => ({ id, credential: `${id}:${apiKey}` });
