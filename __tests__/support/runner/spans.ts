import type { Happening } from './happenings.ts';

/** A stretch of time: with no request under way, or with one or more that overlap. */
export interface Span {
  requests: string[];
  lines: string[];
}

/**
 * Divides what happened at the moments at which no request is under way. From the first request that is `together` to
 * the answer to the last there is no such moment.
 */
export function spansOf(all: Happening[], together: RegExp): Span[] {
  const isTogether = ({ type, text }: Happening) => type !== 'line' && together.test(text);
  const first = all.findIndex(isTogether);
  const last = all.findLastIndex(isTogether);
  const spans: Span[] = [];
  const open = new Set<string>();
  let span: Span | undefined;
  for (const [index, happening] of all.entries()) {
    const busy = open.size > 0 || (index > first && index <= last);
    if (happening.type === 'request') {
      if (!busy) {
        span = { requests: [], lines: [] };
        spans.push(span);
      }
      open.add(happening.id);
    } else if (happening.type === 'answered') {
      span?.requests.push(happening.text);
      open.delete(happening.id);
    } else if (span && (busy || belongsTo(span, happening.text))) span.lines.push(happening.text);
    else {
      span = undefined;
      spans.push({ requests: [], lines: [happening.text] });
    }
  }
  return spans;
}

/** What is printed on the last answer of several comes after all of them, and which one is the last is chance. */
function belongsTo(span: Span, line: string): boolean {
  return span.requests.length > 1 && /^(\| |::add-mask::|::debug::)/.test(line);
}
