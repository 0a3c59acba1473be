import type { KeyQuery } from '../elasticsearch/queries.ts';
import type { MintRequest } from '../request.ts';
import { type Ports, requireSecrets } from './ports.ts';

/** What the cluster and GitHub know before anything is made, asked side by side. */
export async function preflight(request: MintRequest, ports: Ports, query: KeyQuery) {
  const [listing, github] = await Promise.all([
    ports.keys.list(query),
    request.delivery && requireSecrets(ports).prepare(request.hosts.map(({ target }) => target)),
  ]);
  return { listing, github };
}
