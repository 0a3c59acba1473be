import { Failure } from '../errors/failure.ts';
import type { SecretEntry } from '../keys/secret-entry.ts';
import { describe } from '../keys/target.ts';
import type { SecretTarget, Visibility } from '../request.ts';
import { inParallel } from '../runner/in-parallel.ts';
import type { Client } from './client.ts';
import type { Neighbours } from './reach.ts';
import { fields, readAll, readIfThere } from './reads.ts';
import { repositoryRoute, selectionRoute } from './routes.ts';

/** Who may use an organization's secret, as the write sends it: GitHub requires it. */
export interface Audience {
  visibility: Visibility;
  selected_repository_ids?: unknown[];
}

/** From the inputs. */
export interface AudienceInputs {
  visibility?: Visibility | undefined;
  /** `owner/name`, or a name in the organization. */
  repositories?: string[] | undefined;
}

/** Requests at once, for a list of repositories or secrets. */
const atOnce = 10;

/**
 * The audience of each secret, by its name. One that exists keeps its own unless the inputs say otherwise, a new one is for private
 * repositories, as with GitHub's own CLI. A `selected` secret's list is read and sent again: a write without it empties the list
 * (github.com/cli/cli issue 9808).
 *
 * @throws Failure when a list cannot be read, or a repository not found
 */
export async function audiences(
  client: Client,
  targets: Neighbours,
  entries: ReadonlyMap<string, SecretEntry>,
  inputs: AudienceInputs,
): Promise<Map<string, Audience>> {
  const given =
    inputs.repositories &&
    (await inParallel(inputs.repositories, atOnce, (name) => repositoryId(client, name, targets[0])));
  const asked = inputs.visibility ?? (given && 'selected');
  const audienceOf = async (target: SecretTarget): Promise<[string, Audience]> => {
    const entry = entries.get(target.name);
    const visibility = asked ?? entry?.visibility ?? 'private';
    if (visibility !== 'selected') return [target.name, { visibility }];
    const ids = given ?? (entry?.visibility === 'selected' ? await selection(client, target) : []);
    return [target.name, { visibility, selected_repository_ids: ids }];
  };
  return new Map(await inParallel(targets, atOnce, audienceOf));
}

async function selection(client: Client, target: SecretTarget): Promise<unknown[]> {
  const act = `list the repositories that may use the ${describe(target)}`;
  const { items } = await readAll(client, { route: selectionRoute(target), act, target }, 'repositories');
  return items.map(({ id }) => id);
}

async function repositoryId(client: Client, name: string, target: SecretTarget): Promise<unknown> {
  const repository = name.includes('/') ? name : `${target.holder}/${name}`;
  const { status, data } = await readIfThere(client, {
    route: repositoryRoute(repository),
    act: `find ${repository}`,
    target,
  });
  if (status === 404)
    throw new Failure('github-repositories', `There is no ${repository}, or this token may not see it.`);
  return fields(data).id;
}
