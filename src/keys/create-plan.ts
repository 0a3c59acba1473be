import type { CreateRequest, HostRequest, SecretTarget, ToSecrets } from '../request.ts';
import { feeds, feedsMaybe, fits, hasRoleDescriptors, isOwned } from './ownership.ts';
import type { KeyRecord, Listing } from './record.ts';
import type { Preflight } from './secret-entry.ts';
import { secretFacts, secretUse, traceOf, wasDelivered } from './secret-use.ts';
import { isEarlierAttempt, mayStillBeDelivered } from './settled.ts';

/** What a `create` to a secret does for one host, decided from plain data. */
export interface CreatePlan {
  host: HostRequest<SecretTarget>;
  /** The key that an earlier attempt of this run delivered: there is nothing left to do. */
  delivered?: KeyRecord;
  /** Live keys that may be in the secret: it must not be overwritten. */
  conflicts: KeyRecord[];
  /** Keys of earlier attempts of this run that were never in the secret and can no longer be written to it: orphans. */
  orphans: KeyRecord[];
  /** Keys of earlier attempts that may be in use, or may still be written: they stay valid, with a warning. */
  left: KeyRecord[];
  /** Live keys for this secret that are not in it. */
  outside: KeyRecord[];
  /** When a value was written that no key accounts for, ms since the epoch, GitHub's clock. */
  somebodysSince?: number;
}

export function planCreate(
  request: CreateRequest & ToSecrets,
  listing: Listing,
  github?: Preflight,
): CreatePlan[] {
  const { owner, run, beat, purpose } = request;
  const ofSecrets = Map.groupBy(listing.keys, ({ metadata }) => metadata.secret);
  return request.hosts.map((host): CreatePlan => {
    const { target } = host;
    const facts = secretFacts(target, listing, github);
    const keys = ofSecrets.get(target.name) ?? [];
    const feeding = keys.filter((key) => feedsMaybe(key, target, owner));
    const earlier = feeding.filter(
      (key) =>
        isOwned(key, owner) &&
        fits(key, { hosts: [host.host], beat, purpose }) &&
        feeds(key, target, owner) &&
        isEarlierAttempt(key, run),
    );
    const delivered = earlier.findLast((key) => wasDelivered(key, facts) && isAsAskedFor(key, request));
    const { others, value } = secretUse(
      target,
      { keys, owner, isOurs: (key) => earlier.includes(key) },
      facts,
    );
    const rest = earlier.filter((key) => key !== delivered);
    const isOrphan = (key: KeyRecord) =>
      facts.state !== 'unknown' &&
      traceOf(key, facts) === 'undelivered' &&
      facts.now !== undefined &&
      !mayStillBeDelivered(key, facts.now);
    return {
      host,
      ...(delivered && { delivered }),
      conflicts: others,
      orphans: rest.filter(isOrphan),
      left: rest.filter((key) => !isOrphan(key)),
      outside: feeding.filter((key) => !earlier.includes(key) && !others.includes(key)),
      ...(value === 'somebody' && facts.state === 'written' && { somebodysSince: facts.updatedAt }),
    };
  });
}

/** The same run asks for the same key, unless its inputs depend on something else. */
const isAsAskedFor = (key: KeyRecord, request: CreateRequest): boolean =>
  [request.roleDescriptors, request.serverlessRoles].some(
    (roles) => roles !== undefined && hasRoleDescriptors(key, roles),
  );
