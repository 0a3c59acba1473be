import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Exchange, newExchange } from '../support/proxy/exchange.ts';
import { leaks, searched } from '../support/runner/leaks.ts';
import type { Run } from '../support/runner/run.ts';
import { runStep } from '../support/runner/run-step.ts';

const action = join(import.meta.dirname, '../support/runner/fixtures/action.yml');
const SECRET = 'aB3dE5gH7jK9mN1pQ3sT"/'.padEnd(24, 'z');
/** Has a character that Markdown may escape in every part. */
const DENSE = 'a1_b2_c3_d4_e5_f6_g7_h8';
const quoted = JSON.stringify(SECRET);

const silent = await runStep({ action, inputs: { script: '' } });

/** A run that printed only this. */
function printed(text: string): Run {
  return { ...silent, rawStdout: text };
}

describe('leaks', () => {
  test('mask commands and values of outputs are where a secret may be', async () => {
    const script = `say('::add-mask::' + ${quoted}); output('key', 'id:' + ${quoted}); say('id is 123')`;
    expect(leaks(await runStep({ action, inputs: { script } }), [SECRET])).toEqual([]);
  });

  test('an output before its mask is a leak', async () => {
    const script = `output('key', ${quoted}); say('::add-mask::' + ${quoted})`;
    const found = leaks(await runStep({ action, inputs: { script } }), [SECRET]);
    expect(found).toMatchObject([{ where: 'main: an output before its mask' }]);
  });

  test.each([
    ['stdout', `say('masked or not: ' + ${quoted})`],
    ['stderr', `console.error(${quoted})`],
    ['summary', `summary(${quoted})`],
    ['state', `state('a', ${quoted})`],
    ['annotations', `say('::error title=' + ${quoted} + '::x')`],
    ['addresses', `await request('http://127.0.0.1:1/' + encodeURIComponent(${quoted}))`],
    ['names of outputs', `output(${quoted}, '1')`],
  ])('%s is searched', async (where, script) => {
    const masked = `say('::add-mask::' + ${quoted}); ${script}`;
    const found = leaks(await runStep({ action, inputs: { script: masked } }), ['other', SECRET]);
    expect(found).toContainEqual(expect.objectContaining({ where: `main: ${where}`, secret: 1 }));
  });

  test.each([
    ['as it is', SECRET],
    ['a piece of 12', SECRET.slice(7, 19)],
    ['in a URL', encodeURIComponent(SECRET)],
    ['in JSON', JSON.stringify(SECRET)],
    ['in Markdown', DENSE.replaceAll('_', '&#95;'), DENSE],
    ['in Markdown with backslashes', DENSE.replaceAll('_', '\\_'), DENSE],
    ['in hex', Buffer.from(SECRET).toString('hex')],
    ['in upper-case hex', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ...['', 'u', 'us', 'use'].map((user) => [
      `in base64 behind "${user}"`,
      Buffer.from(`${user}${SECRET}:more`).toString('base64'),
    ]),
    ['in URL-safe base64', Buffer.from(`xx${SECRET}`).toString('base64url')],
    ['a piece of 15 bytes in base64', Buffer.from(SECRET.slice(4, 19)).toString('base64')],
  ])('%s is found', (_, form, secret = SECRET) => {
    const found = leaks(printed(`some text ${form} and more`), [secret]);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ where: 'main: stdout', secret: 0 });
  });

  test.each([
    ['the path', (): Exchange => newExchange(1, 'GET', `/a/${encodeURIComponent(SECRET)}`, {})],
    ['the query', (): Exchange => newExchange(1, 'GET', `/a?b=${encodeURIComponent(SECRET)}`, {})],
    ['a header', (): Exchange => newExchange(1, 'GET', '/a', { 'x-b': `c ${SECRET}` })],
    ['the body', (): Exchange => ({ ...newExchange(1, 'GET', '/a', {}), body: JSON.stringify([SECRET]) })],
  ])('in what was sent, %s is searched', (_, exchange) => {
    expect(leaks(silent, [SECRET], { sent: [exchange()] })).toMatchObject([{ secret: 0 }]);
    const itself = newExchange(1, 'GET', '/a', { authorization: `ApiKey ${SECRET}` });
    expect(leaks(silent, [SECRET], { sent: [itself] })).toEqual([]);
  });

  test('values of outputs may hold a key, and no other secret', async () => {
    const script = `say('::add-mask::' + ${quoted}); output('key', ${quoted})`;
    const run = await runStep({ action, inputs: { script } });
    const where = 'main: values of outputs';
    expect(leaks(run, ['other'], { never: [SECRET] })).toMatchObject([{ where, secret: 1 }]);
    expect(leaks(run, [SECRET], { never: ['other'] })).toEqual([]);
  });

  test('what was searched is counted in bytes', () => {
    expect(searched(printed('€'.repeat(10))) - searched(silent)).toBe(30);
    const sent = [{ ...newExchange(1, 'GET', '/', {}), body: '€' }];
    const without = [newExchange(1, 'GET', '/', {})];
    expect(searched(silent, { sent }) - searched(silent, { sent: without })).toBe(3);
  });

  test('eleven characters of it are no leak, and other text is none', () => {
    expect(leaks(printed(`${SECRET.slice(0, 11)} ${SECRET.slice(12)}`.slice(0, 22)), [SECRET])).toEqual([]);
    expect(leaks(printed('aB3dE5 gH7jK9 mN1pQ3'), [SECRET])).toEqual([]);
  });

  test('a short secret is found whole, and not by chance', () => {
    expect(leaks(printed('the word is hunter2!'), ['hunter2'])).toHaveLength(1);
    expect(leaks(printed('hunter1'), ['hunter2'])).toEqual([]);
  });

  test('the report does not repeat the secret', () => {
    const [leak] = leaks(printed(`look: ${SECRET}`), [SECRET]);
    expect(leak).toEqual({ where: 'main: stdout', secret: 0, after: 'look: ' });
  });

  test('one among a thousand secrets is found', () => {
    const secrets = Array.from({ length: 1000 }, () => randomBytes(16).toString('base64url'));
    const text = randomBytes(64 * 1024).toString('hex');
    expect(leaks(printed(text), secrets)).toEqual([]);
    expect(leaks(printed(`${text} ${secrets[999]}`), secrets)).toMatchObject([{ secret: 999 }]);
  });

  test('what would be found everywhere is refused', () => {
    for (const secret of ['', 'abc']) expect(() => leaks(silent, [secret])).toThrow('too short');
  });
});
