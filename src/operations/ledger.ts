import type { MintedKey } from '../elasticsearch/api-keys.ts';

/**
 * Where each key of this step stands: the only state that its parts share. A key goes from `held` to `kept` or out of it, and each
 * of these moves has one method, so that no part can note half of one.
 */
export class Ledger {
  readonly #held = new Map<string, MintedKey>();
  readonly #kept = new Set<string>();
  readonly #orphans: string[] = [];
  #ambiguous = false;
  #committed = false;

  /** Keys that were created and not handed over yet. */
  get held(): MintedKey[] {
    return [...this.#held.values()];
  }

  /** Ids that were handed over, or may have been. */
  get kept(): ReadonlySet<string> {
    return this.#kept;
  }

  /** Ids that could not be invalidated. */
  get orphans(): readonly string[] {
    return this.#orphans;
  }

  /** A response was lost somewhere: a late key may still come. */
  get ambiguous(): boolean {
    return this.#ambiguous;
  }

  /** The post step was told of all that was handed over, which is in force from then on. */
  get committed(): boolean {
    return this.#committed;
  }

  /** @returns false for an id that is known already: two responses cannot both be right */
  created(key: MintedKey): boolean {
    if (this.#held.has(key.id) || this.#kept.has(key.id)) return false;
    this.#held.set(key.id, key);
    return true;
  }

  /** A create may have made a key whose id nobody knows. */
  lostResponse(): void {
    this.#ambiguous = true;
  }

  /** From here on a secret may hold the key. */
  deliveryBegun({ id }: MintedKey): void {
    this.#held.delete(id);
    this.#kept.add(id);
  }

  /** GitHub said no: the secret does not hold the key. */
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

  /** The credentials in the outputs, and in secrets, are in force. */
  commit(handedOver: readonly string[]): void {
    for (const id of handedOver) this.#held.delete(id);
    this.#committed = true;
  }
}
