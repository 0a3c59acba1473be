import { liveKeys } from '../elasticsearch/queries.ts';
import { Failure } from '../errors/failure.ts';
import { feeds, isOfRepository, whose } from '../keys/ownership.ts';
import { describe } from '../keys/target.ts';
import type { CreateRequest, ToSecrets } from '../request.ts';
import { deliver } from './deliver.ts';
import type { Ledger } from './mint.ts';
import type { Ports } from './ports.ts';
import { preflight } from './preflight.ts';
import { baseOf, commonFailure, hostResultOf, type MintResult, noMessages } from './results.ts';

/** Mint, prove, hand over: one more key for each host. Touches no other key. */
export async function create(request: CreateRequest, ports: Ports, ledger: Ledger): Promise<MintResult> {
  const result: MintResult = { operation: 'create', request, hosts: [], ...noMessages() };
  if (request.delivery) await refuseFedSecrets(request, ports);
  if (request.dryRun) {
    for (const { host, keyName, target } of request.hosts)
      ports.log.info(
        `${host}: would make API key ${keyName}${target.scope === 'outputs' ? '' : ` and write ${describe(target)}`}`,
      );
    result.hosts = request.hosts.map((host) => ({ ...baseOf(host), status: 'planned' }));
    return result;
  }
  const delivered = await deliver(request, ports, ledger);
  result.hosts = delivered.map((outcome) => hostResultOf(outcome));
  const failure = commonFailure(result.hosts);
  if (failure) result.failure = failure;
  if (!request.expiration)
    result.notices.push({
      title: 'This API key never expires',
      text: 'A key that never expires lives until somebody invalidates it. `operation: rotate` retires the older key each time.',
    });
  return result;
}

/**
 * A secret that a live key of this repository feeds already is not overwritten by `create`, whatever that key's host, environment,
 * Beat or purpose: nobody would hold that key any more, and nobody retire it.
 */
async function refuseFedSecrets(request: CreateRequest & ToSecrets, ports: Ports): Promise<void> {
  const { server, repositoryId } = request.owner;
  const secrets = request.hosts.map(({ target }) => target.name);
  const { listing } = await preflight(request, ports, liveKeys({ server, repositoryId }, { secrets }));
  const ours = listing.keys.filter((key) => isOfRepository(key, request.owner));
  for (const { host, target } of request.hosts) {
    const feeding = ours.find((key) => feeds(key, target));
    if (feeding)
      throw new Failure(
        'secret-in-use',
        `The live key ${feeding.id} of ${whose(feeding)} already feeds the ${describe(target)}, which the new key of host ${host} would overwrite. Nothing was made.`,
      );
  }
}
