/** The repositories and organizations of a GitHub on which cases run side by side. */
import { randomInt } from 'node:crypto';

/** Two of one organization, until `web` is transferred: the one that most moves are of, and one that writes the organization's secret too. */
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

/** Repositories on the double: each case has one of its own. */
const REPOSITORIES = 20_000;
/** Another run on the same cluster has other ids: its keys are not taken for this one's. */
const FIRST_ID = randomInt(1, 1_000_000) * 1_000_000;
let used = 0;

/** For the double: by full name. */
export const allRepositories = (): Record<string, { id: number }> =>
  Object.fromEntries(
    Array.from({ length: REPOSITORIES }, (_, index) => [`acme/case-${index}`, { id: FIRST_ID + index }]),
  );

/** What GitHub's context says of it in a run of its workflow. */
export const contextOf = ({ owner, name, id }: NamedRepository) => ({
  repository: name,
  repository_id: id,
  repository_owner: owner,
  repository_owner_id: ORGANIZATIONS[owner],
});

/** One that no other case has. */
export function takeRepository(): NamedRepository {
  const index = used++;
  return { owner: 'acme', name: `acme/case-${index}`, id: String(FIRST_ID + index) };
}
