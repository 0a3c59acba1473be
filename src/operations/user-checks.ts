/** What a dry run asks the cluster about the minting user, line by line. */
import { mintingRoleFor, roleRequest } from '../beats/minting-role.ts';
import { type PrivilegesBody, privilegesOf } from '../beats/privileges.ts';
import type { RoleDescriptor } from '../beats/role-descriptors.ts';
import type { Identity } from '../elasticsearch/minting-user.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { Failure } from '../errors/failure.ts';
import type { Request } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { attempt, type Check, no, unknown, yes } from './checks.ts';
import type { Foreseen } from './foresee.ts';
import type { UserPorts } from './ports.ts';

/** What the user may do with keys of other users; undefined where the cluster does not say. */
export type OverOthers = { sees: boolean; manages: boolean } | undefined;

export async function checkVersion({ user }: UserPorts): Promise<Check> {
  const { check } = await attempt(
    'Version',
    () => user.version(),
    (version) =>
      version === 'serverless' ? 'Elasticsearch Serverless' : `Elasticsearch ${printable(version)}`,
  );
  return check.failure?.code === 'unauthorized'
    ? unknown('Version', 'the user lacks the cluster privilege monitor')
    : check;
}

/** @returns the check, and the role to paste where something is missing */
export async function checkPrivileges(
  request: Request,
  ports: UserPorts,
): Promise<{ check: Check; role?: string }> {
  const needed = roleNeeded(request);
  const { check, value } = await attempt(
    'Privileges',
    () => lacking(needed, ports),
    (missing) => (missing.length === 0 ? 'the user has the privileges that were checked' : ''),
  );
  if (!value || value.length === 0) return { check };
  const failure = new Failure('powerless-key', `the user lacks ${value.join(', ')}`);
  return { check: no('Privileges', failure), role: roleRequest('beats-minter', needed) };
}

function roleNeeded(request: Request): RoleDescriptor {
  if ('roleDescriptors' in request) return mintingRoleFor(request.roleDescriptors);
  const names = searched(request);
  return {
    cluster: ['manage_own_api_key'],
    ...(names.length > 0 && { indices: [{ names, privileges: ['read'] }] }),
  };
}

/** The index patterns that are searched, as far as the inputs say. */
function searched(request: Request): string[] {
  if (request.operation === 'confirm') return request.seenIn;
  return request.operation === 'report' ? (request.evidence?.seenIn ?? []) : [];
}

async function lacking(role: RoleDescriptor, { user }: UserPorts): Promise<string[]> {
  const { missing } = await user.ask(privilegesOf({ role }).body);
  return missing;
}

const overOthers: PrivilegesBody = {
  cluster: ['read_security', 'manage_api_key'],
  index: [],
  application: [],
};

/** Whether the user sees and may invalidate keys of other users; undefined where the cluster does not say. */
export async function seesOthers({ user }: UserPorts): Promise<OverOthers> {
  try {
    const { missing } = await user.ask(overOthers);
    const has = (privilege: string) => !missing.includes(`cluster privilege ${privilege}`);
    return { sees: has('read_security') || has('manage_api_key'), manages: has('manage_api_key') };
  } catch (error) {
    if (error instanceof RequestError && error.kind !== 'cancelled') return undefined;
    throw error;
  }
}

export function visibility(others: OverOthers): Check {
  if (!others) return unknown("Other users' keys", 'the cluster did not say whether the user sees them');
  if (others.sees) return yes("Other users' keys", 'the user sees them');
  return yes(
    "Other users' keys",
    'the user sees only its own keys, which is enough while one user creates all of them',
  );
}

/** Only a user with `manage_api_key` can invalidate keys of another user. */
export function ofOthers({ plan }: Foreseen, { username, realm }: Identity, others: OverOthers): Check[] {
  if (plan.operation !== 'invalidate' || others?.manages) return [];
  const foreign = plan.invalidated.filter((key) => key.username !== username || key.realm !== realm);
  if (foreign.length === 0) return [];
  const ids = foreign.map(({ id }) => id).join(', ');
  return [no('Invalidation', new Failure('not-invalidated', `Keys of other users: ${ids}.`))];
}

/** Ages are measured by the server's clock alone, so a difference is only reported. A confirm or a report does not compare the clocks. */
export function clockOf({ plan, clockAhead }: Foreseen): Check[] {
  if (plan.operation === 'confirm' || plan.operation === 'report') return [];
  if (clockAhead === undefined)
    return [
      unknown(
        'Clock',
        'not known: this takes Elasticsearch 8.14 or later, a listed API key, and an answer within 30 s',
      ),
    ];
  const seconds = Math.round(clockAhead / 1000);
  const difference = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'}`;
  return [yes('Clock', `the cluster's clock is ${seconds === 0 ? 'that of' : difference} this runner`)];
}
