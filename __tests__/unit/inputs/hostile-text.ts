import fc from 'fast-check';

/** Text that can break parsers, terminals and logs. */
const fragments = [
  ...[
    '\0',
    '\r\n',
    '\n',
    '\t',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u200f',
    '\ufeff',
    '\ud800',
    '\udfff',
  ],
  ...['😀', '👩‍👩‍👧', 'ß', 'İ', 'ﬀ', 'عربى', 'עברית', 'e\u0301', '漢字'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '{host}',
    '{',
    '}',
    '$&',
    '$1',
    '*',
    '_',
    ':',
    '::',
    ',',
    '%0A',
  ],
  ...[
    '::add-mask::x',
    '##[error]x',
    '<script>',
    '&a [*a]',
    '!!js/function',
    '? ',
    '- ',
    '---\n',
    '{"a":',
    '[[[[',
  ],
  ...[
    'https://',
    'http://[',
    '://@',
    '@',
    '$',
    '0d',
    '1e9d',
    '9999999999d',
    'true',
    'never',
    'GITHUB_',
    'null',
    '.nan',
  ],
];
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
