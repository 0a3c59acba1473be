/** Which hosts were seen with their keys, in the summary of a confirm. */
import type { Retirement } from '../keys/retirement-plan.ts';
import type { ConfirmedLine, ConfirmResult } from '../operations/results.ts';
import type { ConfirmRequest } from '../request.ts';
import { code, date, escapeMarkdown, foldedTable, lines, time } from './markdown.ts';
import { howRetired, retiredKeys } from './retired-keys.ts';

/** Those that were not seen come first. */
export function confirmTable({ request, lines: all, place }: ConfirmResult): string {
  const silent = all.filter(({ status }) => status === 'not-seen');
  const seen = all.filter(({ status }) => status === 'seen');
  const where = escapeMarkdown(place.indices.join(', '));
  // Keys: a host may have several.
  const counts = `**${seen.length} of ${all.length} ${all.length === 1 ? 'API key' : 'API keys'}** seen in ${where}.\n`;
  const cells = (line: ConfirmedLine) => [
    code(line.host),
    lines(whatWasSeen(line), ...retiredKeys(retirementOf(line), request)),
    lines(code(line.key.name), code(line.key.id)),
  ];
  const table = foldedTable(['Host', 'Seen', 'Key'], [...silent, ...seen], cells, 'hosts');
  return [counts, table, ...whatRetiringMeans(all, request)].join('\n');
}

function whatWasSeen(line: ConfirmedLine): string {
  if (line.status === 'not-seen') return `**not seen**: ${escapeMarkdown(line.known)}`;
  return line.at === undefined ? 'seen' : `seen, last at ${date(line.at)} ${time(line.at)}`;
}

const retirementOf = (line: ConfirmedLine): Retirement | undefined =>
  line.status === 'seen' ? line.retirement : undefined;

function whatRetiringMeans(all: readonly ConfirmedLine[], { overlap }: ConfirmRequest): string[] {
  const how = howRetired(all.map(retirementOf), overlap);
  return how
    ? [
        `A confirm retires older keys when its job has succeeded: ${how}. If it fails, a later confirm retires them.\n`,
      ]
    : [];
}
