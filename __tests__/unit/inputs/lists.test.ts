import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './hostile-text.ts';
import { examples, realHost } from './real-hosts.ts';
import { rules } from './rules.ts';
import { create, invalidate, parse, report, requestOf } from './step.ts';

const hostsOf = async (host: string) => (await requestOf({ ...create, host })).hosts.map(({ host }) => host);

describe('a list', () => {
  test.each([
    ['commas', 'a, b,c'],
    ['lines', 'a\nb\r\nc\n'],
    ['both', 'a, b\nc'],
    ['blank lines and comments', '\n# web tier\na\n\n  # b and c, of another\nb\n   \nc\n'],
    ['lines with a dash', '- a\n- b\n-   c'],
    ['one line with a dash', '- a, b, c'],
    ['an array in JSON', '["a", "b","c"]'],
    ['an array in JSON over lines, with a comment', '# from toJSON\n[\n  "a",\n  "b",\n  "c"\n]'],
  ])('%s', async (_, host) => {
    expect(await hostsOf(host)).toEqual(['a', 'b', 'c']);
  });

  test('all list inputs have the same grammar', async () => {
    const list = (first: string, second: string) => `# both\n- ${first}\n- ${second}`;
    const request = await requestOf({
      ...create,
      cluster: list('https://a.example.com', 'https://b.example.com'),
      host: list('host001', 'host002'),
      purpose: list('publishing', 'monitoring'),
      index: list('hb-*', 'up-*'),
      secret: 'ES_{host}',
      'secret-scope': 'organization',
      'secret-visibility': 'selected',
      'secret-repositories': list('fleet', 'hosts'),
      'github-token': 't0ken',
    });
    expect(request).toMatchObject({
      connection: { nodes: ['https://a.example.com', 'https://b.example.com'] },
      purposes: ['monitoring', 'publishing'],
      roleDescriptors: { heartbeat_writer: { indices: [{ names: ['hb-*', 'up-*'] }] } },
      delivery: { repositories: ['fleet', 'hosts'] },
    });
    const ids = await requestOf<never>({ ...invalidate, 'key-id': '["VuaCfGcBCdbkQm", "XuaCfGcBCdbkQm"]' });
    expect(ids).toMatchObject({ keyIds: ['VuaCfGcBCdbkQm', 'XuaCfGcBCdbkQm'] });
  });

  test('a regular expression with a comma, in JSON', async () => {
    const { roleDescriptors } = await requestOf({ ...create, index: '["/hb-[0-9]{1,3}/", "hb"]' });
    expect(roleDescriptors.heartbeat_writer?.indices?.[0]?.names).toEqual(['/hb-[0-9]{1,3}/', 'hb']);
  });
});

const brackets = (item: string) =>
  `a list in brackets is a JSON array of strings, such as ["first", "second"]; or leave the brackets out and give one ${item} a line`;

rules('lists that are none', [
  ...[
    '[host001, host002]',
    "['host001']",
    '["host001", 2]',
    '[["host001"]]',
    '["host001"',
    '["host001"] # web',
    '[::1]',
    '[2001:db8::7]:9200',
  ].map((host) => ({
    rule: host,
    step: { ...create, host },
    complaints: [`host (${host}): ${brackets('host')}`],
  })),
  {
    rule: 'an empty array',
    step: { ...create, host: '[]' },
    complaints: ['host ([]): give at least one host'],
  },
  {
    rule: 'a comment alone',
    step: { ...create, host: '# host001' },
    complaints: ['host (# host001): give at least one host'],
  },
  {
    rule: 'two of one kind are one problem',
    step: { ...create, host: 'web-*\ndb-*\nhost001' },
    complaints: [
      'host (web-*): name each host: a host is compared as it is, and * and ? stand for nothing else (and 1 more like it)',
    ],
  },
  {
    rule: 'toJSON of a missing value',
    step: { ...create, host: 'null' },
    complaints: ['host (null): give a value: null is what toJSON makes of a value that is not set'],
  },
]);

/** Names that no machine has: results of a wrong list, template or quotation. */
const noHosts: [host: string, right: RegExp][] = [
  ['host001 host002', /^separate hosts by commas or line breaks/],
  ['host001;host002', /^separate hosts by commas or line breaks/],
  ['host001|host002', /^separate hosts by commas or line breaks/],
  ['host001，host002', /^separate hosts by commas or line breaks/],
  ['host001\u00a0host002', /^separate hosts by commas or line breaks/],
  ['["host001,host002"]', /^separate hosts by commas or line breaks/],
  ['host001\\nhost002', /^separate hosts by commas or real line breaks/],
  ['ACME\\node1', /DOMAIN\\NODE1$/],
  ['host001%0Ahost002', /^separate hosts by commas or real line breaks/],
  ['"host001"', /^leave out the quotes/],
  ["'host001'", /^leave out the quotes/],
  ['“host001”', /^leave out the quotes/],
  ['`host001`', /^leave out the quotes/],
  ['- "host001"', /^leave out the quotes/],
  ['host001 # web', /^separate hosts/],
  ['host001#1', /^give a comment a line of its own/],
  [`\${{ matrix.host }}`, /^give the name itself/],
  ['$HOST', /^give the name itself/],
  ['{{host}}', /^give the name itself/],
  ['{host}', /^a host cannot hold brackets or braces/],
  ['{"host": "host001"}', /^give a list, not an object/],
  ['<host>', /^a host cannot hold brackets or braces/],
  ['host(1)', /^a host cannot hold brackets or braces/],
  ['https://host001:9200', /^give the host alone, without a scheme/],
  ['web-*', /^name each host/],
  ['*', /^name each host/],
  ['host00?', /^name each host/],
  ['host\u200b001', /^a host cannot hold invisible characters/],
  ['Array', /toJSON/],
  ['undefined', /^give a value/],
  ['None', /^give a value/],
  ['steps.list.outputs.hosts', /^write the expression between/],
  ['• host001', /^begin the line with the host/],
  ['1. host001', /^begin the line with the host/],
  ['---', /^give a name: this has no letter/],
  ['hosts:', /^give the host alone: a colon/],
  ['host001:host002', /^give the host alone: a colon/],
  ['C:\\host001', /^give the host alone: a colon/],
  ['//host001', /^give the host alone, without slashes/],
  ['host001/', /^give the host alone, without slashes/],
  ['10.0.0.0/8', /not a network$/],
  ['2001:db8::/32', /not a network$/],
  ['\\\\server\\share', /^give the host alone, such as/],
  ['host001&host002', /^a host cannot hold &/],
  ['host001+host002', /^a host cannot hold &/],
  ['%HOST%', /^a host cannot hold &/],
  ['host001%2Chost002', /^a host cannot hold &/],
  ['h'.repeat(254), /^a host name has at most 253/],
  ['["ACME\\test1"]', /control character/], // JSON reads a tab
  ['["host001\\t"]', /control character/],
];

describe.each([create, invalidate, report])('no host, $operation', (step) => {
  test.each(noHosts)('%s', async (host, right) => {
    const { complaints } = await parse({ ...step, host });
    expect(complaints).toEqual([
      { input: 'host', given: expect.any(String), right: expect.stringMatching(right) },
    ]);
  });
});

describe('hosts as they are', () => {
  test.each(examples)('%s', async (host) => {
    expect(await hostsOf(host)).toEqual([host]);
  });

  test('any real name, in any form of a list', async () => {
    const forms: ((hosts: string[]) => string)[] = [
      (hosts) => hosts.join(','),
      (hosts) => hosts.join('\n'),
      (hosts) => hosts.map((host) => `- ${host}`).join('\r\n'),
      (hosts) => JSON.stringify(hosts, undefined, 2),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(realHost, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...forms),
        async (hosts, form) => {
          expect(await hostsOf(form(hosts))).toEqual(hosts);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** The values between separators of any notation: nothing else may become a name. */
const words = (text: string) => text.split(/[\s,;|[\]"'`{}()<>，、]+|\\n/).filter((word) => word !== '');
const separators = fc.constantFrom(
  ', ',
  '\n',
  ';',
  ' ',
  '\\n',
  '|',
  '","',
  '", "',
  '\n- ',
  '\n# ',
  "' '",
  '%0A',
  '，',
  '\t',
  '][',
);
const around = fc.constantFrom(
  ...['', '["|"]', '[|]', '"|"', "'|'", '- |', `\${{ | }}`, '{|}', '# |', '{"host":["|"]}'].map((text) =>
    text.split('|'),
  ),
);

describe('no text is split into a name that was not written', () => {
  const text = fc
    .tuple(fc.array(fc.oneof(realHost, hostile), { minLength: 1, maxLength: 4 }), separators, around)
    .map(([items, separator, [before = '', after = '']]) => before + items.join(separator) + after);

  test('of a host', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(text, async (host) => {
        const { parsed } = await parse({ ...create, host });
        if (!parsed) return;
        taken++;
        for (const { host: name } of (parsed.request as { hosts: { host: string }[] } & object).hosts)
          expect(words(host)).toContain(name);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
