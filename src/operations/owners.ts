import type { KeyRecord } from '../keys/record.ts';

/**
 * What a person should know of a list whose keys have one owner, or of an empty one: whether there are others nobody can tell
 * without a further request, since with `manage_own_api_key` alone Elasticsearch shows a user its own keys and says nothing.
 */
export function oneOwnerRemark(keys: readonly KeyRecord[]): string[] {
  const owners = new Set(keys.map(({ username, realm }) => `${username} ${realm}`));
  if (owners.size > 1) return [];
  const rule =
    'Without the cluster privilege manage_api_key or read_security a user sees only its own API keys.';
  return [owners.size === 1 ? `Only keys of one user were seen. ${rule}` : rule];
}
