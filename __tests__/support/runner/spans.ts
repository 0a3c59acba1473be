import type { Activity } from './activities.ts';

/** A period without requests, or with one or more overlapping requests. */
export interface Span {
  requests: string[];
  lines: string[];
}

/**
 * Splits what happened at moments without a running request. There is no split between the first request that is `together` and
 * the answer to the last one.
 */
export function spansOf(all: Activity[], together: RegExp): Span[] {
  const isTogether = ({ type, text }: Activity) => type !== 'line' && together.test(text);
  const first = all.findIndex(isTogether);
  const last = all.findLastIndex(isTogether);
  const spans: Span[] = [];
  const open = new Set<string>();
  let span: Span | undefined;
  for (const [index, activity] of all.entries()) {
    const busy = open.size > 0 || (index > first && index <= last);
    if (activity.type === 'request') {
      if (!busy) {
        span = { requests: [], lines: [] };
        spans.push(span);
      }
      open.add(activity.id);
    } else if (activity.type === 'answered') {
      span?.requests.push(activity.text);
      open.delete(activity.id);
    } else if (span && (busy || belongsTo(span, activity.text))) span.lines.push(activity.text);
    else {
      span = undefined;
      spans.push({ requests: [], lines: [activity.text] });
    }
  }
  return spans;
}

/** Output after the last of several answers follows all of them, because their order depends on timing. */
function belongsTo(span: Span, line: string): boolean {
  return span.requests.length > 1 && /^(\| |::add-mask::|::debug::)/.test(line);
}
