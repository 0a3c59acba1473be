import { keysFeeding } from '../elasticsearch/queries.ts';
import { type CreatePlan, planCreate } from '../keys/create-plan.ts';
import { replacesUnknownValue } from '../keys/secret-use.ts';
import { describe, isShared } from '../keys/target.ts';
import type { CreateRequest, ToSecrets } from '../request.ts';
import { invalidateFound } from './invalidate-keys.ts';
import type { Ledger } from './ledger.ts';
import { deliverInto, setHosts } from './mint-result.ts';
import type { Ports } from './ports.ts';
import { preflight } from './preflight.ts';
import {
  baseOf,
  type HostResult,
  hostResultOf,
  type Messages,
  type MintResult,
  noMessages,
} from './results.ts';
import { secretInUse } from './secrets-in-use.ts';

/** Create, verify, deliver: one more key for each host. Other keys are not changed. */
export async function create(request: CreateRequest, ports: Ports, ledger: Ledger): Promise<MintResult> {
  const { result, plans, settled } = await planCreation(request, ports);
  await invalidateOrphans(plans, ports, result);
  const created = await deliverInto(result, (host) => !settled.has(host), ports, ledger);
  setHosts(
    result,
    request.hosts.flatMap(({ host }) => {
      const outcome = created.get(host);
      return settled.get(host) ?? (outcome ? hostResultOf(outcome) : []);
    }),
  );
  if (!request.expiration && result.hosts.some(({ status }) => status === 'created'))
    result.notices.push({
      code: 'never-expires',
      text: 'A key that never expires is valid until somebody invalidates it. `operation: rotate` retires the older key each time.',
    });
  return result;
}

interface CreationPlan {
  /** With its messages; its hosts are set later. */
  result: MintResult;
  plans: CreatePlan[];
  /** Results of hosts that get no new key. */
  settled: Map<string, HostResult>;
}

/** What a create would do. Changes nothing. */
export async function planCreation(request: CreateRequest, ports: Ports): Promise<CreationPlan> {
  const result: MintResult = { operation: 'create', request, hosts: [], ...noMessages() };
  const plans = request.delivery ? await planWith(request, ports) : [];
  const settled = new Map<string, HostResult>();
  for (const plan of plans) {
    announce(plan, ports, result);
    const outcome = outcomeBefore(plan, request);
    if (outcome) settled.set(plan.host.host, outcome);
  }
  return { result, plans, settled };
}

async function planWith(request: CreateRequest & ToSecrets, ports: Ports): Promise<CreatePlan[]> {
  const targets = request.hosts.map(({ target }) => target);
  const { listing, github } = await preflight(request, ports, keysFeeding(request.owner, targets));
  return planCreate(request, listing, github);
}

/** The result of a host that gets no new key. */
function outcomeBefore(
  { host, delivered, conflicts }: CreatePlan,
  request: CreateRequest,
): HostResult | undefined {
  if (conflicts.length > 0)
    return { ...baseOf(host), status: 'failed', failure: secretInUse(host, conflicts, request.owner) };
  if (!delivered) return undefined;
  return {
    ...baseOf(host),
    status: 'unchanged',
    why: 'an earlier attempt of this run delivered its key',
    key: delivered,
  };
}

function announce(plan: CreatePlan, { log }: Ports, result: Messages): void {
  const { host, delivered, left, outside, somebodysSince } = plan;
  const secret = describe(host.target);
  if (delivered)
    log.info(
      `${host.host}: an earlier attempt of this run delivered API key ${delivered.id} to the ${secret}`,
    );
  for (const { id } of outside)
    log.info(
      `${host.host}: API key ${id} was created for the ${secret}, which, as far as GitHub shows, does not hold it`,
    );
  for (const { id } of left)
    result.warnings.push({
      code: 'earlier-attempt',
      text: `API key ${id} of ${host.host}, which an earlier attempt of this run created, may be in use, or may still be written to the ${secret}. If nothing uses it, invalidate it by its key-id.`,
    });
  if (somebodysSince === undefined) return;
  const text = replacesUnknownValue(host.target, somebodysSince);
  if (isShared(host.target)) result.warnings.push({ code: 'secret-of-others', text });
  else log.info(`${host.host}: ${text}`);
}

/** What an earlier attempt created and never delivered: it is in no secret, and nothing writes it any more. */
async function invalidateOrphans(plans: CreatePlan[], ports: Ports, result: Messages): Promise<void> {
  const ids = plans.flatMap(({ orphans }) => orphans.map(({ id }) => id));
  const { left } = await invalidateFound(ids, ports, ports.keys);
  const done = ids.filter((id) => !left.includes(id));
  if (done.length > 0)
    ports.log.info(
      `Invalidated ${done.join(', ')}, which an earlier attempt of this run created, and which no secret holds`,
    );
  if (left.length > 0)
    result.warnings.push({
      code: 'still-valid',
      text: `Still valid: ${left.join(', ')}, which an earlier attempt of this run created, and which no secret holds.`,
    });
}
