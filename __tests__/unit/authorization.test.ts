/** An ID token expires after minutes; a run may take longer. */
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { Authorization } from '../../src/elasticsearch/authorization.ts';
import { fetchIdToken } from '../../src/github/id-token.ts';
import { systemClock } from '../../src/runner/clock.ts';
import { Secret } from '../../src/runner/secret.ts';
import { startGitHub } from '../support/github/double.ts';

afterEach(() => vi.useRealTimers());

async function keyless() {
  const github = await startGitHub({ repositories: { 'acme/web': {} } });
  onTestFinished(() => github.close());
  // The toolkit reads the environment of the process itself.
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', github.oidcUrl);
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', github.oidc.requestToken);
  onTestFinished(() => void vi.unstubAllEnvs());
  const secret = (value: string) => new Secret(value, () => {});
  const clientSecret = secret('shared');
  const authorization = new Authorization(
    { kind: 'oidc', audience: 'elastic', clientSecret },
    {
      secret,
      clock: systemClock,
      idToken: (audience) => fetchIdToken(audience, { env: process.env, secret, clock: systemClock }),
    },
  );
  return { github, authorization };
}

test('requests side by side share one token, and one of more than two minutes is replaced', async () => {
  const { github, authorization } = await keyless();
  const start = Date.now();
  const [first, same] = await Promise.all([authorization.headers(), authorization.headers()]);
  expect(first.authorization).toMatch(/^Bearer eyJ/);
  expect(first['es-client-authentication']).toBe('SharedSecret shared');
  expect(same).toEqual(first);

  vi.useFakeTimers({ toFake: ['Date'], now: start + 100_000 });
  expect(await authorization.headers()).toEqual(first);
  vi.setSystemTime(start + 180_000);
  const later = await authorization.headers();
  expect(later.authorization).not.toBe(first.authorization);
  expect(github.oidc.issued).toBe(2);
});

test('a failed request for a token is repeated', async () => {
  const { github, authorization } = await keyless();
  const { requestToken } = github.oidc;
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'another');
  await expect(authorization.headers()).rejects.toThrow();
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', requestToken);
  expect((await authorization.headers()).authorization).toMatch(/^Bearer eyJ/);
});
