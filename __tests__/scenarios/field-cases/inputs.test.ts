/**
 * Inputs from public reports and from runs of the action on similar cases: each case, and the error of the built action. No request is
 * sent to a cluster, and no part of a secret is printed.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inParallel } from '../../../src/runner/in-parallel.ts';
import { type FaultProxy, startProxy } from '../../support/proxy/proxy.ts';
import { leaks } from '../../support/runner/leaks.ts';
import { runStep } from '../../support/runner/run-step.ts';
import { failureOf } from '../../support/scenario/failed.ts';
import { nameCases } from './cases-names.ts';
import { valueCases } from './cases-values.ts';
import { type InputCase, password, secrets } from './input-case.ts';

/** A server in place of the cluster, which must get no request. */
let proxy: FaultProxy;
beforeAll(async () => {
  proxy = await startProxy({ target: 'http://127.0.0.1:9' });
});
afterAll(() => proxy.stop());

/** A secret, and its form as the name of a GitHub secret. */
const forms = secrets.flatMap((value) => [value, value.toUpperCase().replace(/[^A-Z0-9_]/g, '_')]);

/** The problems of the annotation, one a line, without the instructions, which are always the same. */
async function annotationOf({ inputs = {}, env = {} }: InputCase): Promise<string> {
  const right = { operation: 'create', cluster: proxy.url, username: 'minter', password, host: 'host001' };
  const main = await runStep({ inputs: { ...right, ...inputs }, env, debug: true });
  const { title, message } = failureOf(main);
  expect(title).toBe('Some inputs are not right');
  expect(main.state).toEqual({});
  expect(leaks([main], forms)).toEqual([]);
  return message.slice(0, message.indexOf('\nCorrect the inputs'));
}

const shownOf = ({ inputs = {}, shown }: InputCase): string =>
  shown ??
  Object.entries(inputs)
    .filter(([name, value]) => name !== 'operation' && value !== '')
    .map(([name, value]) => `${name}: ${value.replaceAll('\n', '⏎')}`)
    .join(', ');

test('each case and its annotation', async () => {
  const chapters: string[] = [];
  for (const [chapter, members] of Object.entries({ ...nameCases, ...valueCases })) {
    const texts = await inParallel(members, 4, async (member) => {
      const operation = member.inputs?.operation === 'invalidate' ? ' (invalidate)' : '';
      const lines = (await annotationOf(member)).split('\n').map((line) => `    ${line}`);
      return [`  ${shownOf(member)}${operation}`, ...lines].join('\n');
    });
    chapters.push(`${chapter}\n\n${texts.join('\n')}\n`);
  }
  expect(proxy.exchanges).toEqual([]);
  await expect(chapters.join('\n')).toMatchFileSnapshot('__snapshots__/inputs.txt');
}, 300_000);
