/**
 * GitHub's rules for secrets, in addition to the request schema. Names, number and size: "Secrets reference" in GitHub's
 * documentation. Statuses and texts are GitHub's own, as observed, unless a comment says otherwise.
 */
import { belongsToOrganization, type Target } from './addresses.ts';
import type { Directory } from './directory.ts';
import { Refusal } from './refusal.ts';
import type { Reach, Visibility } from './vault.ts';

const largestValueBytes = 48 * 1024;
const mostInOrganization = 1000;
const mostElsewhere = 100;

/** The body of a PUT, after validation. Optional as in the description. */
export interface SecretBody {
  encrypted_value?: string;
  key_id?: string;
  visibility?: Visibility;
  selected_repository_ids?: (number | string)[];
}

export function checkName(name: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new Refusal(
      422,
      'Secret names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are not allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_).',
    );
  if (/^GITHUB_/i.test(name)) throw new Refusal(422, 'Secret names must not start with GITHUB_.');
}

/** Both are optional in the description of Dependabot's requests, but GitHub requires them (rest-api-description, issue 419). */
export function checkBoxIsThere(
  body: SecretBody,
): asserts body is SecretBody & Required<Pick<SecretBody, 'encrypted_value' | 'key_id'>> {
  for (const field of ['encrypted_value', 'key_id'] as const)
    if (body[field] === undefined) throw new Refusal(422, `Invalid request.\n\n"${field}" wasn't supplied.`);
}

/** GitHub's status for too many and too large is not documented: 422 is its answer for other invalid secrets. */
export function checkRoom(target: Target, others: number): void {
  const most = belongsToOrganization(target) ? mostInOrganization : mostElsewhere;
  if (others >= most) throw new Refusal(422, `The number of secrets is limited to ${most}.`);
}

export function checkSize(value: Uint8Array): void {
  if (value.byteLength > largestValueBytes) throw new Refusal(422, 'Secret value exceeds 48 KB.');
}

/**
 * The visibility that a PUT requests. A missing list of a `selected` secret is refused: GitHub accepts it and selects no repository
 * (cli/cli issue 9808), and the action must not clear a selection by omitting it.
 */
export function reachOf(target: Target, body: SecretBody, directory: Directory): Reach | undefined {
  if (!belongsToOrganization(target)) return undefined;
  const { visibility = 'private', selected_repository_ids: ids } = body;
  if (visibility !== 'selected' && ids !== undefined)
    throw new Refusal(
      422,
      "You can only provide a list of repository ids when the visibility is set to 'selected'.",
    );
  if (visibility === 'selected' && ids === undefined)
    throw new Refusal(422, `Invalid request.\n\n"selected_repository_ids" wasn't supplied.`);
  return { visibility, selectedRepositoryIds: knownIds(target, ids ?? [], directory) };
}

/** Ids of this organization's repositories, as numbers. GitHub's answer for another owner's id is not documented. */
export function knownIds(target: Target, ids: (number | string)[], directory: Directory): number[] {
  return ids.map((given) => {
    const repository = directory.repositoryById(Number(given));
    if (repository?.owner.toLowerCase() !== target.owner.toLowerCase())
      throw new Refusal(422, `Repository ${Number(given)} is not one of this organization.`);
    return repository.id;
  });
}
