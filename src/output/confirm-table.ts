/** Which hosts were seen with their keys, in the summary of a confirm. */
import type { ConfirmedLine, ConfirmResult } from '../operations/results.ts';
import { code, date, escapeMarkdown, foldedTable, lines, time } from './markdown.ts';

/** Those that were not seen come first. */
export function confirmTable({ request, lines: all, place }: ConfirmResult): string {
  const silent = all.filter(({ status }) => status === 'not-seen');
  const seen = all.filter(({ status }) => status === 'seen');
  const where = escapeMarkdown(place.indices.join(', '));
  const counts = `**${seen.length} of ${all.length} ${all.length === 1 ? 'host' : 'hosts'}** seen publishing with the newest key, in ${where}.\n`;
  const cells = (line: ConfirmedLine) => [
    code(line.host),
    lines(whatWasSeen(line), ...retired(line)),
    lines(code(line.key.name), code(line.key.id)),
  ];
  const table = foldedTable(['Host', 'Seen', 'Key'], [...silent, ...seen], cells, 'hosts');
  return [counts, table, ...whatRetiringMeans(all, request.overlap.text)].join('\n');
}

function whatWasSeen(line: ConfirmedLine): string {
  if (line.status === 'not-seen') return `**not seen**: ${escapeMarkdown(line.known)}`;
  return line.at === undefined ? 'seen' : `seen, last at ${date(line.at)} ${time(line.at)}`;
}

function retired(line: ConfirmedLine): string[] {
  if (line.status === 'not-seen') return [];
  const { expire, invalidate } = line.retirement;
  return [
    ...expire.map(({ id }) => `retires ${code(id)}`),
    ...invalidate.map(({ id }) => `retires ${code(id)} at once`),
  ];
}

function whatRetiringMeans(all: readonly ConfirmedLine[], overlap: string): string[] {
  const retires = all.some((line) => retired(line).length > 0);
  if (!retires) return [];
  const expires = all.some((line) => line.status === 'seen' && line.retirement.expire.length > 0);
  const life = expires ? `, and then stay valid for ${overlap}` : '';
  return [`Keys are retired only when this job has succeeded${life}; if it fails, they stay valid.\n`];
}
