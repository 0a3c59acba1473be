import type { Preflight } from '../keys/secret-entry.ts';
import type { SecretTarget } from '../request.ts';
import type { Secret } from '../runner/secret.ts';

/**
 * How a write ended:
 * - `delivered`: GitHub said so, or the entry's `updated_at` moved;
 * - `replaced`: delivered, over a secret that was not there at the preflight;
 * - `unknown`: after bounded retries it is not known whether GitHub stored the value.
 * A definite refusal (401, 403, 404, 422) is thrown as a Failure.
 */
export type Written = 'delivered' | 'replaced' | 'unknown';

/** The secrets of one scope and holder: all targets of a step share these. */
export interface Secrets {
  /**
   * Reach, public key, number limits, and each secret's own entry, side by side in as few requests as possible.
   * @throws Failure when a key could not be delivered here
   */
  prepare(targets: SecretTarget[]): Promise<Preflight>;
  /**
   * The entries alone, for an operation that writes nothing: no public key, no number limit.
   * @throws Failure when the place cannot be seen
   */
  lookUp(targets: SecretTarget[]): Promise<Preflight>;
  /**
   * Seals the value and writes it; idempotent, so retried. `deadline` (ms since the epoch, this process's clock): no PUT, retries
   * included, starts later.
   */
  put(target: SecretTarget, value: Secret, options: { deadline: number }): Promise<Written>;
  /** A 404 is `absent` only when the holder itself can be seen; otherwise a Failure. */
  remove(target: SecretTarget): Promise<'deleted' | 'absent'>;
}
