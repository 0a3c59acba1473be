/** What the log says around the work: of several hosts a header, the details folded, a line for each in the order given, and one with counts. */
import { describe } from '../keys/target.ts';
import { lineOf as lineOfCheck } from '../operations/checks.ts';
import {
  type DryRunResult,
  failureOf,
  type HostResult,
  keyOf,
  retirementOf,
  type StepResult,
} from '../operations/results.ts';
import { type CreateRequest, type Request, type RotateRequest, untilConfirmed } from '../request.ts';
import type { Log } from '../runner/log.ts';
import { printable } from '../runner/printable.ts';
import { countsOf } from './counts.ts';

const begun = { create: 'Creating', rotate: 'Rotating' } as const;

/** Before the first request. */
export function openStepLog(request: Request, log: Log): void {
  if (!isMint(request) || request.hosts.length < 2) return;
  const { operation, hosts, beat, purposes, dryRun } = request;
  const doing = dryRun ? 'Checking' : begun[operation];
  log.info(`${doing} API keys of ${hosts.length} hosts for ${beat}: ${purposes.join(', ')}`);
  log.startGroup('Details');
}

/** When the result is known, and what it says is in force. */
export function closeStepLog(result: StepResult, log: Log): void {
  log.endGroup();
  if (result.operation === 'dry-run') for (const line of linesOfChecks(result)) log.info(line);
  const { plan = result } = result.operation === 'dry-run' ? result : {};
  if (!('hosts' in plan)) return;
  const { hosts, request } = plan;
  // The details of one host are a few lines, and say the same.
  const isFleet = hosts.length > 1;
  for (const host of hosts) if (isFleet || host.status === 'planned') log.info(lineOf(host));
  if (isFleet) log.info(`${hosts.length} hosts: ${countsOf(hosts)}.${whatIsRetired(hosts, request)}`);
}

const linesOfChecks = ({ checks, role }: DryRunResult): string[] => [
  ...checks.map(lineOfCheck),
  ...(role?.split('\n') ?? []),
];

const isMint = (request: Request): request is CreateRequest | RotateRequest =>
  request.operation === 'create' || request.operation === 'rotate';

function lineOf(result: HostResult): string {
  const { host, secret, keyName, why } = result;
  const name = printable(host);
  const key = keyOf(result);
  const named = key ? `API key ${key.name} (${key.id})` : '';
  const failure = failureOf(result);
  switch (result.status) {
    case 'created':
      return `${name}: new ${named}, ${secret ? `written to the ${describe(secret)}` : 'in the outputs'}`;
    case 'unchanged':
      return `${name}: unchanged${named && `, ${named}`}${why ? `: ${why}` : ''}`;
    case 'planned':
      return `${name}: would create API key ${keyName}${secret ? ` and write ${describe(secret)}` : ''}`;
    default:
      return `${name}: ${result.status === 'unknown' ? `delivery not known, ${named}` : 'failed'}: ${failure?.details}`;
  }
}

function whatIsRetired(hosts: HostResult[], request: CreateRequest | RotateRequest): string {
  const retirements = hosts.flatMap((host) => retirementOf(host) ?? []);
  const count = (what: 'expire' | 'invalidate' | 'leave') =>
    retirements.reduce((sum, retirement) => sum + retirement[what].length, 0);
  const retired = count('expire') + count('invalidate');
  if (retired > 0 && request.dryRun) return ` ${olderKeys(retired)} would be retired.`;
  if (retired > 0) return ` When the job succeeds, ${olderKeysAre(retired)} retired.`;
  const waits = request.operation === 'rotate' && request.overlap === untilConfirmed && count('leave') > 0;
  return waits ? ` Until a confirm, ${olderKeysAre(count('leave'))} not retired.` : '';
}

const olderKeys = (count: number): string => (count === 1 ? '1 older API key' : `${count} older API keys`);
const olderKeysAre = (count: number): string => `${olderKeys(count)} ${count === 1 ? 'is' : 'are'}`;
