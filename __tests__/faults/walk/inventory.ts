/** The inventory of all keys of a walk, from the exchanges at the proxies and from the moves. */
import { type ApiKey, authenticates } from '../../support/cluster/cluster.ts';
import type { SecretAddress } from '../../support/github/addresses.ts';
import type { Exchange } from '../../support/proxy/exchange.ts';
import { validKeysOf } from '../observed.ts';
import { HOST, secretName } from '../operations.ts';
import type { Repository } from '../repositories.ts';
import { type CreatedKey, createdKeys, type Stage } from '../stage.ts';
import type { Entry, Line, SecretLocation } from './entry.ts';
import { type ActionMove, isRevoked } from './moves.ts';

export class Inventory {
  readonly entries = new Map<string, Entry>();
  readonly #stage: Stage;
  /** Values written by hand, by secret. */
  readonly #byHand = new Map<string, string>();
  /** The key that each host publishes with, by line. */
  readonly #hosts = new Map<string, Entry>();
  readonly #runs = new Map<Repository, { run_id: number; run_attempt: number }>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get validKeys(): Entry[] {
    return [...this.entries.values()].filter(({ valid }) => valid);
  }

  /** The time skipped since then, in ms. */
  skippedSince(moment: number): number {
    return this.#stage.time.skippedSince(moment);
  }

  /** The age of the key, including skipped time, in ms. */
  ageOf({ createdAt }: Entry): number {
    return Date.now() - createdAt + this.skippedSince(createdAt);
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

  /** The secret that a repository writes now. After a transfer it is the new organization's. */
  locationOf({ of, to }: Line & Pick<SecretLocation, 'to'>): SecretLocation {
    return to === 'secret' ? { to, holder: of } : { to, holder: this.#stage.repositories[of].owner };
  }

  /** The holder as in {@link placeOf}, but for outputs too. */
  holderOf({ of, to }: Line): Entry['holder'] {
    return to === 'organization' ? this.#stage.repositories[of].owner : of;
  }

  addressOf(location: SecretLocation): SecretAddress {
    if (location.to === 'organization')
      return { scope: 'organization', owner: location.holder, name: this.#stage.shared };
    const [owner = '', repo = ''] = this.#stage.repositories[location.holder].name.split('/');
    return { scope: 'repository', owner, repo, name: secretName(HOST) };
  }

  /** The value of a secret, as GitHub decrypted it. */
  valueAt(location: SecretLocation): string | undefined {
    return this.#stage.github.secret(this.addressOf(location))?.value;
  }

  /** The key that a secret holds, if it is one of this walk. */
  entryAt(location: SecretLocation): Entry | undefined {
    return this.entries.get(this.valueAt(location)?.split(':')[0] ?? '');
  }

  isByHand(location: SecretLocation): boolean {
    const value = this.valueAt(location);
    return value !== undefined && this.#byHand.get(nameOf(location)) === value;
  }

  noteByHand(location: SecretLocation, value: string): void {
    this.#byHand.set(nameOf(location), value);
  }

  /** Whether a host publishes with this key. */
  isInUse(entry: Entry): boolean {
    return this.#hosts.get(hostName({ ...entry, of: entry.run.of })) === entry;
  }

  /** The key that the host of a line publishes with. */
  keyOfHost(line: Line): Entry | undefined {
    return this.#hosts.get(hostName({ ...line, holder: this.holderOf(line) }));
  }

  /** Gives the host of a line the newest delivered key: what the secret holds, or the last one in outputs. */
  restartHost(line: Line): void {
    const held = this.keyOfLine(line);
    if (held) this.#hosts.set(hostName({ ...line, holder: this.holderOf(line) }), held);
  }

  /** The newest delivered key of a line: what the secret holds, or the last one in outputs. */
  keyOfLine({ of, to }: Line): Entry | undefined {
    return to === 'outputs'
      ? this.validKeys.findLast(
          (one) => one.to === to && one.run.of === of && one.delivered && !one.revokedAfterJob,
        )
      : this.entryAt(this.locationOf({ of, to }));
  }

  /** Adds the keys that these exchanges created, and returns them. */
  add(exchanges: Exchange[], move: ActionMove, run: Entry['run']): Entry[] {
    const { type, to, overlap } = move;
    return createdKeys(exchanges).map((key) => {
      const entry: Entry = {
        ...plain(key),
        to,
        holder: this.holderOf(move),
        run,
        isParallel: type === 'race',
        createdAt: Date.now(),
        delivered: false,
        invalidationRequested: false,
        arrivedInvalid: false,
        untilConfirmed: overlap === 'until-confirmed' && move.operation.startsWith('rotate'),
        revokedAfterJob: move.type === 'step' && isRevoked(move) && move.revoke,
        published: false,
        valid: true,
        expiration: undefined,
      };
      this.entries.set(key.id, entry);
      return entry;
    });
  }

  /** Reads from the cluster which keys are valid, and when they expire. @returns the ids of valid keys that are not in the inventory */
  async refresh(): Promise<string[]> {
    const listed = new Map((await validKeysOf(this.#stage)).map((key): [string, ApiKey] => [key.id, key]));
    for (const entry of this.entries.values()) {
      entry.valid = listed.has(entry.id);
      entry.expiration = listed.get(entry.id)?.expiration;
    }
    const foreignKeys = this.#stage.foreignKeys.map((credential) => credential.split(':')[0]);
    return [...listed.keys()].filter((id) => !this.entries.has(id) && !foreignKeys.includes(id));
  }

  /** Whether the key authenticates now; a listing may be older. */
  authenticates({ credential }: Entry): Promise<boolean> {
    return authenticates(this.#stage.cluster, credential);
  }
}

const NO_STEP = { again: false, workflowJob: 'deploy', user: 0 };
const hostName = ({ of, to, holder }: Line & Pick<Entry, 'holder'>) => `${of} ${to} ${holder}`;
const nameOf = ({ to, holder }: SecretLocation) => `${holder} ${to}`;
const plain = ({ id, apiKey }: CreatedKey) => ({ id, credential: `${id}:${apiKey}` });
