/** The storage: for each target the current key and the decrypted secrets. */
import { keyOf, type SecretAddress, type Target } from './addresses.ts';
import { type Clock, timestamp } from './clock.ts';
import { BoxKey } from './sealed-boxes.ts';

export type Visibility = 'all' | 'private' | 'selected';

/** The repositories that may use an organization's secret. */
export interface Reach {
  visibility: Visibility;
  selectedRepositoryIds: number[];
}

export interface StoredSecret extends SecretAddress {
  value: string;
  createdAt: string;
  updatedAt: string;
  reach: Reach | undefined;
}

interface Compartment {
  key: BoxKey;
  rotateAfterRead: boolean;
  secrets: Map<string, StoredSecret>;
}

export class Vault {
  readonly #clock: Clock;
  readonly #compartments = new Map<string, Compartment>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The current key, which a box must be sealed with. */
  key(target: Target): BoxKey {
    return this.#compartment(target).key;
  }

  /** The key for a client. With `after-next-read`, the key is rotated right after. */
  readKey(target: Target): BoxKey {
    const compartment = this.#compartment(target);
    const { key } = compartment;
    if (compartment.rotateAfterRead) this.rotateKey(target, 'now');
    return key;
  }

  rotateKey(target: Target, when: 'now' | 'after-next-read'): void {
    const compartment = this.#compartment(target);
    compartment.rotateAfterRead = when === 'after-next-read';
    if (when === 'now') compartment.key = new BoxKey();
  }

  /** Sorted by name, as GitHub lists them. */
  list(target: Target): StoredSecret[] {
    return [...this.#compartment(target).secrets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  all(): StoredSecret[] {
    return [...this.#compartments.values()].flatMap(({ secrets }) => [...secrets.values()]);
  }

  get({ name, ...target }: SecretAddress): StoredSecret | undefined {
    return this.#compartment(target).secrets.get(name.toUpperCase());
  }

  /** Returns whether the secret is new. Names are stored in upper case. */
  put(address: SecretAddress, value: string, reach: Reach | undefined, at = this.#clock.now()): boolean {
    const { name, ...target } = address;
    const { secrets } = this.#compartment(target);
    const stored = name.toUpperCase();
    const before = secrets.get(stored);
    const updatedAt = timestamp(at);
    const createdAt = before?.createdAt ?? updatedAt;
    secrets.set(stored, { ...target, name: stored, value, createdAt, updatedAt, reach });
    return before === undefined;
  }

  /** Moves the secrets of a repository and of its environments. */
  move(from: { owner: string; repo: string }, to: { owner: string; repo: string }): void {
    for (const secret of this.all())
      if (secret.owner === from.owner && secret.repo === from.repo && this.delete(secret))
        this.put({ ...secret, ...to }, secret.value, secret.reach, new Date(secret.updatedAt));
  }

  /** Returns whether it existed. */
  delete({ name, ...target }: SecretAddress): boolean {
    return this.#compartment(target).secrets.delete(name.toUpperCase());
  }

  #compartment(target: Target): Compartment {
    const key = keyOf(target);
    const found = this.#compartments.get(key);
    if (found) return found;
    const created = { key: new BoxKey(), rotateAfterRead: false, secrets: new Map() };
    this.#compartments.set(key, created);
    return created;
  }
}
