import { type HostPlan, planRetirement, planRotation } from '../decide.ts';
import type { Listing } from '../elasticsearch/listing.ts';
import { keysById, liveKeys } from '../elasticsearch/queries.ts';
import { Trouble } from '../elasticsearch/trouble.ts';
import { Failure } from '../failure.ts';
import { feeds, keysOfHosts } from '../identity.ts';
import type { CreateRequest, MintRequest, RotateRequest, SecretTarget } from '../request.ts';
import { type Handed, handOver } from './hand-over.ts';
import { lookAgain, searchLag } from './limits.ts';
import type { Ledger } from './mint.ts';
import type { Ports } from './ports.ts';
import { emptyResult, type HostResult, type StepResult } from './results.ts';

/** Mint, prove, hand over; what is older is retired in the post step, when the job succeeded. */
export async function rotate(request: RotateRequest, ports: Ports, ledger: Ledger): Promise<StepResult> {
  const { listing, github } = await look(request, ports, request.adopt);
  const plans = planRotation(request, listing, github);
  const result = emptyResult();
  for (const plan of plans) announce(plan, ports, result);
  const due = plans.filter((plan) => plan.due);
  const handed = request.dryRun
    ? undefined
    : await handOver(
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

/**
 * A server that cannot tell its clock (before 8.14) wrote it into the keys just made. That they were a little earlier is the safe side:
 * no key is taken for older than it is.
 */
async function clockOf(plans: HostPlan[], handed: Handed[], ports: Ports): Promise<number | undefined> {
  const ids = handed.flatMap(({ minted, failure }) => (minted && !failure ? [minted.key.id] : []));
  if (ids.length === 0 || plans.every(({ older }) => older.length === 0)) return undefined;
  const until = ports.clock.now() + searchLag;
  try {
    for (;;) {
      const { keys } = await ports.keys.list(keysById(ids));
      const made = keys.filter(({ id }) => ids.includes(id));
      if (made.length > 0) return Math.max(...made.map(({ creation }) => creation));
      if (ports.clock.now() > until) return undefined;
      await ports.clock.wait(lookAgain);
    }
  } catch (error) {
    // The new keys are in force all the same; the next rotation retires the older ones.
    if (!(error instanceof Trouble)) throw error;
    return undefined;
  }
}

/** What the server and GitHub know, side by side. */
export async function look(request: MintRequest, ports: Ports, byName: boolean) {
  const hosts = request.hosts.map(({ host }) => host);
  const names = byName ? request.hosts.map(({ keyName }) => keyName) : [];
  const [listing, github] = await Promise.all([
    ports.keys.list(liveKeys(request.owner, { hosts, beat: request.beat, purpose: request.purpose }, names)),
    ports.secrets?.prepare(request.hosts.map(({ target }) => target as SecretTarget)),
  ]);
  return { listing, github };
}

/** A secret that a live key feeds already is not overwritten by `create`: nobody would retire that key. */
export function refuseFedSecrets(request: CreateRequest, { keys }: Listing): void {
  const ofHosts = keysOfHosts(keys, request);
  for (const host of request.hosts) {
    const feeding = ofHosts.get(host.host)?.find((key) => feeds(key, host.target));
    if (feeding)
      throw new Failure(
        'secret-in-use',
        `The live key ${feeding.id} of host ${host.host} already feeds secret ${(host.target as SecretTarget).name}. Nothing was made.`,
      );
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
  for (const text of warnings) result.warnings.push({ title: 'API keys of several users', text });
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
  outcome: Handed | undefined,
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

export const baseOf = ({ host, keyName, target }: MintRequest['hosts'][number]) => ({
  host,
  keyName,
  ...(target.scope !== 'outputs' && { secret: target }),
});

export function outcomeOf({
  host,
  minted,
  unknown,
  failure,
}: Handed): Pick<HostResult, 'status' | 'key' | 'credential' | 'failure'> {
  return {
    status: unknown ? 'unknown' : failure ? 'failed' : 'created',
    ...(minted && (!failure || unknown) && { key: minted.key }),
    ...(minted && host.target.scope === 'outputs' && { credential: minted.key }),
    ...(failure && { failure }),
  };
}

/** One failure for the step, whatever the number of hosts that failed. */
export function failureOf(hosts: HostResult[]): Failure | undefined {
  const failed = hosts.filter(({ failure }) => failure);
  const first = failed[0]?.failure;
  if (!first || failed.length === 1)
    return first && hosts.length > 1
      ? new Failure(first.code, `${failed[0]!.host}: ${first.details}`)
      : first;
  const list = failed.map(({ host, failure }) => `${host}: ${failure!.details}`);
  return new Failure(
    'some-hosts',
    `${failed.length} of ${hosts.length} hosts failed. ${list.slice(0, 20).join(' ')}${list.length > 20 ? ' …' : ''}`,
  );
}
