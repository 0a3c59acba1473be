import { activities } from './activities.ts';
import { Normaliser } from './normalise.ts';
import { indented, withoutRepeats } from './repeats.ts';
import type { Run } from './run.ts';
import { type Span, spansOf } from './spans.ts';

/**
 * Everything that a step did, in order, for a snapshot: its output, its writes to files and its requests, masked and with placeholders
 * for what differs between runs. Overlapping requests are one sorted group, together with the output during and right after them,
 * because their order depends on timing.
 * @param runs main, or main and post
 * @param servers the name of each server: `{ elasticsearch: proxy.url }`
 * @param together requests that are sent for each of several hosts: everything from the first to the last is one group, because it
 *   depends on timing whether requests of different hosts overlap
 */
export function transcript(
  runs: Run | Run[],
  servers: Record<string, string> = {},
  together: RegExp = /(?!)/,
): string {
  const normaliser = new Normaliser(servers);
  return [runs]
    .flat()
    .map((run) => phase(run, normaliser, together))
    .join('\n');
}

function phase(run: Run, normaliser: Normaliser, together: RegExp): string {
  const masked = activities(run).map((activity) => ({ ...activity, text: run.mask(activity.text) }));
  const spans = spansOf(masked, together);
  const parts = spans.map((span) => ({
    lines: describeSpan(span, normaliser),
    asks: span.requests.length > 0,
  }));
  const end = run.signal ? `ended by ${run.signal}` : `exit code ${run.exitCode}`;
  return `${[`${run.phase}:`, ...indented(withoutRepeats(parts)), `  (${end})`].join('\n')}\n`;
}

function describeSpan({ requests, lines }: Span, normaliser: Normaliser): string[] {
  const number = (texts: string[]) => texts.map((text) => normaliser.numbered(text));
  if (requests.length === 0) return number(lines);
  if (requests.length === 1) return [...number(requests), ...under('meanwhile:', number(lines))];
  const sorted = (texts: string[]) => counted(numberedByText(texts, normaliser));
  return [
    'side by side:',
    ...indented(sorted(requests)),
    ...under('meanwhile or right after:', sorted(lines)),
  ];
}

/**
 * Sorts lines. Lines that differ only in placeholders are sorted by the numbers from other lines, and so are numbered after them.
 */
function numberedByText(texts: string[], normaliser: Normaliser): string[] {
  const plain = (text: string) => normaliser.plain(text);
  const alike = Map.groupBy(texts, plain);
  const ordered = sortedBy(texts, plain);
  for (const text of ordered) if (alike.get(plain(text))?.length === 1) normaliser.numbered(text);
  const numbered = ordered.map((text) => normaliser.numbered(text));
  return sortedBy(numbered, (text) => `${unnumbered(text)}\n${text}`);
}

const unnumbered = (text: string) => text.replaceAll(/<(\w+) \d+>/g, '<$1>');

function under(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...indented(lines)];
}

function sortedBy(texts: string[], key: (text: string) => string): string[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return texts.toSorted((a, b) => compare(key(a), key(b)));
}

/** Equal neighbours become one line with their number. */
function counted(lines: string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${count} × ${line}`));
}
