import {
  type SecretFormat,
  type SecretScope,
  type SecretTarget,
  secretScopes,
  type Target,
} from '../request.ts';
import { printable } from '../runner/printable.ts';

/** What a key feeds, as it stands in the key's metadata: each a plain string. */
export type TargetMetadata = {
  /** `outputs`, or the scope of the secret. */
  target: string;
  /** `owner/name`, or the organization. */
  target_repository?: string;
  target_environment?: string;
  /** The secret's name. */
  secret?: string;
};

export function toMetadata(target: Target): TargetMetadata {
  if (target.scope === 'outputs') return { target: 'outputs' };
  const { scope, holder, environment, name } = target;
  return {
    target: scope,
    target_repository: holder,
    ...(environment !== undefined && { target_environment: environment }),
    secret: name,
  };
}

const repository = /^[a-z0-9_-]+\/(?!\.{1,2}$)[a-z0-9._-]+$/;
const organization = /^[a-z0-9_-]+$/;
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;

/**
 * Reads back what {@link toMetadata} wrote. Others may write our metadata too, and secrets are deleted by it: whatever is not exactly
 * what this action writes (another type, a field too many, a holder or name that would lead to another path) is no target at all.
 */
export function fromMetadata(metadata: Readonly<Record<string, unknown>>): Target | undefined {
  const { target, target_repository: holder, target_environment: environment, secret: name } = metadata;
  if (target === 'outputs')
    return holder === undefined && environment === undefined && name === undefined
      ? { scope: 'outputs' }
      : undefined;
  if (!isScope(target) || !matches(name, secretName)) return undefined;
  if (!matches(holder, target === 'organization' ? organization : repository)) return undefined;
  if (target !== 'environment')
    return environment === undefined ? { scope: target, holder, name } : undefined;
  return isEnvironment(environment) ? { scope: target, holder, environment, name } : undefined;
}

/** What the secret of a key holds. Keys of before `secret-format` do not say. */
export const formatOf = ({ secret_format: format }: Readonly<Record<string, unknown>>): SecretFormat =>
  format === 'encoded' ? 'encoded' : 'id:api_key';

/** GitHub compares environment names without case; holders and names are in one case already. */
export function sameTarget(a: Target, b: Target): boolean {
  if (a.scope === 'outputs' || b.scope === 'outputs') return a.scope === b.scope;
  return samePlace(a, b) && a.name === b.name;
}

/** Whether two secrets live side by side: one public key, one list, one number limit. */
export function samePlace(a: SecretTarget, b: SecretTarget): boolean {
  return (
    a.scope === b.scope &&
    a.holder === b.holder &&
    a.environment?.toLowerCase() === b.environment?.toLowerCase()
  );
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
