import { describe } from '../github/targets.ts';
import type { CreateRequest } from '../request.ts';
import { handOver } from './hand-over.ts';
import type { Ledger } from './mint.ts';
import type { Ports } from './ports.ts';
import { emptyResult, type StepResult } from './results.ts';
import { baseOf, failureOf, look, outcomeOf, refuseFedSecrets } from './rotate.ts';

/** Mint, prove, hand over: one more key for each host. Touches no other key. */
export async function create(request: CreateRequest, ports: Ports, ledger: Ledger): Promise<StepResult> {
  const result = emptyResult();
  if (request.delivery) refuseFedSecrets(request, (await look(request, ports, false)).listing);
  if (request.dryRun) {
    for (const { host, keyName, target } of request.hosts)
      ports.log.info(
        `${host}: would make API key ${keyName}${target.scope === 'outputs' ? '' : ` and write ${describe(target)}`}`,
      );
    result.hosts = request.hosts.map((host) => ({ ...baseOf(host), status: 'planned' }));
    return result;
  }
  const handed = await handOver(request, request.hosts, ports, ledger);
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
