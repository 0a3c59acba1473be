/** A case's own small world: a user, a repository, other people's keys, and a proxy before each server. */
import { type Cluster, createUser, expectOk, request, type User } from '../support/cluster/cluster.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { startGitHub } from '../support/github/double.ts';
import { writer } from '../support/github/open-secrets.ts';
import type { Exchange } from '../support/proxy/exchange.ts';
import { type FaultProxy, startProxy } from '../support/proxy/proxy.ts';
import { type Running, type Step, type StepOptions, startStep } from '../support/runner/run-step.ts';
import type { Server } from './faults.ts';
import { HOST, needsToken } from './operations.ts';
import { Time } from './time.ts';

export const TOKEN = 'github_pat_11TESTTOKEN0123456789';

/** Repositories on the double: each case has one of its own. */
const REPOSITORIES = 20_000;
let used = 0;

/** A GitHub with a repository for every case to come. */
export function startWorld(): Promise<GitHubDouble> {
  const names = Array.from({ length: REPOSITORIES }, (_, index) => `acme/case-${index}`);
  return startGitHub({
    repositories: Object.fromEntries(names.map((name, index) => [name, { id: 1_000_000 + index }])),
    tokens: { [TOKEN]: { permissions: writer } },
  });
}

export interface Stage {
  cluster: Cluster;
  github: GitHubDouble;
  user: User;
  repository: string;
  proxies: Record<Server, FaultProxy>;
  time: Time;
  /** `id:api_key` of keys that the action must never touch. */
  strangers: string[];
  /** Starts the action's main in this run of the workflow. */
  start(inputs: Record<string, string>, run: RunOfWorkflow, more?: StepOptions): Running<Step>;
  close(): Promise<void>;
}

/** What of the `github` context tells one run of a workflow from another. */
export interface RunOfWorkflow {
  run_id?: string;
  run_attempt: string;
}

/** What a minting user needs: to make keys, and all that Heartbeat's publishing role has. */
const ROLE = {
  cluster: ['manage_own_api_key', 'monitor', 'read_ilm', 'read_pipeline'],
  indices: [{ names: ['heartbeat-*'], privileges: ['view_index_metadata', 'create_doc', 'auto_configure'] }],
};

/** Waits of a step that are skipped, in ms: longer than its requests may take. */
const LONG_WAIT = 10_000;

export async function openStage(cluster: Cluster, github: GitHubDouble, action?: string): Promise<Stage> {
  const index = used++;
  const repository = `acme/case-${index}`;
  const user = await createUser(cluster, ROLE);
  const [elasticsearch, api, strangers] = await Promise.all([
    startProxy({ target: cluster.url }),
    startProxy({ target: github.apiUrl, product: 'github' }),
    makeStrangers({ ...cluster, ...user }),
  ]);
  const proxies = { elasticsearch, github: api };
  const time = new Time();
  time.showOn(proxies);
  const context = { repository, repository_id: String(1_000_000 + index), api_url: api.url };
  return {
    cluster,
    github,
    user,
    repository,
    proxies,
    time,
    strangers,
    start: (inputs, run, more = {}) =>
      startStep({
        clockAheadMs: time.runnerAhead,
        skipWaitsOverMs: LONG_WAIT,
        ...more,
        ...(action && { action }),
        debug: true,
        secrets: [user.password, ...(needsToken(inputs) ? [TOKEN] : [])],
        github: { ...context, ...run },
        inputs: {
          cluster: elasticsearch.url,
          username: user.username,
          password: user.password,
          'request-timeout': '2s',
          ...(needsToken(inputs) && { 'github-token': TOKEN }),
          ...inputs,
        },
      }),
    close: async () => {
      await Promise.all([elasticsearch.stop(), api.stop()]);
    },
  };
}

/** Keys of the same user and host that are none of this job's business: a namesake made by hand, and another repository's. */
async function makeStrangers(cluster: Cluster): Promise<string[]> {
  const identity = { server: 'https://github.com', repository_id: '1', beat: 'heartbeat', host: HOST };
  const metadata = { managed_by: 'beats-api-key', ...identity, purpose: 'publishing', target: 'outputs' };
  const specs = [{ name: `heartbeat_${HOST}` }, { name: `heartbeat_${HOST}`, metadata }];
  return Promise.all(
    specs.map(async (spec) => {
      const body = { ...spec, role_descriptors: { none: { cluster: [] } } };
      const path = '/_security/api_key?refresh=false';
      const made = await expectOk(request<{ id: string; api_key: string }>(cluster, 'POST', path, body));
      return `${made.id}:${made.api_key}`;
    }),
  );
}

/** A key that the server made, as its answer passed the proxy, whether or not the client got it. */
export interface MadeKey {
  id: string;
  apiKey: string;
}

export function madeKeys(exchanges: Exchange[]): MadeKey[] {
  return exchanges
    .filter(
      ({ method, path, answer }) =>
        method === 'POST' && path === '/_security/api_key' && answer?.status === 200,
    )
    .map(({ answer }) => JSON.parse(answer!.body.toString()) as { id: string; api_key: string })
    .map(({ id, api_key }) => ({ id, apiKey: api_key }));
}
