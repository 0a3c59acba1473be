import { catalogue } from '../catalogue.ts';
import type { KeyRecord } from '../elasticsearch/listing.ts';
import { describe, fromMetadata } from '../github/targets.ts';
import type { HostResult, ReportedKey, StepResult } from '../operations/results.ts';
import type { CreateRequest, Request, RotateRequest } from '../request.ts';
import { code, folded, plainText, table } from './markdown.ts';

/** GitHub takes 1 MiB of summary for a step and shows nothing of one that is longer; a row is 300 bytes or so. */
const mostRows = 1_000;
/** Bytes for each of the parts that grow with the number of hosts; there are five at most. */
const room = 180_000;
/** A table longer than this is folded. */
const longTable = 25;

const titles = {
  create: 'created',
  rotate: 'rotated',
  invalidate: 'invalidated',
  report: 'reported',
} as const;

/** What changed, and what to do: the step's part of the job summary, as GitHub-flavoured Markdown. */
export function summaryOf(request: Request, result: StepResult): string {
  const parts = [`### API keys ${request.dryRun ? 'that would be ' : ''}${titles[request.operation]}\n`];
  if (result.failure) {
    const { title, cure } = catalogue[result.failure.code];
    const [details = '…'] = fitting([plainText(result.failure.details)]);
    parts.push(`**${plainText(title)}.** ${details}\n\n${cure}\n`);
  }
  if (result.hosts.length > 0) parts.push(hostTable(request as CreateRequest | RotateRequest, result.hosts));
  if (result.report) parts.push(reportTable(result.report));
  if (result.invalidated.length > 0) parts.push(invalidatedTable(result.invalidated));
  if (result.deletedSecrets.length > 0)
    parts.push(
      listed(`${request.dryRun ? 'Would be deleted' : 'Deleted'}: `, result.deletedSecrets.map(describe)),
    );
  if (request.operation === 'invalidate' && result.invalidated.length === 0 && !result.failure)
    parts.push('There was no live API key to invalidate.\n');
  for (const remark of result.remarks) parts.push(`${plainText(remark)}\n`);
  const warnings = result.warnings.map(({ title, text }) => `**${plainText(title)}.** ${plainText(text)}\n`);
  const shown = fitting(warnings);
  parts.push(...shown);
  if (shown.length < warnings.length)
    parts.push(`${warnings.length - shown.length} more warnings are in the log.\n`);
  if (
    result.hosts.some(
      ({ secret, status }) =>
        status === 'created' && secret && ['repository', 'organization'].includes(secret.scope),
    )
  )
    parts.push(
      'Later jobs of this run still see the old value: GitHub reads repository and organization secrets when a run is queued.\n',
    );
  return `${parts.join('\n')}\n`;
}

/** The first items, as many as there is room for. */
function fitting(items: string[]): string[] {
  let bytes = 0;
  const end = items.findIndex((item, index) => {
    bytes += Buffer.byteLength(item) + 4;
    return index >= mostRows || bytes > room;
  });
  return end < 0 ? items : items.slice(0, end);
}

function listed(lead: string, items: string[]): string {
  const shown = fitting(items.map(code));
  const more = items.length - shown.length;
  const body = `${lead}${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}\n`;
  return items.length > longTable ? folded(`${lead}${items.length}`, body) : body;
}

const done: Record<HostResult['status'], string> = {
  created: 'new key',
  unchanged: 'nothing changed',
  failed: 'failed',
  unknown: 'not known whether the secret was written',
  planned: 'planned',
};

function hostTable(request: CreateRequest | RotateRequest, hosts: HostResult[]): string {
  const { beat, purposes } = request;
  const overlap = request.operation === 'rotate' ? request.overlap.text : '';
  const rows = hosts
    .slice(0, mostRows)
    .map((result) => [
      code(result.host),
      plainText(`${beat}: ${purposes.join(', ')}`),
      code(result.key?.name ?? result.keyName),
      result.key ? code(result.key.id) : '',
      ends(result.key?.expiration, Boolean(result.key)),
      result.status === 'failed' ? '' : result.secret ? plainText(describe(result.secret)) : 'outputs',
      plainText(
        [done[result.status], result.why, retired(result, overlap), result.failure?.details]
          .filter(Boolean)
          .join('; '),
      ),
    ]);
  const head = ['Host', 'Purpose', 'Key name', 'Id', 'Expires', 'Handed over to', 'Done'];
  return foldedTable(head, rows, hosts.length, 'hosts');
}

function retired({ retirement }: HostResult, overlap: string): string {
  if (!retirement) return '';
  const { expire, invalidate } = retirement;
  const parts = [
    expire.length > 0 ? `${expire.map(({ id }) => id).join(', ')} will live for another ${overlap}` : '',
    invalidate.length > 0 ? `${invalidate.map(({ id }) => id).join(', ')} will be invalidated` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `when the job succeeds, ${parts.join(' and ')}` : '';
}

const keyHead = ['Host', 'Beat', 'Purpose', 'Environment', 'Key name', 'Id'];

/** What a key says of itself. Others write metadata too: nothing in them need be text. */
function keyCells({ id, name, metadata }: KeyRecord): string[] {
  const { host, beat, purpose, environment } = metadata;
  return [...[host, beat, purpose, environment].map(textOrNothing), code(name), code(id)];
}

const textOrNothing = (value: unknown) => plainText(typeof value === 'string' ? value : '');

const invalidatedTable = (keys: KeyRecord[]): string =>
  foldedTable(keyHead, keys.slice(0, mostRows).map(keyCells), keys.length, 'keys');

function reportTable(report: ReportedKey[]): string {
  if (report.length === 0) return 'No managed API key was found.\n';
  const rows = report
    .slice(0, mostRows)
    .map(({ key, state, foreign, nearEnd }) => [
      ...keyCells(key),
      fed(key),
      plainText(new Date(key.creation).toISOString().slice(0, 10)),
      ends(key.expiration, true),
      textOrNothing(key.username),
      plainText(
        [state, foreign ? ofRepository(key.metadata.repository) : '', nearEnd ? 'ends soon' : '']
          .filter(Boolean)
          .join(', '),
      ),
    ]);
  return foldedTable(
    [...keyHead, 'Handed over to', 'Made', 'Expires', 'Owner', 'State'],
    rows,
    report.length,
    'keys',
  );
}

function fed({ metadata }: KeyRecord): string {
  const target = fromMetadata(metadata);
  if (!target) return '';
  return target.scope === 'outputs' ? 'outputs' : plainText(describe(target));
}

/** Others write metadata too: an object there may be one that has no text at all. */
const ofRepository = (repository: unknown) =>
  `of ${typeof repository === 'string' ? repository : 'another repository'}`;

function foldedTable(head: string[], rows: string[][], total: number, what: string): string {
  const shown = fitting(rows.map((row) => row.join(' | '))).length;
  const more = total > shown ? `\n${total - shown} more are in the output \`keys\`.\n` : '';
  const body = table(head, rows.slice(0, shown)) + more;
  return total > longTable ? folded(`${total} ${what}`, body) : body;
}

const ends = (expiration: number | undefined, known: boolean): string =>
  expiration === undefined
    ? known
      ? 'never'
      : ''
    : plainText(new Date(expiration).toISOString().replace(/\.\d+Z$/, 'Z'));
