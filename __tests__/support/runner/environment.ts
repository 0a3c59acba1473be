import { dirname } from 'node:path';
import type { Contexts } from './inputs.ts';

/** Values for the `github` context that differ from the default; undefined removes one. */
export type GitHubContext = Record<string, string | undefined>;

export type JobStatus = 'success' | 'failure' | 'cancelled';

/** The first attempt of a run of the workflow `deploy` in acme/web. */
const GITHUB: GitHubContext = {
  action: '__acme_beats-api-key',
  action_ref: 'v1',
  action_repository: 'acme/beats-api-key',
  actor: 'octocat',
  actor_id: '583231',
  api_url: 'https://api.github.com',
  event_name: 'push',
  graphql_url: 'https://api.github.com/graphql',
  job: 'deploy',
  ref: 'refs/heads/main',
  ref_name: 'main',
  ref_protected: 'false',
  ref_type: 'branch',
  repository: 'acme/web',
  repository_id: '123456789',
  repository_owner: 'acme',
  repository_owner_id: '9919',
  retention_days: '90',
  run_attempt: '1',
  run_id: '7000000001',
  run_number: '42',
  server_url: 'https://github.com',
  sha: 'ffac537e6cbbf934b08745a378932722df287a53',
  triggering_actor: 'octocat',
  workflow: 'deploy',
  workflow_ref: 'acme/web/.github/workflows/deploy.yml@refs/heads/main',
  workflow_sha: 'ffac537e6cbbf934b08745a378932722df287a53',
};

export function contextsOf(github: GitHubContext, jobStatus: JobStatus, debug: boolean): Contexts {
  return {
    github: { ...GITHUB, ...github },
    job: { status: jobStatus },
    runner: {
      ...(debug ? { debug: '1' } : {}),
      arch: 'X64',
      environment: 'github-hosted',
      name: 'Hosted Agent',
      os: { darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? 'Linux',
    },
  };
}

/**
 * The environment of each process on the runner's machine. This process's own variables are not passed on, so that a proxy, a token
 * or a Node option cannot affect the tests.
 */
export function machineEnvironment(home: string): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    HOME: home,
    LANG: 'C.UTF-8',
    PATH: dirname(process.execPath),
    // Windows needs it to find its socket library.
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
  };
}

/**
 * The contexts `github` and `runner` as variables, which a job's `env:` cannot replace.
 * @param home directory for RUNNER_TEMP and GITHUB_WORKSPACE
 */
export function contextEnvironment({ github, runner }: Contexts, home: string): Record<string, string> {
  const defined = Object.entries(github).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    GITHUB_WORKSPACE: home,
    RUNNER_TEMP: home,
    RUNNER_TOOL_CACHE: home,
    ...Object.fromEntries(defined.map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value])),
    ...Object.fromEntries(
      Object.entries(runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value]),
    ),
  };
}
