import { type KeyQuery, keysById, keysOverdue, liveKeys } from '../elasticsearch/queries.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import type { Listing } from '../keys/record.ts';
import { planRetirement, type Successor } from '../keys/retirement-plan.ts';
import { type HostPlan, planRotation } from '../keys/rotation-plan.ts';
import type { RotateRequest } from '../request.ts';
import { type DeliveryResult, deliver } from './deliver.ts';
import { pollInterval, refreshDelay } from './limits.ts';
import type { Ledger } from './mint.ts';
import type { Ports } from './ports.ts';
import { preflight } from './preflight.ts';
import {
  baseOf,
  commonFailure,
  type HostResult,
  hostResultOf,
  type Messages,
  type MintResult,
  noMessages,
  retirementOf,
} from './results.ts';

/** Mint, prove, hand over; what is older is retired in the post step, when the job succeeded. */
export async function rotate(request: RotateRequest, ports: Ports, ledger: Ledger): Promise<MintResult> {
  const { listing: found, github } = await preflight(request, ports, keysInQuestion(request));
  const listing = { ...found, ...(await overdueKeys(request, found, ports)) };
  const plans = planRotation(request, listing, github);
  const result: MintResult = { operation: 'rotate', request, hosts: [], ...noMessages() };
  for (const plan of plans) announce(plan, ports, result);
  const due = new Map(plans.filter((plan) => plan.due).map((plan) => [plan.host.host, plan]));
  const delivered = request.dryRun ? [] : await deliver(request, ports, ledger, (host) => due.has(host));
  const now = listing.now ?? (await clockOf([...due.values()], delivered, ports));
  const outcomes = new Map(delivered.map((outcome) => [outcome.host.host, outcome]));
  result.hosts = plans.map((plan) =>
    plan.due ? rotated(plan, outcomes.get(plan.host.host), request, now) : unchanged(plan),
  );
  for (const host of result.hosts) announceRetirement(host, request, ports);
  const failure = commonFailure(result.hosts);
  if (failure) result.failure = failure;
  return result;
}

/** Live keys of the hosts' identities; hand-made ones by name where they may be adopted; others that feed the hosts' secrets. */
function keysInQuestion({ owner, hosts, beat, purpose, adopt }: RotateRequest): KeyQuery {
  const names = adopt ? hosts.map(({ keyName }) => keyName) : [];
  const secrets = hosts.flatMap(({ target }) => (target.scope === 'outputs' ? [] : [target.name]));
  return liveKeys(owner, { hosts: hosts.map(({ host }) => host), beat, purpose }, { names, secrets });
}

/** A server that cannot tell its clock (before 8.14) can compare with it. */
async function overdueKeys(
  { renewBefore, maxAge }: RotateRequest,
  { keys, now }: Listing,
  ports: Ports,
): Promise<Pick<Listing, 'overdue'>> {
  if (now !== undefined || keys.length === 0 || !(renewBefore || maxAge)) return {};
  const ids = keys.map(({ id }) => id);
  const query = keysOverdue(ids, { age: maxAge?.text, within: renewBefore?.text });
  return { overdue: new Set((await ports.keys.list(query)).keys.map(({ id }) => id)) };
}

/**
 * A server that cannot tell its clock (before 8.14) wrote it into the keys just made. That they were a little earlier is the safe side:
 * no key is taken for older than it is.
 */
async function clockOf(
  plans: HostPlan[],
  delivered: DeliveryResult[],
  ports: Ports,
): Promise<number | undefined> {
  const ids = delivered.flatMap((outcome) => (outcome.status === 'created' ? [outcome.minted.key.id] : []));
  if (ids.length === 0 || plans.every(({ older }) => older.length === 0)) return undefined;
  const until = ports.clock.now() + refreshDelay;
  try {
    for (;;) {
      const { keys } = await ports.keys.list(keysById(ids));
      const made = keys.filter(({ id }) => ids.includes(id));
      if (made.length > 0) return Math.max(...made.map(({ creation }) => creation));
      if (ports.clock.now() > until) return undefined;
      await ports.clock.wait(pollInterval);
    }
  } catch (error) {
    // The new keys are in force all the same; the next rotation retires the older ones.
    if (!(error instanceof RequestError)) throw error;
    return undefined;
  }
}

function announce({ host, due, why, namesakes, warnings }: HostPlan, { log }: Ports, result: Messages): void {
  log.info(`${host.host}: ${due ? 'rotation is due' : 'no rotation'}: ${why}`);
  for (const { id, name } of namesakes)
    log.info(
      `${host.host}: left alone API key ${id}, which is named ${name} too but nobody manages, and which does not match`,
    );
  result.warnings.push(...warnings);
}

function announceRetirement(result: HostResult, { overlap }: RotateRequest, { log }: Ports): void {
  const { host } = result;
  const retirement = retirementOf(result);
  if (!retirement) return;
  const { expire, invalidate, leave } = retirement;
  for (const { id } of expire)
    log.info(`${host}: when the job succeeds, API key ${id} will live for another ${overlap.text}`);
  for (const { id } of invalidate)
    log.info(`${host}: when the job succeeds, API key ${id} will be invalidated`);
  for (const { key, why } of leave) log.info(`${host}: API key ${key.id} stays as it is: ${why}`);
}

function rotated(
  plan: HostPlan,
  outcome: DeliveryResult | undefined,
  request: RotateRequest,
  now: number | undefined,
): HostResult {
  const { run_id: runId, run_attempt: runAttempt } = request.run;
  const base = { ...baseOf(plan.host), why: plan.why };
  const retire = (successor: Omit<Successor, 'runId' | 'runAttempt'>) =>
    planRetirement(plan, request, { ...successor, runId, runAttempt }, now);
  if (!outcome) {
    const owner = request.dryRun ? plan.current?.username : undefined;
    return { ...base, status: 'planned', retirement: retire(owner === undefined ? {} : { owner }) };
  }
  const result = hostResultOf(outcome, base);
  if (outcome.status !== 'created' || result.status !== 'created') return result;
  const { owner, roleDescriptors } = outcome.minted;
  return { ...result, retirement: retire({ ...(owner !== undefined && { owner }), roleDescriptors }) };
}

const unchanged = ({ host, why, current }: HostPlan): HostResult => ({
  ...baseOf(host),
  status: 'unchanged',
  why,
  ...(current && { key: current }),
});
