/** Markdown for the documents that scripts write. */

export const cell = (text: string): string => text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');

export const code = (text: string): string => `\`${text}\``;

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
