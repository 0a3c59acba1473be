import { COMMAND_FILES } from './command-files.ts';
import type { EventOf, StepEvent } from './events.ts';
import { entries } from './key-value-file.ts';
import type { Run } from './run.ts';

/** Something that a step did, as text. A request includes its result. */
export type Activity =
  | { type: 'line'; text: string }
  | { type: 'request'; id: string; text: string }
  | { type: 'answered'; id: string; text: string };

/** Converts the events of a run: whole lines of output, entries of files, requests and their ends. */
export function activities(run: Run): Activity[] {
  const output = { stdout: new Lines('| ', run.debug), stderr: new Lines('stderr | ', run.debug) };
  const requests = new Requests();
  const result = run.events.flatMap((event): Activity[] => {
    switch (event.type) {
      case 'stdout':
      case 'stderr':
        return output[event.type].take(event.text);
      case 'file':
        return fileLines(event);
      case 'file-failed':
        return [{ type: 'line', text: `${shortName(event.name)} could not be written: ${event.code}` }];
      default:
        return requests.take(event);
    }
  });
  return [...result, ...output.stdout.rest(), ...output.stderr.rest(), ...requests.rest()];
}

function fileLines({ name, text, replaces }: EventOf<'file'>): Activity[] {
  const file = shortName(name);
  if (file === 'STEP_SUMMARY' || file === 'PATH') {
    return [{ type: 'line', text: `${file}${replaces ? ' anew' : ''}${block(text.trimEnd())}` }];
  }
  try {
    return [...entries(text)].map(([key, value]) => ({
      type: 'line',
      text: `${file} ${key}=${inline(value)}`,
    }));
  } catch {
    // Part of an entry, or one that the runner would refuse: unchanged.
    return [{ type: 'line', text: `${file} (a piece)${block(text)}` }];
  }
}

function shortName(variable: string): string {
  return Object.values(COMMAND_FILES).includes(variable as never)
    ? variable.slice('GITHUB_'.length)
    : variable;
}

/** Puts each object of a JSON list on its own line. */
function inline(value: string): string {
  if (/^\[\{.*\},\{/.test(value)) return block(value.replaceAll('},{', '},\n{'));
  return value.includes('\n') ? block(value) : value;
}

function block(text: string): string {
  return text
    .split('\n')
    .map((line) => `\n  ${line}`.trimEnd())
    .join('');
}

/** Joins chunks of output into lines. */
class Lines {
  readonly #mark: string;
  readonly #debug: boolean;
  #piece = '';

  constructor(mark: string, debug: boolean) {
    this.#mark = mark;
    this.#debug = debug;
  }

  take(text: string): Activity[] {
    const lines = (this.#piece + text).split('\n');
    this.#piece = lines.pop() ?? '';
    return lines.flatMap((line) => this.#line(line));
  }

  rest(): Activity[] {
    return this.#piece === '' ? [] : this.#line(this.#piece);
  }

  /** Debug messages only if they are visible in the log. */
  #line(line: string): Activity[] {
    if (line.startsWith('::debug::') && !this.#debug) return [];
    const [head = '', ...more] = line.split('%0A');
    const text = more.length > 0 ? `${head}${block(more.join('\n'))}` : line;
    return [{ type: 'line', text: line.startsWith('::') ? text : `${this.#mark}${line}` }];
  }
}

class Requests {
  readonly #open = new Map<string, { text: string; status?: number }>();

  /** A connection that breaks during an answer may be reported twice; only the first report counts. */
  take(event: StepEvent): Activity[] {
    if (event.type === 'request') {
      const text = `${event.method} ${event.url}`;
      // A tunnel stays open; the requests through it have the answers.
      if (event.method === 'CONNECT') return [{ type: 'line', text }];
      this.#open.set(event.id, { text });
      return [{ type: 'request', id: event.id, text }];
    }
    if (!('id' in event) || !this.#open.has(event.id)) return [];
    if (event.type === 'answer') this.#open.set(event.id, { ...this.#known(event.id), status: event.status });
    if (event.type === 'end') return this.#end(event.id, event.whole ? '' : ', cut off');
    if (event.type === 'failed') return this.#end(event.id, `, ${event.code}`);
    return [];
  }

  /** Requests without an answer when the process ended. */
  rest(): Activity[] {
    return [...this.#open.keys()].flatMap((id) => this.#end(id, ', under way at the end'));
  }

  #end(id: string, remark: string): Activity[] {
    const { text, status } = this.#known(id);
    this.#open.delete(id);
    return [{ type: 'answered', id, text: `${text} → ${`${status ?? ''}${remark}`.replace(/^, /, '')}` }];
  }

  #known(id: string): { text: string; status?: number } {
    const request = this.#open.get(id);
    if (!request) throw new Error(`An answer to request ${id}, which was not seen to start`);
    return request;
  }
}
