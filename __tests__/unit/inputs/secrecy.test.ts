import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputNames } from '../../../src/inputs/operations.ts';
import { hostile } from './hostile-text.ts';
import { apiKey, create, parse } from './step.ts';

describe('no secret is in what a person sees', () => {
  const secretInputs = [
    'password',
    'api-key',
    'bearer-token',
    'jwt-client-secret',
    'github-token',
    'client-key',
  ] as const;
  const secret = fc.string({
    unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyz23456789$&_-'),
    minLength: 12,
    maxLength: 40,
  });

  test('of the inputs that are secrets, wherever else they were pasted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...secretInputs),
        secret,
        fc.constantFrom(...inputNames.filter((name) => !(secretInputs as readonly string[]).includes(name))),
        fc.tuple(hostile, hostile),
        async (name, value, elsewhere, [before, after]) => {
          const given = { ...create, verify: 'maybe', [name]: value, [elsewhere]: before + value + after };
          const { text } = await parse(given);
          expect(text).not.toContain(value);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of API keys, in any input', async () => {
    const key = apiKey.split(':')[1]!;
    const forms = [apiKey, Buffer.from(apiKey).toString('base64')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inputNames),
        fc.constantFrom(...forms),
        fc.constantFrom('', ' ', ','),
        async (name, form, around) => {
          const { text } = await parse({ ...create, operation: 'rotate', [name]: around + form + around });
          expect(text).not.toContain(form);
          expect(text).not.toContain(key);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of URLs with userinfo', async () => {
    const password = secret.map((text) => encodeURIComponent(text));
    await fc.assert(
      fc.asyncProperty(
        password,
        fc.constantFrom('https://u:', 'http://u:', 'u:', 'ftp://u:', 'https:/u:', 'https://:'),
        async (text, before) => {
          const result = await parse({ ...create, cluster: `${before}${text}@es.example.com:9200/x y` });
          expect(result.complaints).not.toEqual([]);
          expect(result.text).not.toContain(text);
        },
      ),
      { numRuns: 200 },
    );
  });
});
