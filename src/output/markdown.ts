/** Markdown for the job summary. Every cell may hold what a server or a user wrote: nothing of it is markup. */
import { longTable, mostRows, shownOf } from './output-limits.ts';

/**
 * Each character that Markdown or HTML could read, as a character reference. An underscore inside a word and a colon in a
 * time mean nothing to either, and stay readable. GitHub makes links of `www.` too, and formulas of `$`.
 */
export const escapeMarkdown = (text: string): string =>
  onOneLine(text).replace(
    /[&<>"'`|*~[\]\\#!@$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=[\p{L}\p{P}])|(?<=w)\./giu,
    (character) => `&#${character.codePointAt(0)};`,
  );

/** A long name may break, or it would push the rest of its table out of sight. GitHub keeps `<wbr>`, and copying a name leaves it out. */
export const code = (text: string): string =>
  `<code>${(onOneLine(text).match(/.{1,32}/gu) ?? []).map(escapeMarkdown).join('<wbr>')}</code>`;

const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Cells are Markdown already. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/** A long table is folded, so that a fleet stays readable. */
export const folded = (summary: string, body: string): string =>
  `<details><summary>${escapeMarkdown(summary)}</summary>\n\n${body}\n</details>\n`;

/** Lines of one cell or paragraph. */
export const lines = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join('<br>');

/** The hyphens are joined to their neighbours, or a narrow column would break the date at them. */
export const date = (ms: number): string =>
  new Date(ms).toISOString().slice(0, 10).replaceAll('-', '-&#8288;');

/** To the minute. */
export const time = (ms: number): string => `${new Date(ms).toISOString().slice(11, 16)}Z`;

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
