/** Markdown for the documents that scripts write. */

export const cell = (text: string): string => text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');

export const code = (text: string): string => `\`${text}\``;

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The text between two marks, without the line breaks beside them; undefined without both marks. */
export function between(text: string, { begin, end }: { begin: string; end: string }): string | undefined {
  const [, rest] = text.split(`${begin}\n`);
  const [body, after] = rest?.split(`\n${end}`) ?? [];
  return after === undefined ? undefined : body;
}
