import { equalRoleDescriptors } from '../beats/equal.ts';
import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import {
  type HostRequest,
  type InvalidateRequest,
  type MintRequest,
  type Owner,
  type SecretTarget,
  type Target,
  untilConfirmed,
} from '../request.ts';
import { printable } from '../runner/printable.ts';
import type { KeyRecord } from './record.ts';
import { afterJob, managedBy } from './record.ts';
import { mayBeSameTarget, sameTarget, targetOf, toMetadata } from './target.ts';

/**
 * Whether a key belongs to an owner. Every field is compared here as an exact string: the server's match is a prefilter only, since a key
 * whose `host` is an array matches each of its members, and others may write our metadata too.
 */
export const isOwned = (key: KeyRecord, owner: Owner): boolean =>
  isOfRepository(key, owner) && key.metadata.environment === owner.environment;

/** Ours and this repository's, whatever its environment. */
export const isOfRepository = ({ type, metadata }: KeyRecord, { server, repositoryId }: Owner): boolean =>
  type === 'rest' &&
  metadata.managed_by === managedBy &&
  metadata.server === server &&
  metadata.repository_id === repositoryId;

export interface Particulars {
  hosts?: string[];
  beat?: string | undefined;
  purpose?: string | undefined;
}

/** Whether an owned key matches the filters. An absent filter matches every key. */
export function fits(key: KeyRecord, { hosts = [], beat, purpose }: Particulars): boolean {
  const { metadata } = key;
  return (
    typeof metadata.host === 'string' &&
    (hosts.length === 0 || hosts.includes(metadata.host)) &&
    (beat === undefined || metadata.beat === beat) &&
    (purpose === undefined || metadata.purpose === purpose)
  );
}

/** The keys of each host's identity, for any target, in the order given. */
export const keysOfHosts = (keys: KeyRecord[], { owner, beat, purpose }: MintRequest) =>
  Map.groupBy(
    keys.filter((key) => isOwned(key, owner) && fits(key, { beat, purpose })),
    ({ metadata }) => metadata.host as string,
  );

/** Whether a key succeeds, or is succeeded by, keys with this target. */
export function feeds(key: KeyRecord, target: Target, owner: Owner): boolean {
  const fed = targetOf(key, owner);
  return fed !== undefined && sameTarget(fed, target);
}

/** Whether a key of any repository of this server may be written to this secret: where the targets cannot be distinguished, it may. */
export function feedsMaybe(key: KeyRecord, target: SecretTarget, owner: Owner): boolean {
  const { type, metadata } = key;
  if (type !== 'rest' || metadata.managed_by !== managedBy || metadata.server !== owner.server) return false;
  const fed = targetOf(key, owner);
  return fed !== undefined && fed.scope !== 'outputs' && mayBeSameTarget(fed, target);
}

/**
 * Hand-made keys that may be adopted: they are unmanaged, and both their name and their role descriptors are those of a purpose.
 * Elastic's page gives the publishing and the monitoring key one name, so the name alone is ambiguous.
 */
export function isAdoptable(
  key: KeyRecord,
  wanted: { keyNames?: string[]; roleDescriptors?: RoleDescriptors },
): boolean {
  return (
    isUnmanaged(key) &&
    (wanted.keyNames === undefined || wanted.keyNames.includes(key.name)) &&
    (wanted.roleDescriptors === undefined || hasRoleDescriptors(key, wanted.roleDescriptors))
  );
}

export const isUnmanaged = (key: KeyRecord): boolean =>
  key.type === 'rest' && !('managed_by' in key.metadata);

/** A key with empty role descriptors has all privileges of its owner: it equals no other. */
export function hasRoleDescriptors(key: KeyRecord, wanted: RoleDescriptors): boolean {
  const own = roleDescriptorsOf(key);
  return own !== undefined && equalRoleDescriptors(own, wanted);
}

/** Undefined where there are none: such a key has all privileges of its owner. */
export function roleDescriptorsOf({ roleDescriptors }: KeyRecord): RoleDescriptors | undefined {
  const isSomething =
    typeof roleDescriptors === 'object' &&
    roleDescriptors !== null &&
    Object.keys(roleDescriptors).length > 0;
  return isSomething ? (roleDescriptors as RoleDescriptors) : undefined;
}

/** For an invalidation without key ids. A hand-made key is recognised by its name and its role descriptors: both must be given. */
export const isAskedFor = (key: KeyRecord, request: InvalidateRequest): boolean =>
  (isOwned(key, request.owner) && fits(key, request)) ||
  (request.adopt?.keyNames !== undefined &&
    request.adopt.roleDescriptors !== undefined &&
    isAdoptable(key, request.adopt));

/** For people: `host web-1 (heartbeat, publishing, production)`. Others write metadata too. */
export function whose({ metadata }: KeyRecord): string {
  const [host, ...rest] = ['host', 'beat', 'purpose', 'environment'].map((field) =>
    printable(metadata[field], 100),
  );
  return `host ${host} (${rest.filter(Boolean).join(', ')})`;
}

/** The same, with the repository where that is another one. */
export function whoseElse(key: KeyRecord, owner: Owner): string {
  return isOfRepository(key, owner)
    ? whose(key)
    : `${whose(key)} of repository ${printable(key.metadata.repository, 100)}`;
}

/** The metadata of a new key: the user's own, and ours. */
export function metadataOf(
  request: MintRequest,
  { host, target }: HostRequest,
  id: string,
): Record<string, unknown> {
  const { owner, run, beat, purpose } = request;
  const endsWithJob = 'revokeAfterJob' in request && request.revokeAfterJob === true;
  return {
    ...request.metadata,
    managed_by: managedBy,
    server: owner.server,
    repository_id: owner.repositoryId,
    ...(owner.environment !== undefined && { environment: owner.environment }),
    beat,
    host,
    purpose,
    ...toMetadata(target),
    ...(request.format && { secret_format: request.format }),
    ...('overlap' in request && request.overlap === untilConfirmed && { retires: untilConfirmed }),
    request: id,
    ...(endsWithJob && afterJob),
    ...run,
  };
}

/**
 * A remark on a list whose keys have one owner, or on an empty one. Whether there are other keys cannot be known
 * without a further request: with `manage_own_api_key` alone Elasticsearch shows a user its own keys, without a hint.
 */
export function oneOwnerRemark(keys: readonly KeyRecord[]): string[] {
  const owners = new Set(keys.map(({ username, realm }) => `${username} ${realm}`));
  if (owners.size > 1) return [];
  const rule =
    'Without the cluster privilege read_security or manage_api_key, a user is shown only its own API keys.';
  return [owners.size === 1 ? `Only API keys of one user were listed. ${rule}` : rule];
}
