import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import type { RotateRequest } from '../request.ts';
import { hasRoleDescriptors } from './ownership.ts';
import type { KeyRecord } from './record.ts';
import type { HostPlan } from './rotation-plan.ts';
import { type Attempt, isSettled } from './settled.ts';

/** What becomes of the older keys once their successor was delivered. */
export interface Retirement {
  /** Get an end within the overlap, by bulk update. */
  expire: KeyRecord[];
  /** Die. */
  invalidate: KeyRecord[];
  /** Stay as they are for now, and why. */
  leave: { key: KeyRecord; why: string }[];
}

const unequal = 'it cannot be given an end without changing what it may do';

/** Expirations this close to the wanted one are left alone: a life is never lengthened. In ms. */
const closeEnough = 60_000;

export interface Successor {
  /** The user who owns the new key; absent when it was not proven. */
  owner?: string;
  /** What the new key was made with and proven to have; those asked for, unless the cluster lacks some of their privileges. */
  roleDescriptors?: RoleDescriptors;
  /** The run and the job that created the new key. */
  attempt: Attempt;
}

/** @param now the server's clock; without it (no key, or an old server) nothing is known to be settled */
export function planRetirement(
  plan: HostPlan,
  request: RotateRequest,
  successor: Successor,
  now: number | undefined,
): Retirement {
  const retirement: Retirement = { expire: [], invalidate: [], leave: [] };
  const proven = successor.roleDescriptors ?? request.roleDescriptors;
  // Elasticsearch lets no API key update another one, be it its owner.
  const canUpdate = request.connection.credentials.kind !== 'cloud-key';
  const leave = (key: KeyRecord, why: string) => retirement.leave.push({ key, why });
  for (const key of plan.older) {
    if (now === undefined) leave(key, 'its age is not known');
    else if (!isSettled(key, now, successor.attempt))
      leave(
        key,
        'it is younger than 10 minutes, so another run may be delivering it: the next rotation takes it',
      );
    else if (request.overlap.ms === 0) retirement.invalidate.push(key);
    else if (key.expiration !== undefined && key.expiration <= now + request.overlap.ms + closeEnough)
      leave(key, 'it ends within the overlap by itself');
    // A bulk update gives a key its owner's privileges of this moment, and works for the owner only. For equal role
    // descriptors that were just proven, that cannot change what the key may do.
    else if (canUpdate && isOfOwner(key, plan.older, successor) && hasRoleDescriptors(key, proven))
      retirement.expire.push(key);
    else if (overlapIsPast(key, plan.delivered, request, now)) retirement.invalidate.push(key);
    else
      leave(
        key,
        `${canUpdate ? unequal : 'an Elastic Cloud API key cannot give it an end'}: a rotation after ${request.overlap.text} invalidates it`,
      );
  }
  return retirement;
}

/** The proof tells the owner's name only, and two realms may have that name: this user's is the one of its newest key. */
const isOfOwner = (key: KeyRecord, older: KeyRecord[], { owner }: Successor): boolean =>
  key.username === owner && older.findLast(({ username }) => username === owner)?.realm === key.realm;

/** A key that cannot be given an end has lived its overlap when a successor of it has been in force that long. */
const overlapIsPast = (
  key: KeyRecord,
  delivered: KeyRecord[],
  { overlap }: RotateRequest,
  now: number,
): boolean => delivered.some((other) => other.creation > key.creation && other.creation + overlap.ms <= now);
