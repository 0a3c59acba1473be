/** A workflow command as the runner reads it from a line of stdout or stderr. */
export interface WorkflowCommand {
  name: string;
  /** Keys in lower case: they are case-insensitive in the runner. */
  properties: Record<string, string>;
  data: string;
}

/**
 * Reads `::name key=value,…::data` at the start of a line, and the older `##[name key=value;…]data` anywhere in it.
 * Source: actions/runner, `ActionCommand.cs`.
 * @param known lower-case names that count as commands; a line with any other name is plain text
 */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  return parseColons(line, known) ?? parseBracket(line, known);
}

function parseColons(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const [, head, data] = /^\s*::(.*?)::(.*)$/su.exec(line) ?? [];
  if (head === undefined || data === undefined) return undefined;
  return command(head, data, known, {
    separator: ',',
    trims: true,
    property: COLON_PROPERTY,
    data: COLON_DATA,
  });
}

function parseBracket(line: string, known: ReadonlySet<string>): WorkflowCommand | undefined {
  const [, head, data] = /##\[(.*?)\](.*)$/su.exec(line) ?? [];
  if (head === undefined || data === undefined) return undefined;
  return command(head, data, known, { separator: ';', trims: false, property: BRACKET, data: BRACKET });
}

interface Syntax {
  separator: string;
  /** Whether spaces around the list of properties are removed. */
  trims: boolean;
  property: Escapes;
  data: Escapes;
}

function command(head: string, data: string, known: ReadonlySet<string>, syntax: Syntax) {
  const space = head.indexOf(' ');
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const properties: Record<string, string> = {};
  const list = space > 0 ? head.slice(space + 1) : '';
  for (const pair of (syntax.trims ? list.trim() : list).split(syntax.separator)) {
    const [, key, value] = /^=*([^=]+)=+(.+)$/su.exec(pair) ?? [];
    if (key && value) properties[key.toLowerCase()] = unescaped(value, syntax.property);
  }
  return { name, properties, data: unescaped(data, syntax.data) };
}

type Escapes = readonly (readonly [code: string, character: string])[];

// The percent sign is decoded last, so that %250A becomes the text "%0A".
const COLON_DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const COLON_PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const BRACKET: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [code, character]) => result.replaceAll(code, character), text);
}
