import { folded, table } from './markdown.ts';
import { fitWithin, summaryLimit } from './output-limits.ts';

const mostRows = 1_000;
/** A table longer than this is folded. */
export const longTable = 25;

/** The first items of a part of the summary, as many as there is room for. Four bytes stand between two of them. */
export const shownOf = (items: string[]): string[] =>
  fitWithin(items.slice(0, mostRows), summaryLimit, (item) => Buffer.byteLength(item) + 4);

/** A table of all that fits, folded when it is long. `what` are the rows, such as `hosts`. */
export function foldedTable<Row>(
  head: string[],
  all: Row[],
  cells: (row: Row) => string[],
  what: string,
): string {
  const rows = all.slice(0, mostRows).map(cells);
  const shown = shownOf(rows.map((row) => row.join(' | '))).length;
  const more = all.length > shown ? `\n${all.length - shown} more are in the output \`keys\`.\n` : '';
  const body = table(head, rows.slice(0, shown)) + more;
  return all.length > longTable ? folded(`${all.length} ${what}`, body) : body;
}
