import { liveKeys } from '../elasticsearch/queries.ts';
import { Failure } from '../errors/failure.ts';
import { feeds, isOfRepository, whose } from '../keys/ownership.ts';
import { describe } from '../keys/target.ts';
import type { CreateRequest, SecretTarget } from '../request.ts';
import { deliver } from './deliver.ts';
import type { Ledger } from './mint.ts';
import type { Ports } from './ports.ts';
import { preflight } from './preflight.ts';
import { baseOf, emptyResult, failureOf, outcomeOf, type StepResult } from './results.ts';

/** Mint, prove, hand over: one more key for each host. Touches no other key. */
export async function create(request: CreateRequest, ports: Ports, ledger: Ledger): Promise<StepResult> {
  const result = emptyResult();
  if (request.delivery) await refuseFedSecrets(request, ports);
  if (request.dryRun) {
    for (const { host, keyName, target } of request.hosts)
      ports.log.info(
        `${host}: would make API key ${keyName}${target.scope === 'outputs' ? '' : ` and write ${describe(target)}`}`,
      );
    result.hosts = request.hosts.map((host) => ({ ...baseOf(host), status: 'planned' }));
    return result;
  }
  const handed = await deliver(request, request.hosts, ports, ledger);
  result.hosts = handed.map((outcome) => ({ ...baseOf(outcome.host), ...outcomeOf(outcome) }));
  const failure = failureOf(result.hosts);
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
async function refuseFedSecrets(request: CreateRequest, ports: Ports): Promise<void> {
  const { server, repositoryId } = request.owner;
  const secrets = request.hosts.map(({ target }) => (target as SecretTarget).name);
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
