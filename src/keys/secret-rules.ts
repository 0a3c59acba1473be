import type { SecretScope } from '../request.ts';

/**
 * GitHub's rules for secrets (https://docs.github.com/en/actions/reference/security/secrets). By these inputs are checked, metadata is
 * read back, and writes are planned.
 */

/** How many secrets there may be. Dependabot's limit is not documented, so the write itself finds it. */
export const mostSecrets: Record<SecretScope, number | undefined> = {
  repository: 100,
  environment: 100,
  organization: 1000,
  dependabot: undefined,
};

/** The longest value, in bytes of UTF-8. */
export const longestValue = 48 * 1024;

/** A name as GitHub keeps it: upper case; every character that GitHub does not allow becomes `_`. */
export const secretNameOf = (filledIn: string): string => filledIn.toUpperCase().replace(/[^A-Z0-9_]/g, '_');

/** What is wrong with a name that {@link secretNameOf} gave. */
export function secretNameProblem(name: string): string | undefined {
  if (/^\d/.test(name)) return 'the name of a secret cannot begin with a digit';
  if (name.startsWith('GITHUB_')) return 'the name of a secret cannot begin with GITHUB_';
  return undefined;
}

/** Whether this action may have written a secret of this name. */
export const isSecretName = (name: unknown): name is string =>
  typeof name === 'string' &&
  name !== '' &&
  secretNameOf(name) === name &&
  secretNameProblem(name) === undefined;
