/** The environment of one case: a user, a repository, keys of others, and a proxy in front of each server. */
import { type Cluster, createUser, expectOk, request, type User } from '../support/cluster/cluster.ts';
import type { SecretAddress } from '../support/github/addresses.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { startGitHub } from '../support/github/double.ts';
import { writer } from '../support/github/open-secrets.ts';
import type { Exchange } from '../support/proxy/exchange.ts';
import { type FaultProxy, startProxy } from '../support/proxy/proxy.ts';
import { type Running, type Step, type StepOptions, startStep } from '../support/runner/run-step.ts';
import type { Server } from './faults.ts';
import { HOST, needsToken } from './operations.ts';
import {
  allRepositories,
  contextOf,
  type NamedRepository,
  ORGANIZATIONS,
  type Repository,
  takeRepository,
} from './repositories.ts';
import { Time } from './time.ts';

export const TOKEN = 'github_pat_11TESTTOKEN0123456789';

/** Starts the GitHub double, with a repository for every case. */
export function startGitHubDouble(): Promise<GitHubDouble> {
  return startGitHub({
    repositories: allRepositories(),
    organizations: Object.keys(ORGANIZATIONS),
    tokens: { [TOKEN]: { permissions: writer } },
  });
}

export interface Stage {
  cluster: Cluster;
  github: GitHubDouble;
  /** The minting user. A walk has a second one, which sees the keys of the first but may not invalidate them. */
  user: User;
  users: User[];
  /** The full name of the case's repository, `web`. */
  readonly repository: string;
  repositories: Record<Repository, NamedRepository>;
  /** The repository that gets the old name of `web` after its first rename or transfer. */
  newcomer: { name: string; holds?: SecretAddress };
  /** Requests whose process was stopped, held back by the proxy. Each call forwards one. */
  held: (() => Promise<unknown>)[];
  /** The name of the organization's secret that both repositories may write. */
  shared: string;
  proxies: Record<Server, FaultProxy>;
  time: Time;
  /** `id:api_key` of keys that the action must not change. */
  foreignKeys: string[];
  /** Starts the action's main in this run of the workflow. */
  start(inputs: Record<string, string>, run: RunOfWorkflow, more?: StepOptions): Running<Step>;
  close(): Promise<void>;
}

/** Identifies a run of a workflow, and its minting user. */
export interface RunOfWorkflow {
  run_id?: string;
  run_attempt: string;
  job?: string;
  of?: Repository;
  /** Index in `users`. */
  user?: number;
}

export interface StageOptions {
  /** The manifest of another build of the action. */
  action?: string | undefined;
  /** The number of minting users. */
  users?: number;
}

/** The privileges of a minting user: to create keys, those of Heartbeat's publishing role, and to read documents for `confirm`. */
const ROLE = {
  cluster: ['manage_own_api_key', 'monitor', 'read_ilm', 'read_pipeline'],
  indices: [
    { names: ['heartbeat-*'], privileges: ['view_index_metadata', 'create_doc', 'auto_configure', 'read'] },
  ],
};

/** Waits of at least this time are skipped, in ms. Longer than a request may take. */
const LONG_WAIT = 10_000;

export async function openStage(
  cluster: Cluster,
  github: GitHubDouble,
  { action, users: howMany = 1 }: StageOptions = {},
): Promise<Stage> {
  const repositories = { web: takeRepository(), api: takeRepository() };
  const role = howMany > 1 ? { ...ROLE, cluster: [...ROLE.cluster, 'read_security'] } : ROLE;
  const [user, ...others] = await Promise.all(
    Array.from({ length: howMany }, () => createUser(cluster, role)),
  );
  if (!user) throw new Error('a stage needs a user');
  const users = [user, ...others];
  const [elasticsearch, api, foreignKeys] = await Promise.all([
    startProxy({ target: cluster.url }),
    startProxy({ target: github.apiUrl, product: 'github' }),
    createForeignKeys({ ...cluster, ...user }),
  ]);
  const proxies = { elasticsearch, github: api };
  const time = new Time();
  time.showOn(proxies);
  const secrets = [...users.map(({ password }) => password), TOKEN];
  return {
    cluster,
    github,
    user,
    users,
    get repository() {
      return repositories.web.name;
    },
    repositories,
    newcomer: { name: takeRepository().name },
    held: [],
    shared: `HEARTBEAT_SHARED_${repositories.web.id}`,
    proxies,
    time,
    foreignKeys,
    start: (inputs, { of = 'web', user: index = 0, ...run }, more = {}) => {
      const { username, password } = users[index] ?? user;
      return startStep({
        clockAheadMs: time.runnerAhead,
        skipWaitsOverMs: LONG_WAIT,
        ...more,
        ...(action && { action }),
        debug: true,
        secrets,
        github: { ...contextOf(repositories[of]), api_url: api.url, ...run },
        inputs: {
          cluster: elasticsearch.url,
          username,
          password,
          ...(needsToken(inputs) && { 'github-token': TOKEN }),
          ...inputs,
        },
      });
    },
    close: async () => {
      await Promise.all([elasticsearch.stop(), api.stop()]);
    },
  };
}

/** Keys of the same user and host that the job must not change: one with the same name created by hand, and another repository's. */
async function createForeignKeys(cluster: Cluster): Promise<string[]> {
  const identity = { server: 'https://github.com', repository_id: '1', beat: 'heartbeat', host: HOST };
  const metadata = { managed_by: 'beats-api-key', ...identity, purpose: 'publishing', target: 'outputs' };
  const specs = [{ name: `heartbeat_${HOST}` }, { name: `heartbeat_${HOST}`, metadata }];
  return Promise.all(
    specs.map(async (spec) => {
      const body = { ...spec, role_descriptors: { none: { cluster: [] } } };
      const path = '/_security/api_key?refresh=false';
      const created = await expectOk(request<{ id: string; api_key: string }>(cluster, 'POST', path, body));
      return `${created.id}:${created.api_key}`;
    }),
  );
}

/** A key that the server created, read from its answer at the proxy, even if the client never got that answer. */
export interface CreatedKey {
  id: string;
  apiKey: string;
}

export function createdKeys(exchanges: Exchange[]): CreatedKey[] {
  return exchanges
    .filter(
      ({ method, path, answer }) =>
        method === 'POST' && path === '/_security/api_key' && answer?.status === 200,
    )
    .map(({ answer }) => JSON.parse(answer!.body.toString()) as { id: string; api_key: string })
    .map(({ id, api_key }) => ({ id, apiKey: api_key }));
}
