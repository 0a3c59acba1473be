/**
 * Problems from public reports, each with one annotation that has the right cause and fix. All of them are in
 * `__snapshots__/diagnoses.txt` for review.
 */
import { describe, expect, test } from 'vitest';
import { leaks } from '../../support/runner/leaks.ts';
import { type Case, PASSWORD, runIn } from './case.ts';
import { answerCases } from './cases-answers.ts';
import { foreignCases } from './cases-foreign.ts';
import { githubCases } from './cases-github.ts';
import { noHttpCases } from './cases-no-http.ts';
import { routeCases } from './cases-route.ts';
import { schemeCases } from './cases-scheme.ts';
import { tlsCases } from './cases-tls.ts';

const groups: Record<string, Case[]> = {
  'no HTTP': noHttpCases,
  TLS: tlsCases,
  'http:// and https://': schemeCases,
  'not Elasticsearch': foreignCases,
  answers: answerCases,
  'the way there': routeCases,
  GitHub: githubCases,
};

const texts = new Map<string, string>();

describe.each(Object.entries(groups))('%s', (group, cases) => {
  test.concurrent.for(cases)('$name', { timeout: 120_000 }, async ({ name, setUp, title, says }) => {
    const there = await setUp();
    try {
      const step = await runIn(there);
      expect(step).toMatchObject({ exitCode: 1, outputs: {} });
      const errors = step.annotations.filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      const failure = { title: errors[0]?.title ?? '', message: errors[0]?.message ?? '' };
      texts.set(`${group}: ${name}`, shown(failure, there.inputs.cluster!));
      expect(failure.title).toBe(title);
      expect(failure.message).toMatch(says);
      expect(failure.message).not.toMatch(/http:\/\/ (may be|where)/);
      expect(leaks(step, [PASSWORD])).toEqual([]);
      expect(step.rawStderr).not.toMatch(/^\s+at /m);
    } finally {
      for (const one of there.close) await one[Symbol.asyncDispose]();
    }
  });
});

test('the list for review', async () => {
  const lines = Object.entries(groups).flatMap(([group, cases]) =>
    cases.map(({ name }) => `# ${group}: ${name}\n${texts.get(`${group}: ${name}`)}\n`),
  );
  await expect(lines.join('\n')).toMatchFileSnapshot('__snapshots__/diagnoses.txt');
});

function shown({ title, message }: { title: string; message: string }, cluster: string): string {
  return (
    `${title}\n  ${message.replaceAll('\n', '\n  ')}`
      .replaceAll(new URL(cluster).host, '<cluster>')
      .replace(/127\.0\.0\.1:\d+/g, '<address>')
      // Two requests are sent in parallel.
      .replace(
        /(give the public key for|look up) the repository secrets?( HEARTBEAT_KEY)?/,
        '<ask about> the secrets',
      )
      .replace(/\n {2}https:.*$/, '')
  );
}
