import { debug, endGroup, error, info, notice, setSecret, startGroup, warning } from '@actions/core';

interface Annotation {
  title: string;
}

/** Lines that a person reads in the log, and annotations. */
export interface Log {
  info(line: string): void;
  /** Shown with step debug logging only. Method, path, status and duration; never a body or a header. */
  debug(line: string): void;
  notice(message: string, annotation: Annotation): void;
  warning(message: string, annotation: Annotation): void;
  error(message: string, annotation: Annotation): void;
  /** The lines up to `endGroup` are folded below this title. There is one group at a time. */
  startGroup(title: string): void;
  endGroup(): void;
  /** A line that is seen while lines before and after it are folded. */
  progress(line: string): void;
}

/**
 * A line that the runner takes as text: what looks like a workflow command at its start, in either of the two forms that
 * the runner reads (`::name::`, `##[name]`), is split. `@actions/core` passes such a line on unchanged.
 */
const plainLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [');

let group: string | undefined;

function openGroup(title: string): void {
  group = title;
  startGroup(plainLine(title));
}

function closeGroup(): void {
  if (group === undefined) return;
  group = undefined;
  endGroup();
}

export const log: Log = {
  startGroup: openGroup,
  endGroup: closeGroup,
  progress(line) {
    const title = group;
    closeGroup();
    info(plainLine(line));
    if (title !== undefined) openGroup(title);
  },
  info: (line) => info(plainLine(line)),
  debug: (line) => debug(plainLine(line)),
  notice,
  warning,
  error,
};

/** Registers masks, each once: the runner warns of an empty one. A value of several lines is masked line by line. */
export function maskOnce(): (value: string) => void {
  const masked = new Set<string>();
  return (value) => {
    if (value.trim() === '' || masked.has(value)) return;
    masked.add(value);
    setSecret(value);
  };
}
