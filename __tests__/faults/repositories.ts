/** The repositories and organizations of the GitHub double, for cases that run in parallel. */
import { randomInt } from 'node:crypto';

/** Two repositories of one organization, until `web` is transferred. Both write the organization's secret; most moves are of `web`. */
export type Repository = 'web' | 'api';

/** Their ids. */
export const ORGANIZATIONS = { acme: '9919', umbrella: '9920' } as const;
export type Organization = keyof typeof ORGANIZATIONS;

export interface NamedRepository {
  owner: Organization;
  /** `owner/name` */
  name: string;
  id: string;
}

/** The number of repositories on the double. A case takes three, and docs/reliability.md has the number of cases. */
const REPOSITORIES = 40_000;
/** Random, so that keys of another run on the same cluster belong to other repositories. */
const FIRST_ID = randomInt(1, 1_000_000) * 1_000_000;
let used = 0;

/** All repositories for the double, by full name. */
export const allRepositories = (): Record<string, { id: number }> =>
  Object.fromEntries(
    Array.from({ length: REPOSITORIES }, (_, index) => [`acme/case-${index}`, { id: FIRST_ID + index }]),
  );

/** The repository's values in GitHub's context. */
export const contextOf = ({ owner, name, id }: NamedRepository) => ({
  repository: name,
  repository_id: id,
  repository_owner: owner,
  repository_owner_id: ORGANIZATIONS[owner],
});

/** A repository that no other case uses. */
export function takeRepository(): NamedRepository {
  const index = used++;
  if (index >= REPOSITORIES)
    throw new Error(`all ${REPOSITORIES} repositories of the GitHub double are in use`);
  return { owner: 'acme', name: `acme/case-${index}`, id: String(FIRST_ID + index) };
}
