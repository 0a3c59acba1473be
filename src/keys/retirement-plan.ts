import { privilegesOf } from '../beats/privileges.ts';
import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import { type ConfirmRequest, type RotateRequest, untilConfirmed } from '../request.ts';
import type { Duration } from '../runner/clock.ts';
import type { AwaitedKey } from './confirmation-plan.ts';
import { waitsForConfirm } from './line.ts';
import { hasRoleDescriptors } from './ownership.ts';
import type { KeyRecord } from './record.ts';
import type { HostPlan } from './rotation-plan.ts';
import { type Attempt, attemptOf, isSettled } from './settled.ts';

/** What happens to the older keys after their successor was delivered. */
export interface Retirement {
  /** Are set to expire within the overlap, by bulk update. */
  expire: KeyRecord[];
  /** Are invalidated. */
  invalidate: KeyRecord[];
  /** Stay as they are for now, and why. */
  leave: { key: KeyRecord; why: string }[];
}

/** Expirations this close to the wanted one are not changed: no expiration is moved to a later time. In ms. */
const closeEnough = 60_000;

export interface Successor {
  /** The user who owns the new key; absent when it was not verified. */
  owner?: string;
  /** Those that the new key was created with and that were verified; those requested, unless the cluster lacks some of their privileges. */
  roleDescriptors?: RoleDescriptors;
  /** The run and the job that created the new key. */
  attempt: Attempt;
}

/** @param now the server's clock; without it (no key, or an old server) nothing is known to be settled */
export function planRetirement(
  { older, delivered }: HostPlan,
  request: RotateRequest,
  successor: Successor,
  now: number | undefined,
): Retirement {
  const { overlap } = request;
  if (overlap === untilConfirmed)
    return leaveAll(older, 'a confirm retires it, once the host was seen with the new key');
  const owner = ownerAmong(older, successor.owner);
  // Fields that nobody can verify may have been granted by privileges that the owner lacks by now.
  const verified = [successor.roleDescriptors ?? request.roleDescriptors].filter(
    (roles) => privilegesOf(roles).unverifiable.length === 0,
  );
  const unsettled = (key: KeyRecord, now: number) =>
    isSettled(key, now, successor.attempt)
      ? undefined
      : 'it is less than 10 minutes old, so another run may be delivering it: the next rotation retires it';
  const canUpdate = mayUpdate(request);
  const rules = { overlap, later: 'rotation' as const, canUpdate, owner, verified, delivered, unsettled };
  return retire(older, rules, now);
}

/**
 * What happens to the older keys after a host was seen with its key. Two rotations at once may have left a younger key in the
 * secret, so an older key is settled only against the one that was seen, however much time has passed.
 * @param user who confirms, and the role descriptors that this user was just found to cover
 */
export function planConfirmedRetirement(
  { key: seen, older }: AwaitedKey,
  request: Pick<ConfirmRequest, 'overlap' | 'connection'>,
  user: { name?: string; covers: RoleDescriptors[] },
  now: number | undefined,
): Retirement {
  if (!waitsForConfirm(seen)) return leaveAll([], '');
  const owner = ownerAmong([...older, seen], user.name);
  const unsettled = (key: KeyRecord) =>
    isSettled(key, seen.creation, attemptOf(seen))
      ? undefined
      : 'it was created within 10 minutes of the key that was seen, so a secret may hold it: the next rotation and its confirm retire it';
  const { overlap } = request;
  const rules = { overlap, canUpdate: mayUpdate(request), owner, verified: user.covers };
  return retire(older, { ...rules, later: 'confirm', delivered: [seen], unsettled }, now);
}

const leaveAll = (keys: KeyRecord[], why: string): Retirement => ({
  expire: [],
  invalidate: [],
  leave: keys.map((key) => ({ key, why })),
});

/** In Elasticsearch no API key can update another one, not even as its owner. */
const mayUpdate = ({ connection }: Pick<ConfirmRequest, 'connection'>): boolean =>
  connection.credentials.kind !== 'cloud-key';

interface Rules {
  overlap: Duration;
  /** What invalidates a key that cannot be set to expire, once the overlap is past. */
  later: 'rotation' | 'confirm';
  canUpdate: boolean;
  /** The user who may set an expiration. */
  owner: KeyOwner | undefined;
  /** A bulk update cannot change what keys with one of these role descriptors may do. */
  verified: RoleDescriptors[];
  /** Keys that were delivered: only such a key can have taken another's place. */
  delivered: KeyRecord[];
  /** Why another run may be delivering the key, or have delivered it; undefined when none may. */
  unsettled: (key: KeyRecord, now: number) => string | undefined;
}

function retire(older: KeyRecord[], rules: Rules, now: number | undefined): Retirement {
  const { overlap, later, canUpdate, owner, verified, delivered, unsettled } = rules;
  const retirement: Retirement = { expire: [], invalidate: [], leave: [] };
  const leave = (key: KeyRecord, why: string) => retirement.leave.push({ key, why });
  for (const key of older) {
    if (now === undefined) {
      leave(key, 'its age is unknown');
      continue;
    }
    const reason = unsettled(key, now);
    if (reason !== undefined) leave(key, reason);
    else if (overlap.ms === 0) retirement.invalidate.push(key);
    else if (key.expiration !== undefined && key.expiration <= now + overlap.ms + closeEnough)
      leave(key, 'it expires within the overlap');
    // A bulk update gives a key its owner's privileges of this moment, and works for the owner only. For equal role
    // descriptors that were just verified, that cannot change what the key may do.
    else if (canUpdate && isOf(key, owner) && verified.some((roles) => hasRoleDescriptors(key, roles)))
      retirement.expire.push(key);
    else if (overlapIsPast(key, delivered, overlap, now)) retirement.invalidate.push(key);
    else
      leave(
        key,
        `${whyNoExpiration(key, rules)}: a ${later} after ${overlap.text} invalidates it${isOf(key, owner) ? '' : ', if this user may'}`,
      );
  }
  return retirement;
}

function whyNoExpiration(key: KeyRecord, { canUpdate, owner }: Rules): string {
  if (!canUpdate) return 'an Elastic Cloud API key cannot set it to expire';
  return isOf(key, owner)
    ? 'setting it to expire could change its privileges'
    : 'only its owner can set it to expire';
}

type KeyOwner = Pick<KeyRecord, 'username' | 'realm'>;

const isOf = ({ username, realm }: KeyRecord, owner: KeyOwner | undefined): boolean =>
  username === owner?.username && realm === owner.realm;

/** An answer has the user's name alone, and two realms may have that name: the realm of the newest key is this user's. */
const ownerAmong = (keys: KeyRecord[], name: string | undefined): KeyOwner | undefined =>
  name === undefined ? undefined : keys.findLast(({ username }) => username === name);

/** The overlap of a key that cannot be set to expire is over when a successor has been valid that long. */
const overlapIsPast = (key: KeyRecord, delivered: KeyRecord[], overlap: Duration, now: number): boolean =>
  delivered.some((other) => other.creation > key.creation && other.creation + overlap.ms <= now);
