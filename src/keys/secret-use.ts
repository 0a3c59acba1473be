/**
 * Who may use what a GitHub secret holds? GitHub shows no value, only when it was written last, so each key is held against that
 * moment. Every operation that writes, deletes or reports a secret asks here.
 */
import type { Owner, SecretTarget } from '../request.ts';
import { feedsMaybe } from './ownership.ts';
import type { KeyRecord, Listing } from './record.ts';
import type { Preflight } from './secret-entry.ts';
import { clockTolerance, deliveryDeadline, mayStillBeDelivered } from './settled.ts';
import { describe } from './target.ts';

/** What is known of a secret. `now` is the cluster's clock, which a listing without any key does not give. */
export type SecretFacts =
  /** GitHub was not asked. */
  | { state: 'unknown'; now?: number }
  | { state: 'absent'; now?: number }
  /** `at`: on the cluster's clock, where that can be compared with GitHub's; `updatedAt`: on GitHub's, for people. */
  | { state: 'written'; updatedAt: number; at?: number; now?: number };

export function secretFacts({ name }: SecretTarget, listing: Listing, github?: Preflight): SecretFacts {
  const { now, clockAhead } = listing;
  const clock = now !== undefined && { now };
  if (!github) return { state: 'unknown', ...clock };
  const entry = github.entries.get(name);
  if (!entry) return { state: 'absent', ...clock };
  const { updatedAt } = entry;
  const at = clockAhead !== undefined && { at: updatedAt - github.clockAhead + clockAhead };
  return { state: 'written', updatedAt, ...at, ...clock };
}

/**
 * What the time of the last write shows of one key:
 * - `possible`: the secret may hold it.
 * - `pending`: not yet, but it may still be written.
 * - `undelivered`: it was never written, or the secret was deleted.
 * - `overwritten`: the last write came too late to be that of the key, unless GitHub carried out a lost runner's request very late.
 */
export type Trace = 'possible' | 'pending' | 'undelivered' | 'overwritten';

export function traceOf(key: KeyRecord, facts: SecretFacts): Trace {
  if (facts.state === 'unknown') return 'possible';
  if (facts.state === 'written') {
    if (facts.at === undefined) return 'possible';
    if (facts.at >= lastWrite(key)) return 'overwritten';
    if (facts.at >= key.creation - clockTolerance) return 'possible';
  }
  const { now } = facts;
  const isOver = now !== undefined && !(isLive(key, now) && mayStillBeDelivered(key, now));
  return isOver ? 'undelivered' : 'pending';
}

/** GitHub's moments are whole seconds, and its clock is known to a second or two. */
const exactness = 2_000;

/** An invalidated key is not delivered. A write at that very moment counts as somebody else's, so the secret is kept. */
function lastWrite({ creation, invalidation = Number.POSITIVE_INFINITY }: KeyRecord): number {
  return Math.min(creation + deliveryDeadline + clockTolerance, invalidation - exactness);
}

/** How exactly a write is known to have been this key's own and no earlier one: for those who say that it was delivered. In ms. */
const closeToCreation = 15_000;

/** Whether the secret was written after the key was created, beyond the doubt that {@link traceOf} allows for. */
export const wasDelivered = (key: KeyRecord, facts: SecretFacts): boolean =>
  facts.state === 'written' &&
  facts.at !== undefined &&
  traceOf(key, facts) === 'possible' &&
  facts.at >= key.creation - closeToCreation;

/** A step of one host writes the secret sooner after it created the key, in ms. */
const soonAfterCreation = 5_000;

/** Whether the secret was written so long after the key was created that it may hold a later one. */
export const mayHoldLater = ({ creation }: KeyRecord, facts: SecretFacts): boolean =>
  facts.state === 'written' && facts.at !== undefined && facts.at > creation + soonAfterCreation;

/** Whether the secret may hold a key that is invalid now: the last write came after its creation, and before its invalidation. */
export const mayHoldDead = (key: KeyRecord, facts: SecretFacts): boolean =>
  facts.state === 'written' &&
  facts.at !== undefined &&
  traceOf(key, facts) === 'possible' &&
  facts.at >= key.creation - exactness;

export const isLive = ({ invalidated, expiration }: KeyRecord, now: number | undefined): boolean =>
  !invalidated && (expiration === undefined || now === undefined || expiration > now);

export interface SecretUse {
  /** Live keys of others that the secret may hold, or may soon. */
  others: KeyRecord[];
  /**
   * Whose value it holds, as far as its date shows: `somebody` is a person, or a key that this user cannot see; `unknown` where
   * GitHub was not asked, or its clock cannot be compared.
   */
  value: 'none' | 'ours' | 'others' | 'somebody' | 'unknown';
}

/**
 * @param keys what a listing shows of all repositories; the server's match is a prefilter only
 * @param isOurs the keys that the caller replaces or invalidates
 */
export function secretUse(
  target: SecretTarget,
  { keys, owner, isOurs }: { keys: readonly KeyRecord[]; owner: Owner; isOurs: (key: KeyRecord) => boolean },
  facts: SecretFacts,
): SecretUse {
  const feeding = keys.filter((key) => feedsMaybe(key, target, owner));
  const foreign = feeding.filter((key) => !isOurs(key));
  const others = foreign.filter(
    (key) => isLive(key, facts.now) && ['possible', 'pending'].includes(traceOf(key, facts)),
  );
  return { others, value: whoseValue(facts, feeding, isOurs) };
}

function whoseValue(
  facts: SecretFacts,
  feeding: readonly KeyRecord[],
  isOurs: (key: KeyRecord) => boolean,
): SecretUse['value'] {
  if (facts.state === 'unknown') return 'unknown';
  if (facts.state === 'absent') return 'none';
  const held = feeding.filter((key) => traceOf(key, facts) === 'possible');
  if (held.length === 0) return 'somebody';
  if (facts.at === undefined) return 'unknown';
  return held.some(isOurs) ? 'ours' : 'others';
}

/** @param updatedAt ms since the epoch, GitHub's clock, when no key that a listing shows could be delivered */
export const replacesUnknownValue = (target: SecretTarget, updatedAt: number): string =>
  `The ${describe(target)} was last written at ${new Date(updatedAt).toISOString()}. No API key that this user can see could be delivered at that time. A new key that is written replaces that value.`;

/** A secret is deleted only where nobody else's live key can be in it, and its date says that it holds one of ours. */
export const mayDelete = ({ others, value }: SecretUse): boolean => others.length === 0 && value === 'ours';
