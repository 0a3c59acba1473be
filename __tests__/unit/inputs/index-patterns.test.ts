import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './hostile-text.ts';
import { create, parse, requestOf } from './step.ts';

const patternsOf = async (index: string) => {
  const { roleDescriptors } = await requestOf({ ...create, index });
  return roleDescriptors.heartbeat_writer?.indices?.[0]?.names;
};

/** Names and patterns that Elasticsearch accepts (its rules for index names, its pages about roles). */
const real = [
  'heartbeat-*',
  'heartbeat-9.5.3',
  'heartbeat-9.5.3-2026.11.28-000001',
  'logs-*-*',
  'metrics-system.cpu-default',
  '.monitoring-beats-*',
  'hb?',
  'überwachung-*',
  'a_b-c+d.e~f',
  '*',
  '/heartbeat-[0-9]+/',
  '/Heartbeat-.*/',
];

/** Invalid patterns that people write. */
const wrong: [index: string, right: RegExp][] = [
  ['heartbeat-%{[agent.version]}', /^write a pattern .* such as heartbeat-\*$/],
  ['%{[@metadata][beat]}-%{[@metadata][version]}', /^write a pattern/],
  ['<heartbeat-{now/d}>', /^write a pattern that fits what date math makes/],
  ['heartbeat-* filebeat-*', /^separate patterns by commas or line breaks/],
  ['heartbeat-*;filebeat-*', /^separate patterns by commas or line breaks/],
  ['["heartbeat-*,filebeat-*"]', /^separate patterns by commas or line breaks/],
  ['Heartbeat-*', /^write it in lower case/],
  ['heartbeat-*-PROD', /^write it in lower case/],
  ['"heartbeat-*"', /^leave out the quotes/],
  ["'heartbeat-*'", /^leave out the quotes/],
  ['-heartbeat-*', /^begin it with something else/],
  ['+heartbeat-*', /^begin it with something else/],
  ['_all', /^begin it with something else/],
  ['remote:heartbeat-*', /^leave out what stands before the colon/],
  ['*:heartbeat-*', /^leave out what stands before the colon/],
  ['http://es/heartbeat-*', /without a URL$/],
  ['heartbeat-*::failures', /^leave out the selector/],
  ['heartbeat-*\\n', /^write the pattern itself/],
  ['heartbeat-%2A', /^write the pattern itself/],
  ['ǅ-*', /^write it in lower case/],
  ['undefined', /^give a value/],
  ['heartbeat-$VERSION', /^give the pattern itself/],
  [`heartbeat-\${{ matrix.version }}`, /^give the pattern itself/],
  ['heartbeat/*', /^an index pattern cannot hold/],
  ['heartbeat\\*', /^an index pattern cannot hold/],
  ['heartbeat#1', /^an index pattern cannot hold/],
  ['..', /^give the name of an index or a pattern/],
  ['heartbeat-\u200b*', /invisible/],
  ['/heartbeat-.*', /^end a regular expression with a slash/],
  ['h'.repeat(256), /^give at most 255 bytes/],
];

describe('index patterns', () => {
  test.each(real)('%s is one', async (index) => {
    expect(await patternsOf(index)).toEqual([index]);
  });

  test.each(wrong)('%s is none', async (index, right) => {
    const { complaints } = await parse({ ...create, index });
    expect(complaints).toMatchObject([{ input: 'index', right: expect.stringMatching(right) }]);
  });

  test.each([
    ['{heartbeat,filebeat}-*', 2],
    ['/heartbeat-[0-9]{1,3}/', 2],
  ])('%s: no part of a value with a comma is accepted', async (index, halves) => {
    const { parsed, complaints } = await parse({ ...create, index });
    expect(parsed).toBeUndefined();
    expect(complaints.filter(({ input }) => input === 'index').length).toBeLessThanOrEqual(halves);
  });

  test('no text is split into a pattern that was not written', async () => {
    const separators = fc.constantFrom(', ', '\n', ';', ' ', '|', '","', '\n- ', '},{', '} {', '%{', '\n# ');
    const around = fc.constantFrom(
      ...['', '["^"]', '[^]', '"^"', '{^}', '<^>', '/^/', '- ^'].map((text) => text.split('^')),
    );
    const words = (text: string) => text.split(/[\s,;[\]"'`{}<>]+/);
    const text = fc
      .tuple(
        fc.array(fc.oneof(fc.constantFrom(...real), hostile), { minLength: 1, maxLength: 3 }),
        separators,
        around,
      )
      .map(([items, separator, [before = '', after = '']]) => before + items.join(separator) + after);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(text, async (index) => {
        const { parsed } = await parse({ ...create, index });
        if (!parsed) return;
        for (const pattern of (await patternsOf(index)) ?? []) {
          taken++;
          if (pattern.startsWith('/')) expect(index).toContain(pattern);
          else expect([...words(index), 'heartbeat-*']).toContain(pattern);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
