import type { KeyQuery } from '../elasticsearch/queries.ts';
import type { Listing } from '../keys/record.ts';
import type { Preflight } from '../keys/secret-entry.ts';
import { secretFacts, secretUse } from '../keys/secret-use.ts';
import type { MintRequest } from '../request.ts';
import { refreshDelay } from './limits.ts';
import { type Ports, requireSecrets } from './ports.ts';

/**
 * The state of the cluster and of GitHub before anything is created, requested in parallel. GitHub may answer much later, after a rate
 * limit: where a secret was written meanwhile and no listed key explains it, the keys are listed again.
 */
export async function preflight(request: MintRequest, ports: Ports, query: KeyQuery) {
  const begun = ports.clock.now();
  const [listing, github] = await Promise.all([
    ports.keys.list(query),
    request.delivery && requireSecrets(ports).prepare(request.hosts.map(({ target }) => target)),
  ]);
  if (!github || !isWrittenMeanwhile(request, listing, github, begun)) return { listing, github };
  await ports.clock.wait(refreshDelay, ports.signal);
  return { listing: await ports.keys.list(query), github };
}

/** GitHub's moments are whole seconds, in ms. */
const second = 1_000;

/** Whether a secret was written so late that the list may lack its key, and holds no listed one. */
function isWrittenMeanwhile(
  { hosts, owner }: MintRequest,
  listing: Listing,
  github: Preflight,
  begun: number,
): boolean {
  const late = begun + github.clockAhead - refreshDelay - second;
  const ofSecrets = Map.groupBy(listing.keys, ({ metadata }) => metadata.secret);
  return hosts.some(({ target }) => {
    if (target.scope === 'outputs') return false;
    const facts = secretFacts(target, listing, github);
    if (facts.state !== 'written' || facts.updatedAt < late) return false;
    const keys = ofSecrets.get(target.name) ?? [];
    return secretUse(target, { keys, owner, isOurs: () => true }, facts).value === 'somebody';
  });
}
