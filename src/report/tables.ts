/** GitHub takes 1 MiB of summary for a step and shows nothing of one that is longer; so each part that grows has its room. */
import { folded, table } from './markdown.ts';

const mostRows = 1_000;
/** Bytes for each of the parts that grow with the number of hosts; there are six at most. */
const room = 160_000;
/** A table longer than this is folded. */
export const longTable = 25;

/** The first items, as many as there is room for. */
export function fitting(items: string[]): string[] {
  let bytes = 0;
  const end = items.findIndex((item, index) => {
    bytes += Buffer.byteLength(item) + 4;
    return index >= mostRows || bytes > room;
  });
  return end < 0 ? items : items.slice(0, end);
}

/** A table of all that fits, folded when it is long. `what` are the rows, such as `hosts`. */
export function foldedTable<Row>(
  head: string[],
  all: Row[],
  cells: (row: Row) => string[],
  what: string,
): string {
  const rows = all.slice(0, mostRows).map(cells);
  const shown = fitting(rows.map((row) => row.join(' | '))).length;
  const more = all.length > shown ? `\n${all.length - shown} more are in the output \`keys\`.\n` : '';
  const body = table(head, rows.slice(0, shown)) + more;
  return all.length > longTable ? folded(`${all.length} ${what}`, body) : body;
}
