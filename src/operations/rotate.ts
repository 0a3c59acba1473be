import { type KeyQuery, keysById, keysOverdue, liveKeys } from '../elasticsearch/queries.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import type { Listing } from '../keys/record.ts';
import { planRetirement } from '../keys/retirement-plan.ts';
import { type HostPlan, planRotation } from '../keys/rotation-plan.ts';
import type { RotateRequest } from '../request.ts';
import { type DeliveryResult, deliver } from './deliver.ts';
import { pollInterval, refreshDelay } from './limits.ts';
import type { Ledger } from './mint.ts';
import type { Ports } from './ports.ts';
import { preflight } from './preflight.ts';
import { baseOf, emptyResult, failureOf, type HostResult, outcomeOf, type StepResult } from './results.ts';

/** Mint, prove, hand over; what is older is retired in the post step, when the job succeeded. */
export async function rotate(request: RotateRequest, ports: Ports, ledger: Ledger): Promise<StepResult> {
  const { listing: found, github } = await preflight(request, ports, keysInQuestion(request));
  const listing = { ...found, ...(await overdueKeys(request, found, ports)) };
  const plans = planRotation(request, listing, github);
  const result = emptyResult();
  for (const plan of plans) announce(plan, ports, result);
  const due = plans.filter((plan) => plan.due);
  const handed = request.dryRun
    ? undefined
    : await deliver(
        request,
        due.map(({ host }) => host),
        ports,
        ledger,
      );
  const now = listing.now ?? (await clockOf(due, handed ?? [], ports));
  result.hosts = plans.map((plan) => {
    const outcome = handed?.[due.indexOf(plan)];
    return plan.due ? rotated(plan, outcome, request, now) : unchanged(plan);
  });
  for (const host of result.hosts) announceRetirement(host, request, ports);
  const failure = failureOf(result.hosts);
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
  handed: DeliveryResult[],
  ports: Ports,
): Promise<number | undefined> {
  const ids = handed.flatMap(({ minted, failure }) => (minted && !failure ? [minted.key.id] : []));
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

function announce(
  { host, due, why, namesakes, warnings }: HostPlan,
  { log }: Ports,
  result: StepResult,
): void {
  log.info(`${host.host}: ${due ? 'rotation is due' : 'no rotation'}: ${why}`);
  for (const { id, name } of namesakes)
    log.info(
      `${host.host}: left alone API key ${id}, which is named ${name} too but nobody manages, and which does not match`,
    );
  result.warnings.push(...warnings);
}

function announceRetirement(
  { host, retirement }: HostResult,
  { overlap }: RotateRequest,
  { log }: Ports,
): void {
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
  const { host, why } = plan;
  const { run_id: runId, run_attempt: runAttempt } = request.run;
  const owner = request.dryRun ? plan.current?.username : outcome?.minted?.owner;
  const proven = outcome?.minted?.roleDescriptors;
  const retirement = planRetirement(
    plan,
    request,
    { ...(owner !== undefined && { owner }), ...(proven && { roleDescriptors: proven }), runId, runAttempt },
    now,
  );
  const base = { ...baseOf(host), why };
  if (!outcome) return { ...base, status: 'planned', retirement };
  return { ...base, ...outcomeOf(outcome), ...(!outcome.failure && { retirement }) };
}

const unchanged = ({ host, why, current }: HostPlan): HostResult => ({
  ...baseOf(host),
  status: 'unchanged',
  why,
  ...(current && { key: current }),
});
