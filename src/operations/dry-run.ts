import type { Identity } from '../elasticsearch/minting-user.ts';
import { Failure } from '../errors/failure.ts';
import type { Preflight } from '../keys/secret-entry.ts';
import { describePlace } from '../keys/target.ts';
import type { Request } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { attempt, type Check, type Checked, no, unknown } from './checks.ts';
import { type Foreseen, foresee } from './foresee.ts';
import { type Ports, requireSecrets, type UserPorts } from './ports.ts';
import { type DryRunResult, noMessages } from './results.ts';
import { checkPrivileges, checkVersion, clockOf, ofOthers, seesOthers, visibility } from './user-checks.ts';

/** What would be done, and whether it would work. Changes nothing, in the cluster or in GitHub. */
export async function dryRun(request: Request, ports: UserPorts): Promise<DryRunResult> {
  const [identity, place] = await Promise.all([checkCredentials(ports), checkPlace(request, ports)]);
  const cluster = identity.value
    ? await checkCluster(request, ports, identity.value, place)
    : { checks: [unknown('Cluster', 'not asked further, since the check of the credentials failed')] };
  const checks = [
    identity.check,
    ...cluster.checks,
    ...(place ? [place.check, ...whatAWriteShows(place)] : []),
  ];
  const { role, plan } = cluster;
  const failure = failureOf(checks);
  return {
    operation: 'dry-run',
    request,
    checks,
    ...(plan && { plan }),
    ...(role !== undefined && { role }),
    ...noMessages(),
    ...(plan && { warnings: plan.warnings, remarks: plan.remarks }),
    ...(failure && { failure }),
  };
}

const checkCredentials = ({ user }: UserPorts): Promise<Checked<Identity>> =>
  attempt(
    'Credentials',
    () => user.authenticate(),
    ({ username, realm, realmType }) =>
      `the cluster knows user ${printable(username)} of realm ${printable(realm)} (${printable(realmType)})`,
  );

interface ClusterChecks {
  checks: Check[];
  plan?: Foreseen['plan'];
  /** The role to paste, where the user lacks something. */
  role?: string;
}

async function checkCluster(
  request: Request,
  ports: UserPorts,
  identity: Identity,
  place: Checked<Preflight> | undefined,
): Promise<ClusterChecks> {
  const [version, privileges, others] = await Promise.all([
    checkVersion(ports),
    checkPrivileges(request, ports),
    seesOthers(ports),
  ]);
  const base = [version, privileges.check, visibility(others)];
  if (place && !place.value)
    return {
      ...privileges,
      checks: [...base, unknown('Plan', 'not known, since the check of the secrets failed')],
    };
  const foreseen = await attempt(
    'Plan',
    () => foresee(request, withPlace(ports, place)),
    ({ plan: { operation } }) => `the user may list the API keys that ${operation} needs`,
  );
  const { value } = foreseen;
  const refused = value?.plan.failure;
  const checks = [
    ...base,
    refused ? no('Plan', refused) : foreseen.check,
    ...(value ? [...clockOf(value), ...ofOthers(value, identity, others)] : []),
  ];
  return { ...privileges, checks, ...(value && { plan: value.plan }) };
}

/** The preflight's answers are reused. */
function withPlace(ports: UserPorts, place: Checked<Preflight> | undefined): UserPorts {
  const known = place?.value;
  return known ? { ...ports, secrets: { ...requireSecrets(ports), prepare: async () => known } } : ports;
}

/** Undefined when no secret is written. */
async function checkPlace(request: Request, ports: Ports): Promise<Checked<Preflight> | undefined> {
  if (request.operation !== 'create' && request.operation !== 'rotate') return undefined;
  if (!request.delivery) return undefined;
  const targets = request.hosts.map(({ target }) => target);
  const [first] = targets;
  if (!first) return undefined;
  return attempt(
    'Secrets',
    () => requireSecrets(ports).prepare(targets),
    ({ entries }) => `the token sees the ${describePlace(first)}; ${entries.size} of ${targets.length} exist`,
  );
}

const whatAWriteShows = ({ value }: Checked<Preflight>): Check[] =>
  value
    ? [unknown('Writing secrets', 'GitHub shows only at the write whether the token has the permission')]
    : [];

function failureOf(checks: Check[]): Failure | undefined {
  const failed = checks.filter(({ verdict }) => verdict === 'no');
  if (failed.length === 0) return undefined;
  const lines = failed.map(({ subject, details }) => `${subject}: ${details}`);
  return new Failure('dry-run', `${failed.length} of ${checks.length} checks failed. ${lines.join(' ')}`);
}
