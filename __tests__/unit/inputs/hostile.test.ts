import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InputName, inputNames } from '../../../src/inputs/operations.ts';
import { operations, type RotateRequest } from '../../../src/request.ts';
import { hostile } from './hostile-text.ts';
import { realHost } from './real-hosts.ts';
import { create, type Given, parse, rotateToSecret, runner } from './step.ts';

/** Valid values for each input, so that hostile text is tested in valid steps. */
const right: Partial<Record<InputName, readonly string[]>> = {
  operation: operations,
  cluster: ['https://es.example.com', 'http://localhost:9200'],
  beat: ['heartbeat', 'logstash', 'apm-server'],
  purpose: ['publishing', 'monitoring', 'publishing,monitoring'],
  host: ['host001', 'web-1,web-2'],
  'key-name': ['{beat}_{host}'],
  'role-descriptors': ['w: { cluster: [monitor] }'],
  metadata: ['team: o11y'],
  expiration: ['30d', 'never'],
  secret: ['ES_{host}'],
  'secret-scope': ['environment', 'organization'],
  'renew-before': ['7d'],
  'key-id': ['VuaCfGcBCdbkQmXe5aOx'],
};
const step = fc.record(
  Object.fromEntries(
    inputNames.map((name) => [name, fc.oneof(hostile, fc.constantFrom('', ...(right[name] ?? [])))]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Given>;

describe('hostile inputs', () => {
  test('there is a request or an InputFailure, never another error', async () => {
    await fc.assert(
      fc.asyncProperty(step, async (given) => {
        // parse() throws any other error than an InputFailure.
        const { parsed, complaints } = await parse(given);
        expect(parsed === undefined).toBe(complaints.length > 0);
        for (const { input } of complaints) expect([...inputNames, 'GITHUB_REPOSITORY']).toContain(input);
      }),
      { numRuns: 300 },
    );
  });

  test('one hostile input in a step that is right otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inputNames),
        hostile,
        fc.constantFrom(create, rotateToSecret),
        async (name, text, base) => {
          const { parsed, complaints } = await parse({ ...base, [name]: text });
          expect(parsed === undefined).toBe(complaints.length > 0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('nothing invisible is echoed, and no echo is long', async () => {
    await fc.assert(
      fc.asyncProperty(step, async (given) => {
        for (const { given: echo = '' } of (await parse(given)).complaints) {
          expect(echo).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
          expect([...echo].length).toBeLessThanOrEqual(60 * '\\u{10ffff}'.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the environment of the step is as hostile as its inputs', async () => {
    const environment = fc.dictionary(
      fc.oneof(
        fc.constantFrom(...Object.keys(runner)),
        hostile.map((text) => `INPUT_${text}`),
      ),
      hostile,
    );
    await fc.assert(
      fc.asyncProperty(environment, async (env) => {
        const { parsed, complaints } = await parse(create, env);
        expect(parsed === undefined).toBe(complaints.length > 0);
      }),
      { numRuns: 200 },
    );
  });

  test('no prototype is changed', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const json = JSON.stringify({ a: { [text]: { polluted: true } } }).replace(
          '{"a"',
          '{"__proto__": {"polluted": true}, "a"',
        );
        await parse({ ...create, metadata: json, 'role-descriptors': json });
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});

const host = fc.oneof(realHost, hostile);
const prefix = fc.oneof(fc.constantFrom('', 'ES_', '_', 'GITHUB_', '1'), hostile);

test('an accepted name is valid for Elasticsearch and GitHub', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(host, prefix, prefix, async (host, keyName, secret) => {
      const names = { 'key-name': `${keyName}{host}`, secret: `${secret}{host}` };
      const { parsed } = await parse({ ...rotateToSecret, ...names, host });
      const { hosts = [] } = (parsed?.request ?? {}) as Partial<RotateRequest>;
      for (const { keyName, target } of hosts) {
        taken++;
        expect(keyName).toMatch(/^[^_*\s]([^*]{0,254}[^*\s])?$/u);
        expect(keyName.length).toBeLessThanOrEqual(256);
        expect(target).toMatchObject({ name: expect.stringMatching(/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/) });
      }
    }),
    { numRuns: 500 },
  );
  // Text that is always refused would test nothing.
  expect(taken).toBeGreaterThan(20);
});
