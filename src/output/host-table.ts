/** What became of each host's key, in the summary of a create or a rotation. */
import { catalogue } from '../errors/catalogue.ts';
import { describePlace } from '../keys/target.ts';
import { failureOf, type HostResult, keyOf, retirementOf, type ShownKey } from '../operations/results.ts';
import { type CreateRequest, type RotateRequest, untilConfirmed } from '../request.ts';
import { countsOf } from './counts.ts';
import { code, date, escapeMarkdown, foldedTable, lines, time } from './markdown.ts';
import { longTable } from './output-limits.ts';
import { howRetired, retiredKeys } from './retired-keys.ts';

type MintRequest = CreateRequest | RotateRequest;
type Status = HostResult['status'];

const done: Record<Status, string> = {
  created: 'new key',
  unchanged: 'unchanged',
  failed: '**failed**',
  unknown: '**not known whether the secret was written**',
  planned: 'planned',
};

/** How many came to what, and then each: those that need somebody first, and never folded with the others. */
export function hostTables(request: MintRequest, hosts: HostResult[]): string {
  const failing = hosts.filter(({ status }) => status === 'failed' || status === 'unknown');
  const others = hosts.filter((host) => !failing.includes(host));
  const parts = hosts.length > longTable ? [failing, others] : [[...failing, ...others]];
  const what = failing.length > 0 ? 'other hosts' : 'hosts';
  const tables = parts.filter((part) => part.length > 0).map((part) => hostTable(request, part, what));
  return [lead(request, hosts), ...tables, ...whatRetiringMeans(request, hosts)].join('\n');
}

function lead({ beat, purposes, owner, format }: MintRequest, hosts: HostResult[]): string {
  const environment = owner.environment === undefined ? '' : ` in ${code(owner.environment)}`;
  const what = escapeMarkdown(`${beat}: ${purposes.join(', ')}`);
  return `**${countsOf(hosts)}** for ${what}${environment}${into(format, hosts)}.\n`;
}

/** Nothing, when no key is known to be there. */
function into(format: MintRequest['format'], hosts: HostResult[]): string {
  const arrived = hosts.find(({ status }) => status !== 'failed' && status !== 'unknown');
  if (!arrived) return '';
  if (!format || !arrived.secret) return ', into the outputs of the step';
  return `, into ${escapeMarkdown(describePlace(arrived.secret))} as ${code(format)}`;
}

function hostTable(request: MintRequest, hosts: HostResult[], what: string): string {
  const secrets = request.delivery ? ['Secret'] : [];
  const cells = (result: HostResult) => {
    const key = keyOf(result);
    return [
      code(result.host),
      lines(whatWasDone(result), ...retiredKeys(retirementOf(result), request)),
      lines(code(key?.name ?? result.keyName), key && code(key.id)),
      ends(key),
      ...secrets.map(() => (result.secret && result.status !== 'failed' ? code(result.secret.name) : '')),
    ];
  };
  return foldedTable(['Host', 'Done', 'Key', 'Expires', ...secrets], hosts, cells, what);
}

function whatWasDone(result: HostResult): string {
  const { status, why } = result;
  const failure = failureOf(result);
  // The text above the table has the reason once for all hosts that failed alike.
  if (failure && status === 'failed')
    return `${done.failed}: ${escapeMarkdown(catalogue[failure.code].title)}`;
  // That nothing was due is the same for all of them.
  const isSaid = status === 'unchanged' || failure;
  return done[status] + (why && !isSaid ? `: ${escapeMarkdown(why)}` : '');
}

function whatRetiringMeans(request: MintRequest, hosts: HostResult[]): string[] {
  if (request.operation === 'rotate' && request.overlap === untilConfirmed && hosts.some(waits))
    return [
      'The older keys are left to `operation: confirm`, which retires them once it has seen their host with its new key.\n',
    ];
  const how = request.operation === 'rotate' && howRetired(hosts.map(retirementOf), request.overlap);
  return how
    ? [
        `A rotation retires older keys when its job has succeeded: ${how}. If it fails, a later rotation that delivers a key, and whose job succeeds, retires them.\n`,
      ]
    : [];
}

/** Whether older keys are left to a confirm. */
const waits = (host: HostResult): boolean => (retirementOf(host)?.leave.length ?? 0) > 0;

function ends(key: ShownKey | undefined): string {
  if (!key) return '';
  return key.expiration === undefined ? 'never' : lines(date(key.expiration), time(key.expiration));
}
