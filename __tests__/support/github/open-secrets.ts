/** The action's own client for GitHub's secrets, connected to a double. */
import { expect, onTestFinished } from 'vitest';
import { openSecrets, type SecretsOptions } from '../../../src/github/secrets.ts';
import type { SecretTarget } from '../../../src/request.ts';
import { Secret } from '../../../src/runner/secret.ts';
import { type GitHubDouble, type GitHubOptions, startGitHub } from './double.ts';

export const secret = (value: string) => new Secret(value, () => {});

/** The permissions of a token that may write each kind of secret. */
export const writer = {
  secrets: 'write',
  environments: 'write',
  organization_secrets: 'write',
  dependabot_secrets: 'write',
} as const;

/** A double for one test. It is closed with the test, which fails if a request violated GitHub's rules. */
export async function startForTest(options: GitHubOptions): Promise<GitHubDouble> {
  const github = await startGitHub({ tokens: { writer: { permissions: writer } }, ...options });
  onTestFinished(async () => {
    await github.close();
    expect(github.violations).toEqual([]);
  });
  return github;
}

/** A double with the repositories and the environment of the preflight tests. */
export const startWithRepositories = (options: GitHubOptions = {}): Promise<GitHubDouble> =>
  startForTest({
    repositories: { 'acme/web': { environments: ['EU/Production'] }, 'acme/api': {}, 'acme/docs': {} },
    ...options,
  });

export interface OpenOptions extends SecretsOptions {
  token?: string;
  signal?: AbortSignal;
  /** Replaces the wait, which takes no time by default. */
  wait?: (ms: number) => Promise<void>;
}

/** Waits take no time: they move the clocks of this process and of GitHub, and are recorded. */
export function openOn(
  double: GitHubDouble,
  { token = 'writer', signal, wait, ...options }: OpenOptions = {},
) {
  const waits: number[] = [];
  const lines: string[] = [];
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const skip = async (ms: number) => {
    waits.push(ms);
    ahead += ms;
    double.clockSkewMs += ms;
  };
  const note = (text: string) => void lines.push(text);
  const ports = {
    token: secret(token),
    apiUrl: double.apiUrl,
    log: { debug: note, info: note },
    signal,
    wait: wait ?? skip,
    now,
  };
  return { secrets: openSecrets(ports, options), waits, lines, now };
}

/** `PUT /repos/acme/web/actions/secrets/KEY` and so on, in order of their start. */
export const asked = (double: GitHubDouble) => double.requests.map(({ method, path }) => `${method} ${path}`);

export const target = (name: string, place: Partial<SecretTarget> = {}): SecretTarget => ({
  scope: 'repository',
  holder: 'acme/web',
  name,
  ...place,
});
