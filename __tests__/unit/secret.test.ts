import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { credentialOf } from '../../src/elasticsearch/api-keys.ts';
import { Failure } from '../../src/errors/failure.ts';
import { Secret } from '../../src/runner/secret.ts';

const value = 's3cr3t-v4lue';
const masks: string[] = [];
const secret = new Secret(value, (masked) => masks.push(masked));
const holder = { deep: { secret }, list: [secret], map: new Map([['key', secret]]) };

describe('a secret', () => {
  test.each<[string, () => unknown]>([
    ['a template', () => `${secret}`],
    ['a sum', () => (secret as unknown as string) + value.length],
    ['JSON', () => JSON.stringify(holder)],
    ['inspect', () => inspect(holder, { depth: null, showHidden: true, showProxy: true, getters: true })],
    ['format', () => ['%s', '%o', '%O', '%j', '%d'].map((how) => format(how, secret)).join()],
    ['an error', () => inspect(new Error('x', { cause: holder }))],
    ['a failure', () => inspect(new Failure('internal', `${secret}`), { depth: null })],
    ['its keys and values', () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret)])],
    ['a clone', () => inspect(structuredClone({ ...secret }))],
    ['a spread', () => inspect({ ...secret })],
  ])('does not show in %s', (_, print) => {
    const printed = String(print());
    expect(printed).not.toContain(value);
    expect(printed.length).toBeGreaterThan(0);
  });

  test('is masked by its constructor, and revealed on request', () => {
    expect(masks).toEqual([value]);
    expect(secret.reveal()).toBe(value);
  });

  test('that cannot be masked is not created', () => {
    const full = () => {
      throw new Error('stdout is closed');
    };
    expect(() => new Secret(value, full)).toThrow('stdout is closed');
  });

  test('with its id is a secret too', () => {
    const credential = credentialOf({ id: 'VuaCfGcBCdbkQm', apiKey: secret });
    expect(inspect(credential)).toBe('***');
    expect(credential.reveal()).toBe(`VuaCfGcBCdbkQm:${value}`);
  });
});
