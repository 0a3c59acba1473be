/** Targets of secrets, and the address of one secret. Owners, repositories and environments are case-insensitive, as at GitHub. */

export type SecretScope = 'repository' | 'environment' | 'organization' | 'dependabot';

/** One set of secrets with one public key. `dependabot` without `repo` means the organization's Dependabot secrets. */
export interface Target {
  scope: SecretScope;
  owner: string;
  repo?: string | undefined;
  environment?: string | undefined;
}

export interface SecretAddress extends Target {
  name: string;
}

export const keyOf = ({ scope, owner, repo = '', environment = '' }: Target): string =>
  JSON.stringify([scope, owner, repo, environment]).toLowerCase();

export const belongsToOrganization = ({ scope, repo }: Target): boolean =>
  scope === 'organization' || (scope === 'dependabot' && repo === undefined);
