import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Log, log, maskOnce } from '../../src/runner/log.ts';

/** Text that imitates a workflow command, in every part. */
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

/** Commands as the runner finds them: `::name` at a line's start, after white space, or `##[name` anywhere. */
const linesOf = (written: string) => written.replace(/\n$/, '').split(/\r\n|\r|\n/);
const commandsIn = (written: string) =>
  linesOf(written).filter((line) => line.trimStart().startsWith('::') || line.includes('##['));

let written = '';
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

function printed(print: (log: Log) => void): string {
  written = '';
  print(log);
  return written;
}

describe('the log', () => {
  test('a line is one line, and never a command', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const written = printed((log) => log.info(text));
        expect(commandsIn(written)).toEqual([]);
        expect(linesOf(written)).toHaveLength(1);
      }),
    ));

  test('a debug line is one debug command', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const written = printed((log) => log.debug(text));
        expect(written.startsWith('::debug::')).toBe(true);
        expect(linesOf(written)).toHaveLength(1);
      }),
    ));
});

describe('a group', () => {
  test('folds the lines in it, and its title is no command', () => {
    const text = printed((log) => {
      log.startGroup('Details\n::error::x');
      log.info('inside');
      log.endGroup();
      log.info('outside');
    });
    expect(linesOf(text)).toEqual(['::group::Details : :error: :x', 'inside', '::endgroup::', 'outside']);
  });

  test('is interrupted for a line that is not folded', () => {
    const text = printed((log) => {
      log.startGroup('Details');
      log.progress('40 of 100');
      log.endGroup();
      log.progress('100 of 100');
    });
    expect(linesOf(text)).toEqual([
      '::group::Details',
      '::endgroup::',
      '40 of 100',
      '::group::Details',
      '::endgroup::',
      '100 of 100',
    ]);
  });

  test('that is not open is not closed', () => {
    expect(printed((log) => log.endGroup())).toBe('');
  });
});

describe('a mask', () => {
  test('is registered once for each value', () => {
    const text = printed(() => {
      const mask = maskOnce();
      for (const value of ['proxy-password', 'another', 'proxy-password']) mask(value);
    });
    expect(linesOf(text)).toEqual(['::add-mask::proxy-password', '::add-mask::another']);
  });

  test.each(['', ' ', '\n'])('of nothing (%j) is left out: the runner would mask every blank', (value) => {
    expect(printed(() => maskOnce()(value))).toBe('');
  });
});
