import { existsSync, readFileSync } from 'node:fs';

/** What the preload noted, in order. `at` is in milliseconds since 1970, with fractions. */
export type StepEvent = { at: number } & (
  | { type: 'stdout' | 'stderr'; text: string }
  | { type: 'file'; name: string; text: string; replaces: boolean }
  | { type: 'file-failed'; name: string; code: string }
  | { type: 'request'; id: string; method: string; url: string }
  | { type: 'answer'; id: string; status: number }
  | { type: 'end'; id: string; whole: boolean }
  | { type: 'failed'; id: string; code: string }
  | { type: 'load'; url: string }
  | { type: 'exit'; builtins: string[]; maxRssKiB: number }
);

export type EventOf<Type extends StepEvent['type']> = Extract<StepEvent, { type: Type }>;

/** @throws {Error} if the process left something that is not an event: the preload and this reader are at odds */
export function readEvents(file: string): StepEvent[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StepEvent);
}

/**
 * Verifies that the preload saw all that the step wrote: otherwise a transcript could be silent about a write.
 * @param written what really arrived, by the name of the stream or the variable of the file
 * @throws {Error} that names the stream or file
 */
export function assertComplete(events: StepEvent[], written: Record<string, string>): void {
  for (const [name, text] of Object.entries(written)) {
    if (notedText(events, name) !== text) throw new Error(`The preload did not see every write to ${name}`);
  }
}

function notedText(events: StepEvent[], name: string): string {
  let text = '';
  let beforeWrite = '';
  for (const event of events) {
    if ((event.type === 'stdout' || event.type === 'stderr') && event.type === name) text += event.text;
    if (event.type === 'file' && event.name === name) {
      beforeWrite = text;
      text = (event.replaces ? '' : text) + event.text;
    }
    if (event.type === 'file-failed' && event.name === name) text = beforeWrite;
  }
  return text;
}
