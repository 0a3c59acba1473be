import { messages } from '../errors/messages.ts';
import { describe } from '../keys/target.ts';
import { marks } from '../operations/checks.ts';
import type { DryRunResult, InvalidateResult, Messages, StepResult } from '../operations/results.ts';
import { confirmTable } from './confirm-table.ts';
import { failureParts } from './failure-summary.ts';
import { hostTables } from './host-table.ts';
import { invalidatedTable, reportTable } from './key-tables.ts';
import { code, escapeMarkdown, folded, lines, table } from './markdown.ts';
import { longTable, shownOf } from './output-limits.ts';
import { titleOf } from './titles.ts';

const plannedTitles = {
  create: 'API keys that would be created',
  rotate: 'API keys that would be rotated',
  confirm: 'API keys to confirm',
  invalidate: 'API keys that would be invalidated',
  report: 'API keys that would be reported',
} as const;

/** What changed, and what to do: the step's part of the job summary, as GitHub-flavoured Markdown. */
export function summaryOf(result: StepResult): string {
  const parts = [`### ${titleOf(result)}\n`, ...(result.failure ? failureParts(result.failure) : [])];
  parts.push(...bodyOf(result));
  for (const remark of result.remarks) parts.push(`${escapeMarkdown(remark)}\n`);
  parts.push(...warningsOf(result));
  if (readTooEarly(result))
    parts.push(
      'Later jobs of this run still see the old value: GitHub reads repository and organization secrets when a run is queued.\n',
    );
  return `${parts.join('\n')}\n`;
}

function bodyOf(result: StepResult): string[] {
  switch (result.operation) {
    case 'confirm':
      return [confirmTable(result)];
    case 'report':
      return [reportTable(result.keys)];
    case 'invalidate':
      return bodyOfInvalidation(result, 'Deleted');
    case 'dry-run':
      return bodyOfDryRun(result);
    default:
      return result.hosts.length > 0 ? [hostTables(result.request, result.hosts)] : [];
  }
}

/** The checks, the role to paste, and what would be done. */
function bodyOfDryRun({ checks, role, plan }: DryRunResult): string[] {
  const rows = checks.map(({ subject, verdict, details }) => [
    marks[verdict],
    escapeMarkdown(subject),
    escapeMarkdown(details),
  ]);
  const parts = [table(['', 'Check', 'Result'], rows)];
  if (role !== undefined) parts.push('The role of the minting user:\n', `\`\`\`console\n${role}\n\`\`\`\n`);
  if (!plan) return parts;
  const body = plan.operation === 'invalidate' ? bodyOfInvalidation(plan, 'Would be deleted') : bodyOf(plan);
  return [...parts, `#### ${plannedTitles[plan.operation]}\n`, ...body];
}

/** @param deleted what stands before the secrets */
function bodyOfInvalidation(
  { invalidated, deletedSecrets, failure }: InvalidateResult,
  deleted: string,
): string[] {
  const parts = invalidated.length > 0 ? [invalidatedTable(invalidated)] : [];
  if (deletedSecrets.length > 0) parts.push(listed(`${deleted}: `, deletedSecrets.map(describe)));
  if (invalidated.length === 0 && !failure) parts.push('There was no valid API key to invalidate.\n');
  return parts;
}

function listed(lead: string, items: string[]): string {
  const shown = shownOf(items.map(code));
  const more = items.length - shown.length;
  const body = `${lead}${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}\n`;
  return items.length > longTable ? folded(`${lead}${items.length}`, body) : body;
}

/** A title once, whatever number of hosts it is about. */
function warningsOf({ warnings }: Messages): string[] {
  const byCode = Map.groupBy(warnings, ({ code }) => code);
  const sorted = [...byCode.values()].flat();
  const shown = sorted.slice(0, shownOf(sorted.map(({ text }) => escapeMarkdown(text))).length);
  const paragraphs = [...Map.groupBy(shown, ({ code }) => code)].map(([code, group]) => {
    const texts = group.map(({ text }) => escapeMarkdown(text));
    return `**${escapeMarkdown(messages[code].title)}.** ${lines(...texts)}\n`;
  });
  const more = sorted.length - shown.length;
  return more > 0 ? [...paragraphs, `${more} more warnings are in the log.\n`] : paragraphs;
}

const readTooEarly = (result: StepResult): boolean =>
  'hosts' in result &&
  result.hosts.some(
    ({ secret, status }) =>
      status === 'created' && secret && ['repository', 'organization'].includes(secret.scope),
  );
