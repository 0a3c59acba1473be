import { EOL } from 'node:os';

/**
 * Reads the file behind GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV: `name=value` and `name<<delimiter` entries.
 * The last value of a name counts. Errors are those of the runner.
 * Source: actions/runner, `FileCommandManager.cs`, `EnvFileKeyValuePairs`.
 * @throws {Error} with the runner's message; the valid entries before the error are lost
 */
export function parseKeyValueFile(text: string): Record<string, string> {
  return Object.fromEntries(entries(text));
}

/** The entries in order, with the same rules and errors as `parseKeyValueFile`. */
export function* entries(text: string): Generator<[name: string, value: string]> {
  const reader = new LineReader(text);
  for (let line = reader.next(); line; line = reader.next()) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc >= 0) {
      yield [line.text.slice(0, heredoc), block(reader, line.text, heredoc)];
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

function block(reader: LineReader, head: string, heredoc: number): string {
  const delimiter = head.slice(heredoc + 2);
  if (heredoc === 0 || delimiter === '') {
    throw new Error(`Invalid format '${head}'. Name must not be empty and delimiter must not be empty`);
  }
  const start = reader.index;
  let end = start;
  for (let line = reader.next(); line?.text !== delimiter; line = reader.next()) {
    if (!line) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (line.newline === '') throw new Error('Invalid value. EOF marker missing new line.');
    end = reader.index - line.newline.length;
  }
  return reader.text.slice(start, Math.max(start, end));
}

class LineReader {
  readonly text: string;
  index = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): { text: string; newline: string } | undefined {
    if (this.index >= this.text.length) return undefined;
    const from = this.index;
    const feed = this.text.indexOf('\n', from);
    if (feed < 0) {
      this.index = this.text.length;
      return { text: this.text.slice(from), newline: '' };
    }
    this.index = feed + 1;
    // CRLF ends a line only on Windows; elsewhere the CR belongs to the line.
    const newline = EOL === '\r\n' && this.text[feed - 1] === '\r' && feed > from ? '\r\n' : '\n';
    return { text: this.text.slice(from, feed + 1 - newline.length), newline };
  }
}
