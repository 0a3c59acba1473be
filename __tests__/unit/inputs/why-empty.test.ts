import { describe, expect, test } from 'vitest';
import { parseInputs } from '../../../src/inputs/parse.ts';
import { Secret } from '../../../src/runner/secret.ts';
import { create, parse, runner } from './step.ts';

const lastLine = async (env: Record<string, string>) => {
  const { text } = await parse({ ...create, password: '' }, { ...runner, ...env });
  return text.split('\n').at(-1) ?? '';
};

describe('why a password is empty although the workflow sets it', () => {
  test.each(['push', 'schedule', 'workflow_dispatch', 'pull_request_target'])(
    'on %s: the name, the environment, a reusable workflow; no fork and no Dependabot',
    async (GITHUB_EVENT_NAME) => {
      const reasons = await lastLine({ GITHUB_EVENT_NAME });
      expect(reasons).toMatch(
        /: its name is misspelt .*; or it belongs to an environment.*; or .*`secrets: inherit`/,
      );
      expect(reasons).not.toMatch(/fork|Dependabot/);
    },
  );

  test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    'on %s: a fork',
    async (event) => {
      const reasons = await lastLine({ GITHUB_EVENT_NAME: event });
      expect(reasons).toMatch(/: its name is misspelt .*; or the pull request comes from a fork/);
      expect(reasons).not.toContain('Dependabot');
    },
  );

  test('by Dependabot: its own secrets, for any event', async () => {
    const reasons = await lastLine({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' });
    expect(reasons).toMatch(/: its name is misspelt .*Dependabot secrets only/);
    expect(reasons).not.toContain('fork');
  });
});

test('in post: main had the inputs, so a nested composite action or a changed `env` is the reason', async () => {
  const given: Record<string, string> = { ...create, cluster: '', password: '' };
  const ports = {
    input: (name: string) => given[name],
    env: { ...runner, GITHUB_EVENT_NAME: 'pull_request' },
    secret: (value: string) => new Secret(value, () => {}),
  };
  const error = await parseInputs(ports, 'post').catch((error: Error) => error);
  const lines = String((error as { details?: string }).details).split('\n');
  expect(lines.at(-1)).toMatch(
    /^The main step had these inputs\. .*composite action.*actions\/runner\/issues\/2030/,
  );
  expect(lines.join()).not.toMatch(/fork|Dependabot|misspelt/);
});
