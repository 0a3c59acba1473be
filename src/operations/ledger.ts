import type { MintedKey } from '../elasticsearch/api-keys.ts';

/**
 * The state of each key of this step: the only state that its parts share. A key moves from `held` to `kept`, or is removed, and each
 * of these moves has one method, so that no part can record half of one.
 */
export class Ledger {
  readonly #held = new Map<string, MintedKey>();
  readonly #kept = new Set<string>();
  readonly #orphans: string[] = [];
  #ambiguous = false;
  #committed = false;

  /** Keys that were created and not delivered yet. */
  get held(): MintedKey[] {
    return [...this.#held.values()];
  }

  /** Ids that were delivered, or may have been. */
  get kept(): ReadonlySet<string> {
    return this.#kept;
  }

  /** Ids that could not be invalidated. */
  get orphans(): readonly string[] {
    return this.#orphans;
  }

  /** A response was lost somewhere: a late key may still appear. */
  get ambiguous(): boolean {
    return this.#ambiguous;
  }

  /** The state for the post step names all that was delivered. */
  get committed(): boolean {
    return this.#committed;
  }

  /** @returns false for an id that is known already: two responses cannot both be right */
  created(key: MintedKey): boolean {
    if (this.#held.has(key.id) || this.#kept.has(key.id)) return false;
    this.#held.set(key.id, key);
    return true;
  }

  /** A create may have created a key whose id is not known. */
  lostResponse(): void {
    this.#ambiguous = true;
  }

  /** From here on a secret may hold the key. */
  deliveryBegun({ id }: MintedKey): void {
    this.#held.delete(id);
    this.#kept.add(id);
  }

  /** GitHub refused: the secret does not hold the key. */
  deliveryRefused(key: MintedKey): void {
    this.#kept.delete(key.id);
    this.#held.set(key.id, key);
  }

  invalidated({ id }: MintedKey): void {
    this.#held.delete(id);
  }

  /** It could not be invalidated: the post step tries again. */
  orphaned({ id }: MintedKey): void {
    this.#held.delete(id);
    this.#orphans.push(id);
  }

  /** The credentials in the outputs, and in secrets, count as delivered. */
  commit(handedOver: readonly string[]): void {
    for (const id of handedOver) this.#held.delete(id);
    this.#committed = true;
  }
}
