import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logTo, maskWith } from '../../src/runner/commands.ts';

/** Text that tries to be a workflow command, in every place of it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        'add-mask::x',
        'error::',
        'stop-commands::t',
        '%0A',
        '%',
        '\r',
        '\n',
        '\r\n',
        ' ',
        '\u2028',
        '\t',
        ',',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** As the runner reads stdout: by line; `::name` at a line's start, after white space, or `##[name` anywhere in it. */
const linesOf = (written: string) => written.replace(/\n$/, '').split(/\r\n|\r|\n/);
const commandsIn = (written: string) =>
  linesOf(written).filter((line) => line.trimStart().startsWith('::') || line.includes('##['));

function write(log: (to: ReturnType<typeof logTo>) => void): string {
  let written = '';
  log(
    logTo((text) => {
      written += text;
    }),
  );
  return written;
}

const decoded = (data: string) => data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');

describe('the log', () => {
  test('a line is one line, and never a command', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const written = write((log) => log.info(text));
        expect(commandsIn(written)).toEqual([]);
        expect(linesOf(written)).toHaveLength(1);
      }),
    ));

  test('a debug line is one debug command', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const written = write((log) => log.debug(text));
        expect(written.startsWith('::debug::')).toBe(true);
        expect(linesOf(written)).toHaveLength(1);
      }),
    ));

  test.each(['notice', 'warning', 'error'] as const)(
    'a %s is one command, and its text arrives as it was',
    (level) =>
      fc.assert(
        fc.property(hostile, hostile, (message, title) => {
          const written = write((log) => log[level](message, { title }));
          expect(linesOf(written)).toHaveLength(1);
          const [, given, data] = /^::\w+ title=([^:,\r\n]*)::([^\r\n]*)\n$/.exec(written)!;
          expect(decoded(data!)).toBe(message);
          expect(decoded(given!.replaceAll('%3A', ':').replaceAll('%2C', ','))).toBe(title);
        }),
      ),
  );
});

describe('a mask', () => {
  const masked = (value: string) => {
    let written = '';
    maskWith((text) => {
      written += text;
    })(value);
    return written;
  };

  test('is one command with the whole value', () =>
    fc.assert(
      fc.property(hostile, (value) => {
        fc.pre(value.trim() !== '');
        const written = masked(value);
        expect(linesOf(written)).toHaveLength(1);
        expect(decoded(written.slice('::add-mask::'.length, -1))).toBe(value);
      }),
    ));

  test('is said once for each value, whoever asks for it', () => {
    const written: string[] = [];
    const mask = maskWith((text) => void written.push(text));
    for (const value of ['proxy-password', 'another', 'proxy-password']) mask(value);
    expect(written).toEqual(['::add-mask::proxy-password\n', '::add-mask::another\n']);
  });

  test.each(['', ' ', '\n'])('of nothing (%j) is left out: the runner would mask every blank', (value) => {
    expect(masked(value)).toBe('');
  });
});
