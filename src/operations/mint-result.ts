import { commonFailure } from './common-failure.ts';
import { type DeliveryResult, deliver, deliveryWarnings } from './deliver.ts';
import type { Ledger } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { HostResult, MintResult } from './results.ts';

/**
 * Creates and delivers the keys of some hosts, and adds their warnings to the result.
 * @param needsKey which hosts get a key
 * @returns the outcome by host
 */
export async function deliverInto(
  result: MintResult,
  needsKey: (host: string) => boolean,
  ports: Ports,
  ledger: Ledger,
): Promise<Map<string, DeliveryResult>> {
  const delivered = await deliver(result.request, ports, ledger, needsKey);
  result.warnings.push(...deliveryWarnings(delivered));
  return new Map(delivered.map((outcome) => [outcome.host.host, outcome]));
}

/** Sets the results of all hosts. The step fails when a host failed. */
export function setHosts(result: MintResult, hosts: HostResult[]): void {
  result.hosts = hosts;
  const failure = commonFailure(hosts);
  if (failure) result.failure = failure;
}
