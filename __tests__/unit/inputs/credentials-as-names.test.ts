import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';
import { apiKey, create, type Given, parse, toSecret } from './step.ts';

const base64 = Buffer.from(apiKey).toString('base64');
const [, apiKeySecret = ''] = apiKey.split(':');

/** Values of secrets in place of a name: `${{ secrets.X }}` instead of `X`. */
const values: [what: string, value: string][] = [
  ['id:api_key', apiKey],
  ['an API key in base64', base64],
  ['the second half of an API key', apiKeySecret],
  ["a token of GitHub's", 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['a fine-grained token', 'github_pat_11ABCDEFG0123456789_abcdefghijk'],
  ['an Elastic Cloud API key', `essu_${base64}`],
  ['a JSON Web Token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
  ['a service account token', 'AAEAAWVsYXN0aWMva2liYW5hL3Rva2VuMTpabGNEY0R'],
  ['a generated password', 'Zq8vT2mXw6RkLp4n'],
  ['a password in hexadecimal', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c'],
  ["the step's own password", 'correct horse'],
  ["the step's own token", 'a-token'],
  ['what Elasticsearch answered', `{"id":"x","api_key":"${apiKeySecret}"}`],
  ['a URL with a password', 'https://elastic:swordfish@es.example.com'],
];

/** The secret as it is, and as the name of a secret. */
const forms = (text: string) => [text, text.toUpperCase()];

describe('the value of a secret as the name of one', () => {
  test.each(values)('%s', async (_, value) => {
    for (const secret of [value, `ES_${value}`, `${value}_{host}`]) {
      const { parsed, complaints, text, masks } = await parse({ ...toSecret, secret });
      expect(parsed).toBeUndefined();
      expect(complaints).toEqual([{ input: 'secret', right: expect.any(String) }]);
      for (const form of forms(value)) expect(text).not.toContain(form);
      if (secret === value) expect(masks).toContain(value);
    }
  });

  test('is masked with what of it is secret', async () => {
    const { masks } = await parse({ ...toSecret, secret: base64 });
    expect(masks).toEqual(expect.arrayContaining([base64, apiKey, apiKeySecret]));
    expect(masks).not.toContain(apiKey.split(':')[0]);
  });

  test.each(['host', 'environment', 'key-name', 'index'])('of a key as %s', async (input) => {
    for (const value of [apiKey, base64, 'ghp_16C7e42F292c6912E7710c838347Ae178B4a']) {
      const given: Given = { ...create, [input]: value };
      const { parsed, text, masks } = await parse(given);
      expect(parsed).toBeUndefined();
      expect(text).toMatch(new RegExp(`^${input}: give the name.*looks like a credential`, 'm'));
      expect(text).not.toContain(value);
      expect(masks).toContain(value);
    }
  });
});

describe('names that are no credentials', () => {
  test.each([
    'ES_KEY',
    'HEARTBEAT_API_KEY_{host}',
    '{beat}_API_KEY_{host}',
    'es_key',
    'HeartbeatApiKeyHost001',
    'elasticsearchapikeyproduction',
    'K8S_A1_B2_C3_D4_E5_F6_KEY',
    'ES8X_H1_API_KEY_2026',
    'EsApiKeyForWebApp1Prod',
    '_KEY',
  ])('%s', async (secret) => {
    const { parsed, text } = await parse({ ...toSecret, secret });
    expect(text).toBe('');
    expect(parsed).toBeDefined();
  });

  test('words in any case, joined in any way', async () => {
    const word = fc.constantFrom(
      'heartbeat',
      'API',
      'Key',
      'host',
      'Host',
      'PROD',
      'eu',
      'Web',
      'Elastic',
      'for',
    );
    const name = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', '_'),
      fc.nat(999),
    );
    await fc.assert(
      fc.asyncProperty(name, async ([words, glue, number]) => {
        const { text } = await parse({ ...toSecret, secret: `X${glue}${[...words, number].join(glue)}` });
        expect(text).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

const shape = 'write it with letters, digits and _ only, and placeholders such as {host}';
const alone = 'give the name alone, without `secrets.`, `$` or braces';
rules("what a secret's name cannot be", [
  ...['ES-KEY', 'ES KEY', 'es.key', '"ES_KEY"', 'ES_KEY,ES_KEY2', 'CLÉ', 'a/b'].map((secret) => ({
    rule: secret,
    step: { ...toSecret, secret },
    complaints: [`secret: ${shape}`],
  })),
  ...['secrets.ES_KEY', `\${{ secrets.ES_KEY }}`, 'vars.ES_KEY', `\${{secrets.ES_KEY}}`].map((secret) => ({
    rule: secret,
    step: { ...toSecret, secret },
    complaints: [`secret: ${alone}`],
  })),
  {
    rule: '$NAME',
    step: { ...toSecret, secret: '$ES_KEY' },
    complaints: ['secret: give the name alone, without $'],
  },
]);
