import type { KeyQuery } from '../elasticsearch/queries.ts';
import type { MintRequest, SecretTarget } from '../request.ts';
import type { Ports } from './ports.ts';

/** What the cluster and GitHub know before anything is made, asked side by side. */
export async function preflight(request: MintRequest, { keys, secrets }: Ports, query: KeyQuery) {
  const [listing, github] = await Promise.all([
    keys.list(query),
    secrets?.prepare(request.hosts.map(({ target }) => target as SecretTarget)),
  ]);
  return { listing, github };
}
