import {
  type Owner,
  type SecretFormat,
  type SecretScope,
  type SecretTarget,
  secretScopes,
  type Target,
} from '../request.ts';
import { printable } from '../runner/printable.ts';
import { isSecretName } from './secret-rules.ts';

/** What a key feeds, as it stands in the key's metadata: each a plain string. */
export type TargetMetadata = {
  /** `outputs`, or the scope of the secret. */
  target: string;
  /** `owner/name`, or the organization. Of the workflow's own repository it is for people: a rename changes it. */
  target_repository?: string;
  /** The id of the workflow's own repository, or of its organization; absent where the secret is another's. */
  target_id?: string;
  target_environment?: string;
  /** The secret's name. */
  secret?: string;
};

export function toMetadata(target: Target): TargetMetadata {
  if (target.scope === 'outputs') return { target: 'outputs' };
  const { scope, holder, holderId, environment, name } = target;
  return {
    target: scope,
    target_repository: holder,
    ...(holderId !== undefined && { target_id: holderId }),
    ...(environment !== undefined && { target_environment: environment }),
    secret: name,
  };
}

const repository = /^[a-z0-9_-]+\/(?!\.{1,2}$)[a-z0-9._-]+$/;
const organization = /^[a-z0-9_-]+$/;

/** The id to store with a secret's holder; undefined where the holder is neither the workflow's repository nor its organization. */
export function holderIdOf(scope: SecretScope, holder: string, owner: Owner): string | undefined {
  if (scope === 'organization')
    return holder === owner.repository.split('/')[0] ? owner.organizationId : undefined;
  return holder === owner.repository ? owner.repositoryId : undefined;
}

type Metadata = Readonly<Record<string, unknown>>;

/**
 * What a key feeds, with the holder's present name where that is the workflow's own repository or its organization: the name
 * in the metadata may belong to somebody else by now.
 */
export function targetOf({ metadata }: { metadata: Metadata }, owner: Owner): Target | undefined {
  const target = fromMetadata(metadata);
  if (!target || target.scope === 'outputs' || metadata.server !== owner.server) return target;
  const { scope, holderId } = target;
  if (holderId === undefined) return target;
  if (scope === 'organization')
    return holderId === owner.organizationId
      ? { ...target, holder: owner.repository.split('/')[0] ?? target.holder }
      : target;
  return holderId === owner.repositoryId ? { ...target, holder: owner.repository } : target;
}

/**
 * Reads back what {@link toMetadata} wrote. Others may write our metadata too, and secrets are deleted by it: whatever is not exactly
 * what this action writes (another type, a field too many, a holder or name that would lead to another path) is no target at all.
 */
export function fromMetadata(metadata: Metadata): Target | undefined {
  const { target, target_repository: holder, target_environment: environment, secret: name } = metadata;
  if (target === 'outputs')
    return [holder, environment, name, metadata.target_id].every((field) => field === undefined)
      ? { scope: 'outputs' }
      : undefined;
  if (!isScope(target) || !isSecretName(name)) return undefined;
  if (!matches(holder, target === 'organization' ? organization : repository)) return undefined;
  const ids = target === 'organization' ? organizationIdIn(metadata) : repositoryIdIn(metadata, holder);
  if (!ids) return undefined;
  if (target !== 'environment')
    return environment === undefined ? { scope: target, holder, ...ids, name } : undefined;
  return isEnvironment(environment) ? { scope: target, holder, ...ids, environment, name } : undefined;
}

/** What the secret of a key holds. Keys of before `secret-format` do not say. */
export const formatOf = ({ secret_format: format }: Metadata): SecretFormat =>
  format === 'encoded' ? 'encoded' : 'id:api_key';

/** The holder's id, where there is one; undefined where what stands there is not what this action writes. */
type HolderId = Pick<SecretTarget, 'holderId'> | undefined;

function organizationIdIn({ target_id: id }: Metadata): HolderId {
  if (id === undefined) return {};
  return matches(id, /^\d{1,20}$/) ? { holderId: id } : undefined;
}

/** Version 1 wrote names alone. One that was the key's own repository's is that repository, under its present name too. */
function repositoryIdIn(metadata: Metadata, holder: string): HolderId {
  const { target_id: id, repository_id: own, repository } = metadata;
  if (id !== undefined) return id === own && typeof own === 'string' ? { holderId: own } : undefined;
  const isOwn = typeof repository === 'string' && repository.toLowerCase() === holder;
  return isOwn && typeof own === 'string' ? { holderId: own } : {};
}

/** Whether two keys with these targets succeed each other: as far as can be known, it is the same secret. */
export const sameTarget = (a: Target, b: Target): boolean => targetText(a) === targetText(b);

/** Equal for the same target. A repository with an id is known by that alone; an organization by its login, which is its present one. */
export function targetText(target: Target): string {
  if (target.scope === 'outputs') return target.scope;
  return JSON.stringify([placeText(target), target.name]);
}

/** Whether two secrets are of one place: one public key, one list, one number limit. */
export const samePlace = (a: SecretTarget, b: SecretTarget): boolean => placeText(a) === placeText(b);

/** GitHub compares environment names without case; holders and names are in one case already. */
export function placeText({ scope, holder, holderId, environment = '' }: SecretTarget): string {
  const id = scope === 'organization' ? undefined : holderId;
  return JSON.stringify([scope, id === undefined ? holder : { id }, environment.toLowerCase()]);
}

/** Whether others than the workflow's own repository have a part in the secret. */
export const isShared = ({ scope, holderId }: SecretTarget): boolean =>
  scope === 'organization' || holderId === undefined;

/** Whether two targets may be one secret: what nothing shows to be apart may be the same. */
export function mayBeSameTarget(a: SecretTarget, b: SecretTarget): boolean {
  const apart = a.scope !== 'organization' && a.holderId !== undefined && b.holderId !== undefined;
  const sameHolder = apart
    ? a.holderId === b.holderId
    : a.holder === b.holder || (a.holderId !== undefined && a.holderId === b.holderId);
  const [first, second] = [a, b].map(({ environment = '' }) => environment.toLowerCase());
  return a.scope === b.scope && a.name === b.name && first === second && sameHolder;
}

/** For people: "repository secret HEARTBEAT_KEY of acme/web". */
export function describe(target: Target): string {
  if (target.scope === 'outputs') return 'outputs of the step';
  return `${kinds[target.scope]} secret ${target.name} of ${describeHolder(target)}`;
}

/** For people: "repository secrets of acme/web". */
export function describePlace(target: SecretTarget): string {
  return `${kinds[target.scope]} secrets of ${describeHolder(target)}`;
}

/** For people: "acme/web", "production in acme/web". */
function describeHolder({ environment, holder }: SecretTarget): string {
  return environment === undefined ? holder : `${printable(environment)} in ${holder}`;
}

const kinds: Record<SecretScope, string> = {
  repository: 'repository',
  environment: 'environment',
  organization: 'organization',
  dependabot: 'Dependabot',
};

const isScope = (value: unknown): value is SecretScope => secretScopes.some((scope) => scope === value);
const matches = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);
/** An environment name may hold nearly anything, but `.` and `..` are steps in a path. */
const isEnvironment = (value: unknown): value is string => matches(value, /^(?!\.{1,2}$)[^\p{Cc}]+$/u);
