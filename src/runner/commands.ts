/**
 * Workflow commands on stdout, as GitHub documents them ("Workflow commands for GitHub Actions").
 * `@actions/core` has them too, but loads an HTTP library at import (about twice the start-up of Node itself, paid by each
 * job's main and post step), and prints outputs on stdout where GITHUB_OUTPUT is unset: secrets, in our case.
 */
export interface Annotation {
  title: string;
}

/** Lines that a person reads in the log, and commands that the runner reads there. */
export interface Log {
  info(line: string): void;
  /** Shown with step debug logging only. Method, path, status and duration; never a body or a header. */
  debug(line: string): void;
  notice(message: string, annotation: Annotation): void;
  warning(message: string, annotation: Annotation): void;
  error(message: string, annotation: Annotation): void;
}

export type Write = (text: string) => void;

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/**
 * A line that the runner takes as text: what looks like a workflow command at its start, in either of the two forms that
 * the runner reads (`::name::`, `##[name]`), is broken up.
 */
const plainLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [');

/** Registers masks, each once, before the value exists anywhere else. The runner refuses empty ones and masks line by line. */
export function maskWith(write: Write): (value: string) => void {
  const masked = new Set<string>();
  return (value) => {
    if (value.trim() === '' || masked.has(value)) return;
    masked.add(value);
    write(`::add-mask::${escapeData(value)}\n`);
  };
}

export function logTo(write: Write): Log {
  const annotate =
    (level: string) =>
    (message: string, { title }: Annotation) =>
      write(`::${level} title=${escapeProperty(title)}::${escapeData(message)}\n`);
  return {
    info: (line) => write(`${plainLine(line)}\n`),
    debug: (line) => write(`::debug::${escapeData(plainLine(line))}\n`),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
  };
}
