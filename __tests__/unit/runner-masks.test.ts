import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { ConsoleLog } from '../support/runner/console-log.ts';
import { parseKeyValueFile } from '../support/runner/key-value-file.ts';
import { Masker } from '../support/runner/masker.ts';

/** What the log shows of these lines. */
function log(lines: string[], debug = false): ConsoleLog {
  const console = new ConsoleLog(new Masker(), debug);
  for (const line of lines) console.line(line);
  return console;
}

describe('masks, as the runner applies them', () => {
  const SECRET = `p&ss"w'rd<>/${'ö'}`;

  function masked(text: string, secret = SECRET): string {
    const masker = new Masker();
    masker.add(secret);
    return masker.mask(text);
  }

  test.each([
    ['as it is', SECRET],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in a URL', 'p%26ss%22w%27rd%3C%3E%2F%C3%B6'],
    ['in XML', 'p&amp;ss&quot;w&apos;rd&lt;&gt;/ö'],
    ['in an expression', SECRET.replace("'", "''")],
    ['on a command line', SECRET.replace('"', '\\"')],
    ['in base64', Buffer.from(SECRET).toString('base64')],
  ])('%s', (_, form) => expect(masked(`[${form}]`)).toBe('[***]'));

  test('in base64 behind a user name of any length', () => {
    for (const user of ['u', 'us', 'use', 'user']) {
      const basic = Buffer.from(`${user}:abcdefghijklmnopqrstuvwx`).toString('base64');
      expect(masked(basic, 'abcdefghijklmnopqrstuvwx')).toContain('***');
    }
  });

  test('what overlaps or adjoins becomes one', () => {
    expect(masked('xababax', 'aba')).toBe('x***x');
    expect(masked('xabaabax', 'aba')).toBe('x***x');
  });

  test('both sides of an ampersand', () => {
    expect(masked('first-half& ', 'first-half&second-half')).toBe('*** ');
    expect(masked(' second-half', 'first-half&second-half')).toBe(' ***');
  });

  test('each line of a value of several, from the moment of the command on', () => {
    const { text } = log(['one-one', '::add-mask::one-one%0Atwo%250A', 'one-one', 'two%0A', 'two']);
    expect(text).toBe('one-one\n***\n***\ntwo\n');
  });

  test('an empty one is refused with a warning', () => {
    expect(log(['::add-mask::']).annotations).toMatchObject([{ level: 'warning' }]);
  });

  test('of an annotation its message is masked, its title is not', () => {
    const { annotations } = log(['::add-mask::geheimnis', '::error title=geheimnis%3A 1%2C2::geheimnis%0Ax']);
    expect(annotations).toEqual([{ level: 'error', title: 'geheimnis: 1,2', message: '***\nx' }]);
  });
});

describe('commands, as the runner obeys them', () => {
  test('are shown in their own form', () => {
    const lines = [
      '::group::Title',
      '  ::notice::n',
      '::endgroup::',
      '::debug::hidden',
      '::unknown::x',
      'a ::error::x',
    ];
    expect(log(lines).text).toBe('##[group]Title\n##[notice]n\n##[endgroup]\n::unknown::x\na ::error::x\n');
    expect(log(['::debug::a%0Ab'], true).text).toBe('##[debug]a\n##[debug]b\n');
  });

  test('are found in the older form anywhere in a line', () => {
    const found = log(['text ##[set-output name=a;]v%3B']);
    expect(found.outputs).toEqual({ a: 'v;' });
    expect(found.annotations).toMatchObject([{ level: 'warning' }]);
  });

  test('that are disabled fail the step', () => {
    expect(log(['::set-env name=A::b'])).toMatchObject({
      failed: true,
      annotations: [{}, { level: 'error' }],
    });
    expect(log(['::set-output::no name'])).toMatchObject({ failed: true, outputs: {} });
  });

  test('lose the blanks around their properties, but not in the older form', () => {
    expect(log(['::set-output   name=a ::v']).outputs).toEqual({ a: 'v' });
    expect(log(['##[set-output  name=a]v'])).toMatchObject({ failed: true, outputs: {} });
  });

  test('with a value that none of them takes fail the step', () => {
    expect(log(['::echo::ON', '::echo:: off '])).toMatchObject({ failed: false });
    expect(log(['::echo::yes'])).toMatchObject({ failed: true });
    expect(log(['::stop-commands::Pause-Logging'])).toMatchObject({ failed: true });
  });

  test('stop, and go on at the token', () => {
    const { text, commands } = log(['::stop-commands::token-1', '::notice::x', '::token-1::', '::notice::y']);
    expect(text).toBe('::stop-commands::***\n::notice::x\n::***::\n##[notice]y\n');
    expect(commands.map(({ name }) => name)).toEqual(['stop-commands', 'notice']);
  });

  test('ten annotations of a level are kept, each to 4096 characters', () => {
    const lines = Array.from({ length: 11 }, () => `::warning::${'x'.repeat(5000)}`);
    const { annotations, text } = log(lines);
    expect(annotations).toHaveLength(10);
    expect(annotations[0]!.message).toHaveLength(4096);
    expect(text.match(/##\[warning\]/g)).toHaveLength(11);
  });
});

describe('files of names and values, as the runner reads them', () => {
  test('in both forms', () => {
    const text = 'a=1=2\n\nb<<END\nline\n\nEND=\nEND\nc<<E\nE\na=<<3\nd=\n';
    expect(parseKeyValueFile(text)).toEqual({ a: '<<3', b: 'line\n\nEND=', c: '', d: '' });
  });

  test.each([
    ['no separator', "Invalid format 'no separator'"],
    ['a<<', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['<<E\nE\n', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
    ['a<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
    ['a<<E\nx', 'Invalid value. EOF marker missing new line.'],
  ])('%j is refused', (text, message) => expect(() => parseKeyValueFile(text)).toThrow(message));
});
