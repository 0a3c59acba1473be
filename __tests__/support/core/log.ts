import type { Log } from '../../../src/runner/log.ts';

/** A log that passes each text to a function: lines unchanged, annotations with their title. */
export function logTo(write: (text: string) => void): Log {
  const annotate = (message: string, { title }: { title: string }) => write(`${title}: ${message}`);
  return {
    info: write,
    debug: write,
    notice: annotate,
    warning: annotate,
    error: annotate,
    startGroup: write,
    endGroup: () => {},
    progress: write,
  };
}
