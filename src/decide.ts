import type { RoleDescriptors } from './beats/role-descriptors.ts';
import type { KeyRecord, Listing } from './elasticsearch/listing.ts';
import type { Preflight } from './github/ports.ts';
import { feeds, hasRoleDescriptors, isAdoptable, isUnmanaged, keysOfHosts } from './identity.ts';
import type { HostRequest, RotateRequest, Target } from './request.ts';
import { printable } from './server-text.ts';

/**
 * What a rotation does, decided from plain data: no request, no clock of its own. `dry-run` prints this plan.
 */
export interface HostPlan {
  host: HostRequest;
  /** Whether a new key is to be made. */
  due: boolean;
  /** In plain words, for the log. */
  why: string;
  /** The newest live key of this identity and target. */
  current?: KeyRecord;
  /** Live keys of the same identity and target, hand-made ones that are adopted included, oldest first. */
  older: KeyRecord[];
  /** Those of them that were handed over, as far as it shows: only such a key can have taken another's place. */
  delivered: KeyRecord[];
  /** Same name, but not ours to touch. */
  namesakes: KeyRecord[];
  warnings: string[];
}

/** Two clocks' whole seconds and a slow request: a secret written this much before its key was made did not hold it. In ms. */
const clockTolerance = 60_000;

/** @param github what GitHub knows of the secrets; absent when the credential goes to outputs */
export function planRotation(request: RotateRequest, listing: Listing, github?: Preflight): HostPlan[] {
  const ofHosts = keysOfHosts(listing.keys, request);
  const unmanaged = Map.groupBy(listing.keys.filter(isUnmanaged), ({ name }) => name);
  return request.hosts.map((host) => {
    const named = unmanaged.get(host.keyName) ?? [];
    const adopted = request.adopt
      ? named.filter((key) =>
          isAdoptable(key, { keyNames: [host.keyName], roleDescriptors: request.roleDescriptors }),
        )
      : [];
    const own = (ofHosts.get(host.host) ?? []).filter((key) => feeds(key, host.target));
    const current = own.at(-1);
    const owners = new Set(own.map((key) => `${key.username} ${key.realm}`));
    return {
      host,
      ...isDue(request, host, own, listing, github),
      ...(current && { current }),
      older: [...adopted, ...own].sort((a, b) => a.creation - b.creation),
      delivered: own.filter((key) => !neverArrived(key, host.target, listing.now, github)),
      namesakes: named.filter((key) => !adopted.includes(key)),
      warnings:
        owners.size > 1
          ? [
              `Keys of ${host.host} belong to several users (${[...new Set(own.map((key) => printable(key.username)))].join(', ')}).`,
            ]
          : [],
    };
  });
}

type Due = Pick<HostPlan, 'due' | 'why'>;
const due = (why: string): Due => ({ due: true, why });
const notDue: Due = { due: false, why: 'the key is young enough, and the secret holds it' };

function isDue(
  request: RotateRequest,
  { target }: HostRequest,
  own: KeyRecord[],
  { now, overdue }: Listing,
  github?: Preflight,
): Due {
  const { renewBefore, maxAge } = request;
  if (target.scope === 'outputs')
    return due(own.length === 0 ? 'there is no key yet' : 'each run hands over a new key');
  if (!renewBefore && !maxAge)
    return due(own.length === 0 ? 'there is no key yet' : 'neither renew-before nor max-age is set');

  const current = own.at(-1);
  if (!current) return due('there is no live key');
  const secret = github?.entries.get(target.name);
  if (!secret) return due('the secret does not exist');
  if (!github || (now === undefined && !overdue)) return due('the age of the key is not known');
  if (neverArrived(current, target, now, github)) return due('the newest key never reached the secret');
  if (own.some((key) => key.username !== current.username || key.realm !== current.realm))
    return due('the keys belong to several users');
  if (
    ![request.roleDescriptors, request.serverlessRoles].some(
      (roles) => roles && hasRoleDescriptors(current, roles),
    )
  )
    return due('the privileges of the key are not those asked for');
  if ((current.expiration !== undefined) !== (request.expiration !== undefined))
    return due(
      request.expiration
        ? 'the key never expires, and one that does is asked for'
        : 'the key expires, and one that never does is asked for',
    );
  if (now === undefined)
    return overdue?.has(current.id) ? due('the key is too old, or too near its end') : notDue;
  if (maxAge && now - current.creation > maxAge.ms) return due(`the key is older than ${maxAge.text}`);
  if (renewBefore && current.expiration !== undefined && current.expiration - now < renewBefore.ms)
    return due(`less than ${renewBefore.text} left`);
  return notDue;
}

/**
 * Whether a secret shows that it was not written since the key was made. The secret's time is GitHub's, the key's is
 * Elasticsearch's: both are brought to Elasticsearch's, where its clock is known.
 */
export function neverArrived(
  { creation }: KeyRecord,
  target: Target,
  now: number | undefined,
  github: Preflight | undefined,
): boolean {
  if (target.scope === 'outputs' || !github) return false;
  const secret = github.entries.get(target.name);
  if (!secret) return true;
  const ahead = now === undefined ? 0 : now - github.now;
  return secret.updatedAt + ahead < creation - clockTolerance;
}

/** What becomes of the older keys once their successor was delivered. */
export interface Retirement {
  /** Get an end within the overlap, by bulk update. */
  expire: KeyRecord[];
  /** Die. */
  invalidate: KeyRecord[];
  /** Stay as they are for now, and why. */
  leave: { key: KeyRecord; why: string }[];
}

/** A key younger than this, in ms, may be one that another run is delivering right now. */
const settled = 10 * 60_000;
/** Expirations this close to the wanted one are left alone: a life is never lengthened. In ms. */
const closeEnough = 60_000;

export interface Successor {
  /** The user who owns the new key; absent when it was not proven. */
  owner?: string;
  /** What the new key was made with and proven to have; those asked for, unless the cluster lacks some of their privileges. */
  roleDescriptors?: RoleDescriptors;
  /** Another run's attempt is known by it. */
  runId: string;
  runAttempt: string;
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
  const leave = (key: KeyRecord, why: string) => retirement.leave.push({ key, why });
  for (const key of plan.older) {
    if (now === undefined) leave(key, 'its age is not known');
    else if (now - key.creation < settled && !isEarlierAttempt(key, successor))
      leave(
        key,
        'it is younger than 10 minutes, so another run may be delivering it: the next rotation takes it',
      );
    else if (request.overlap.ms === 0) retirement.invalidate.push(key);
    else if (key.expiration !== undefined && key.expiration <= now + request.overlap.ms + closeEnough)
      leave(key, 'it ends within the overlap by itself');
    // A bulk update gives a key its owner's privileges of this moment, and works for the owner only. For equal role
    // descriptors that were just proven, that cannot change what the key may do.
    else if (isOfOwner(key, plan.older, successor) && hasRoleDescriptors(key, proven))
      retirement.expire.push(key);
    else if (overlapIsPast(key, plan.delivered, request, now)) retirement.invalidate.push(key);
    else
      leave(
        key,
        `it cannot be given an end without changing what it may do: a rotation after ${request.overlap.text} invalidates it`,
      );
  }
  return retirement;
}

const isEarlierAttempt = ({ metadata }: KeyRecord, { runId, runAttempt }: Successor): boolean =>
  runId !== '' &&
  metadata.run_id === runId &&
  typeof metadata.run_attempt === 'string' &&
  Number(metadata.run_attempt) < Number(runAttempt);

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
