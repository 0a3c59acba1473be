import { existsSync, readFileSync } from 'node:fs';

/** The events that the preload recorded, in order. `at` is in milliseconds since 1970, with fractions. */
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

/** @throws {Error} for a record that is not an event, because preload and reader do not match */
export function readEvents(file: string): StepEvent[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StepEvent);
}

/**
 * Verifies that the preload recorded everything that the step wrote, so that no write is missing in a transcript.
 * @param written what arrived, by the name of the stream or the variable of the file
 * @throws {Error} naming the stream or file
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
