import { deadKeysFeeding, type KeyQuery, liveKeys } from '../elasticsearch/queries.ts';
import { whose } from '../keys/ownership.ts';
import type { KeyRecord, Listing } from '../keys/record.ts';
import { planRetirement } from '../keys/retirement-plan.ts';
import { type HostPlan, planRotation } from '../keys/rotation-plan.ts';
import type { Preflight } from '../keys/secret-entry.ts';
import { describe, fromMetadata } from '../keys/target.ts';
import type { RotateRequest } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { announceRetirement } from './announce-retirement.ts';
import type { DeliveryResult } from './deliver.ts';
import type { Ledger } from './ledger.ts';
import { deliverInto, setHosts } from './mint-result.ts';
import { olderRemarks, unconfirmed } from './older-keys.ts';
import type { Ports } from './ports.ts';
import { preflight } from './preflight.ts';
import {
  baseOf,
  type HostResult,
  hostResultOf,
  type Messages,
  type MintResult,
  noMessages,
  retirementOf,
} from './results.ts';
import { secretInUse } from './secrets-in-use.ts';

/** Create, verify, deliver; older keys are retired in the post step, when the job succeeded. */
export async function rotate(request: RotateRequest, ports: Ports, ledger: Ledger): Promise<MintResult> {
  const { result, plans, now } = await planKeys(request, ports);
  const due = new Set(plans.filter(isPossible).map(({ host }) => host.host));
  const outcomes = await deliverInto(result, (host) => due.has(host), ports, ledger);
  return concluded(result, ports, plans, (plan) => {
    const outcome = outcomes.get(plan.host.host);
    return outcome ? rotated(plan, outcome, request, now) : undefined;
  });
}

/** What a rotation would do: its own result, with planned keys. Changes nothing. */
export async function planRotate(
  request: RotateRequest,
  ports: Ports,
): Promise<{ result: MintResult; clockAhead?: number }> {
  const { result, plans, now, clockAhead } = await planKeys(request, ports);
  concluded(result, ports, plans, (plan) => planned(plan, request, now));
  return { result, ...(clockAhead !== undefined && { clockAhead }) };
}

async function planKeys(request: RotateRequest, ports: Ports) {
  const { listing, github } = await preflight(request, ports, keysInQuestion(request));
  const plans = await planFor(request, listing, github, ports);
  const result = { operation: 'rotate' as const, request, hosts: [], ...noMessages() };
  for (const plan of plans) announce(plan, ports, result);
  result.remarks.push(...olderRemarks(plans, request));
  result.warnings.push(...unconfirmed(plans.filter(isPossible), request, listing.now));
  return { result, plans, now: listing.now, clockAhead: listing.clockAhead };
}

/** @param outcomeOf of a key that is due and can be created; undefined when the step ended before it */
function concluded(
  result: MintResult & { request: RotateRequest },
  ports: Ports,
  plans: HostPlan[],
  outcomeOf: (plan: HostPlan) => HostResult | undefined,
): MintResult {
  const { request } = result;
  setHosts(
    result,
    plans.flatMap((plan) =>
      plan.due ? (refusedResult(plan, request) ?? outcomeOf(plan) ?? []) : unchanged(plan),
    ),
  );
  for (const host of result.hosts) announceRetirement(host.host, retirementOf(host), request, ports);
  return result;
}

/**
 * Live keys of the hosts' identities; hand-made ones by name where they may be adopted; others that are delivered to the hosts' secrets.
 */
function keysInQuestion({ owner, hosts, beat, purpose, adopt }: RotateRequest): KeyQuery {
  const names = adopt ? hosts.map(({ keyName }) => keyName) : [];
  const secrets = hosts.flatMap(({ target }) => (target.scope === 'outputs' ? [] : [target]));
  return liveKeys(owner, { hosts: hosts.map(({ host }) => host), beat, purpose }, { names, secrets });
}

/**
 * What is requested only where it decides whether a rotation is due:
 * - the minting user's name: a key of another user must not keep a rotation from being due. With a password it is mostly known.
 * - keys that are not valid any more: a secret that was written well after its newest valid key may hold one of them.
 */
async function planFor(
  request: RotateRequest,
  listing: Listing,
  github: Preflight | undefined,
  { keys }: Ports,
): Promise<HostPlan[]> {
  const plans = planRotation(request, listing, github);
  const { credentials } = request.connection;
  const given = credentials.kind === 'basic' ? credentials.username : undefined;
  const isOfOther = plans.some(({ due, current }) => !due && current && current.username !== given);
  const doubted = plans.filter(({ unsure }) => unsure !== undefined);
  if (!isOfOther && doubted.length === 0) return plans;
  const since = Math.min(...doubted.map(({ current }) => current?.creation ?? 0));
  const secrets = doubted.flatMap(({ unsure }) => unsure ?? []);
  const [minter, dead] = await Promise.all([
    isOfOther ? keys.username() : undefined,
    doubted.length > 0 ? keys.list(deadKeysFeeding(request.owner, secrets, since)) : undefined,
  ]);
  return planRotation(request, listing, github, { minter, ...(dead && { dead: dead.keys }) });
}

const isPossible = ({ due, conflicts }: HostPlan): boolean => due && conflicts.length === 0;

function announce(
  { host: { host }, due, why, namesakes, beside, warnings, remarks }: HostPlan,
  { log }: Ports,
  result: Messages,
): void {
  log.info(`${host}: ${due ? 'rotation is due' : 'not due'}: ${why}`);
  for (const { id, name } of namesakes)
    log.info(
      `${host}: API key ${id} is named ${printable(name)} too; it is not managed and does not match, so it is not changed`,
    );
  for (const key of beside)
    log.info(
      `${host}: API key ${key.id} of ${whose(key)} is valid too, for ${describeTarget(key)}; this rotation does not retire it`,
    );
  for (const remark of remarks) log.info(`${host}: ${remark}`);
  result.warnings.push(...warnings);
}

function describeTarget({ metadata }: KeyRecord): string {
  const target = fromMetadata(metadata);
  return target ? `the ${describe(target)}` : 'something else';
}

function refusedResult({ host, conflicts, why }: HostPlan, { owner }: RotateRequest): HostResult | undefined {
  const { target } = host;
  if (conflicts.length === 0 || target.scope === 'outputs') return undefined;
  const failure = secretInUse({ ...host, target }, conflicts, owner);
  return { ...baseOf(host), why, status: 'failed', failure };
}

function rotated(
  plan: HostPlan,
  outcome: DeliveryResult,
  request: RotateRequest,
  now: number | undefined,
): HostResult {
  const result = hostResultOf(outcome, { ...baseOf(plan.host), why: plan.why });
  if (outcome.status !== 'created' || result.status !== 'created') return result;
  const { owner, roleDescriptors } = outcome.minted;
  const successor = { ...(owner !== undefined && { owner }), roleDescriptors, attempt: request.run };
  return { ...result, retirement: planRetirement(plan, request, successor, now) };
}

/** Assumes that the owner of the current key creates the new one. */
function planned(plan: HostPlan, request: RotateRequest, now: number | undefined): HostResult {
  const owner = plan.current?.username;
  const successor = { ...(owner !== undefined && { owner }), attempt: request.run };
  const retirement = planRetirement(plan, request, successor, now);
  return { ...baseOf(plan.host), why: plan.why, status: 'planned', retirement };
}

const unchanged = ({ host, why, current }: HostPlan): HostResult => ({
  ...baseOf(host),
  status: 'unchanged',
  why,
  ...(current && { key: current }),
});
