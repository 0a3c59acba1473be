import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, escapeMarkdown, folded, table } from '../../src/output/markdown.ts';
import { render, tagsOf, textOf } from '../support/core/markdown.ts';

/** Text of a server or a user: all kinds of markup, and anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<script>alert(1)</script>',
          '<img src=x onerror=y>',
          '</code>',
          '</td>',
          '<!--',
          '-->',
          '&lt;',
          '&#60;',
          '&',
        ],
        ...[
          '|',
          '\\|',
          '\\',
          '`',
          '``',
          '**',
          '__',
          '_a_',
          '~~x~~',
          '![a](b)',
          '[a](b)',
          '[a]: b',
          '[^1]',
          '- [ ] ',
        ],
        ...[
          '# ',
          '> ',
          '- ',
          '1. ',
          '---',
          '===',
          '    ',
          '\t',
          '\n',
          '\r\n\r\n',
          '\u2028',
          '$x$',
          '$$',
          '@octocat',
          '#1',
          ':+1:',
        ],
        ...[
          'https://evil.example',
          'www.evil.example',
          'a@evil.example',
          'xmpp:a@b.c',
          '```',
          '</details>',
          '<b>',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

/** Control characters and line ends become spaces in a cell, and HTML does not render white space at the edges. */
const shown = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const tableTags = (body: number) => [
  ...['<table>', '<thead>', '<tr>', '<th>', '</th>', '<th>', '</th>', '</tr>', '</thead>'],
  ...[
    '<tbody>',
    ...Array.from({ length: body }, () => [
      '<tr>',
      '<td>',
      '</td>',
      '<td>',
      '<code>',
      '</code>',
      '</td>',
      '</tr>',
    ]).flat(),
  ],
  ...['</tbody>', '</table>'],
];

describe('nothing of a text is markup', () => {
  test('in the cells of a table', () =>
    fc.assert(
      fc.property(hostile, hostile, (plain, coded) => {
        const html = render(table(['Plain', 'Code'], [[escapeMarkdown(plain), code(coded)]]));
        expect(tagsOf(html).filter((tag) => tag !== '<wbr>')).toEqual(tableTags(1));
        const [first, second] = [...html.matchAll(/<td>(.*?)<\/td>/gsu)].map(([, cell]) =>
          textOf(cell!).trim(),
        );
        expect(first).toBe(shown(plain));
        expect(second).toBe(shown(coded));
      }),
      { numRuns: 500 },
    ));

  test('within a line', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const html = render(`**Title.** ${escapeMarkdown(text)} end\n`);
        expect(tagsOf(html)).toEqual(['<p>', '<strong>', '</strong>', '</p>']);
        expect(textOf(html).trimEnd()).toBe(`Title. ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')} end`);
      }),
      { numRuns: 500 },
    ));

  test('in the line that unfolds a table', () =>
    fc.assert(
      fc.property(hostile, (text) => {
        const html = render(folded(text, table(['a', 'b'], [])));
        expect(tagsOf(html).slice(0, 4)).toEqual(['<details>', '<summary>', '</summary>', '<table>']);
        expect(tagsOf(html).at(-1)).toBe('</details>');
      }),
    ));
});
