import type { HostRequest, RotateRequest, Target } from '../request.ts';
import { printable } from '../runner/printable.ts';
import {
  feeds,
  hasRoleDescriptors,
  isAdoptable,
  isOfRepository,
  isUnmanaged,
  keysOfHosts,
  whose,
} from './ownership.ts';
import type { KeyRecord, Listing } from './record.ts';
import type { Preflight } from './secret-entry.ts';
import { formatOf } from './target.ts';

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
  warnings: { title: string; text: string }[];
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
    const decision = isDue(request, host, own, listing, github);
    const others = decision.due ? othersFeeding(request, host, own, listing) : [];
    return {
      host,
      ...decision,
      ...(current && { current }),
      older: [...adopted, ...own].sort((a, b) => a.creation - b.creation),
      delivered: own.filter((key) => !neverArrived(key, host.target, listing.now, github)),
      namesakes: named.filter((key) => !adopted.includes(key)),
      warnings: [...severalOwners(host, own), ...others.map((key) => overwritten(host, key))],
    };
  });
}

function severalOwners({ host }: HostRequest, own: KeyRecord[]): HostPlan['warnings'] {
  const owners = new Set(own.map((key) => `${key.username} ${key.realm}`));
  if (owners.size <= 1) return [];
  const names = [...new Set(own.map((key) => printable(key.username)))].join(', ');
  return [
    { title: 'API keys of several users', text: `Keys of ${host} belong to several users (${names}).` },
  ];
}

/** Keys of the repository that feed the host's secret and are another identity's: what overwrites them does not retire them. */
function othersFeeding(
  { owner, overlap }: RotateRequest,
  { target }: HostRequest,
  own: KeyRecord[],
  { keys, now }: Listing,
): KeyRecord[] {
  if (target.scope === 'outputs') return [];
  return keys.filter(
    (key) =>
      key.metadata.secret === target.name &&
      isOfRepository(key, owner) &&
      feeds(key, target) &&
      !own.includes(key) &&
      !(key.expiration !== undefined && now !== undefined && key.expiration <= now + overlap.ms),
  );
}

const overwritten = ({ host }: HostRequest, key: KeyRecord) => ({
  title: 'Another API key fed this secret',
  text: `The secret of ${host} held, or holds, API key ${key.id} of ${whose(key)}, which lives on. If nothing uses it any more, invalidate it by its key-id.`,
});

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
  if (request.format && formatOf(current.metadata) !== request.format)
    return due(`the secret does not hold the format ${request.format}`);
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
