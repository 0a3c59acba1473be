/**
 * Text that a server sent, made fit for a log line or an annotation: one line, short, and never a workflow command
 * (the runner knows `::command::` at the start of a line and `##[command]` anywhere in it).
 *
 * @param longest characters that are kept at most
 */
export function printable(text: unknown, longest = 200): string {
  if (typeof text !== 'string') return '';
  const line = text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/:{2,}/g, ':')
    .replace(/#{2,}\[/g, '[')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
