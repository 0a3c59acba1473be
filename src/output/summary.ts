import { catalogue } from '../errors/catalogue.ts';
import { describe } from '../keys/target.ts';
import type { StepResult } from '../operations/results.ts';
import type { CreateRequest, Request, RotateRequest } from '../request.ts';
import { hostTables } from './host-table.ts';
import { invalidatedTable, reportTable } from './key-tables.ts';
import { code, escapeMarkdown, folded, lines } from './markdown.ts';
import { longTable, shownOf } from './tables.ts';

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
    const [details = '…'] = shownOf([escapeMarkdown(result.failure.details)]);
    parts.push(`**${escapeMarkdown(title)}.** ${details}\n\n${cure}\n`);
  }
  if (result.hosts.length > 0) parts.push(hostTables(request as CreateRequest | RotateRequest, result.hosts));
  if (result.report) parts.push(reportTable(result.report));
  if (result.invalidated.length > 0) parts.push(invalidatedTable(result.invalidated));
  if (result.deletedSecrets.length > 0)
    parts.push(
      listed(`${request.dryRun ? 'Would be deleted' : 'Deleted'}: `, result.deletedSecrets.map(describe)),
    );
  if (request.operation === 'invalidate' && result.invalidated.length === 0 && !result.failure)
    parts.push('There was no live API key to invalidate.\n');
  for (const remark of result.remarks) parts.push(`${escapeMarkdown(remark)}\n`);
  parts.push(...warningsOf(result));
  if (readTooEarly(result))
    parts.push(
      'Later jobs of this run still see the old value: GitHub reads repository and organization secrets when a run is queued.\n',
    );
  return `${parts.join('\n')}\n`;
}

function listed(lead: string, items: string[]): string {
  const shown = shownOf(items.map(code));
  const more = items.length - shown.length;
  const body = `${lead}${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}\n`;
  return items.length > longTable ? folded(`${lead}${items.length}`, body) : body;
}

/** A title once, whatever number of hosts it is about. */
function warningsOf({ warnings }: StepResult): string[] {
  const byTitle = Map.groupBy(warnings, ({ title }) => title);
  const sorted = [...byTitle.values()].flat();
  const shown = shownOf(sorted.map(({ text }) => escapeMarkdown(text)));
  const paragraphs = [...Map.groupBy(shown, (_, index) => sorted[index]!.title)].map(
    ([title, texts]) => `**${escapeMarkdown(title)}.** ${lines(...texts)}\n`,
  );
  const more = sorted.length - shown.length;
  return more > 0 ? [...paragraphs, `${more} more warnings are in the log.\n`] : paragraphs;
}

const readTooEarly = ({ hosts }: StepResult): boolean =>
  hosts.some(
    ({ secret, status }) =>
      status === 'created' && secret && ['repository', 'organization'].includes(secret.scope),
  );
