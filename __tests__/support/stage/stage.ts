/**
 * One repository with its minting user, GitHub double and a proxy in front of the cluster, for scenarios of a key's lifecycle.
 * Stages are independent, so scenarios may share a cluster. At the end, everything that steps wrote and sent to the cluster is searched
 * for every form of every secret.
 */
import { randomInt } from 'node:crypto';
import { type Cluster, createUser, type User } from '../cluster/cluster.ts';
import type { SecretAddress } from '../github/addresses.ts';
import { type GitHubDouble, type GitHubOptions, startGitHub } from '../github/double.ts';
import { clusterAhead } from '../proxy/cluster-clock.ts';
import { type FaultProxy, startProxy } from '../proxy/proxy.ts';
import type { GitHubContext } from '../runner/environment.ts';
import { leaks } from '../runner/leaks.ts';
import { recorded } from '../runner/recorded.ts';
import type { Run } from '../runner/run.ts';
import { type Running, type Step, type StepOptions, startStep } from '../runner/run-step.ts';

export const writer = 'github_pat_writer';

/** All privileges of the keys of these tests, and the privilege to create them. */
export const minterRole = {
  cluster: ['manage_own_api_key', 'monitor', 'read_ilm', 'read_pipeline'],
  indices: [
    { names: ['heartbeat-*'], privileges: ['view_index_metadata', 'create_doc', 'auto_configure'] },
    { names: ['.monitoring-beats-*'], privileges: ['create_index', 'create'] },
  ],
};

export interface StageOptions {
  /** The role of the minting user. Default: {@link minterRole}. */
  role?: Parameters<typeof createUser>[1];
  github?: GitHubOptions;
  environments?: string[];
  /** Repositories in addition to acme/web, as `owner/name`. */
  beside?: string[];
}

export interface Stage extends AsyncDisposable {
  /** The cluster as the administrator, without the proxy. */
  cluster: Cluster;
  /** The cluster as the minting user, without the proxy. */
  minter: Cluster & User;
  proxy: FaultProxy;
  github: GitHubDouble;
  repositoryId: number;
  /** The `github` context of a step in another repository. */
  of(repository: string): GitHubContext;
  /** How far the clocks of the cluster and GitHub are ahead in the answers that a step gets, in ms. */
  elapsed: number;
  /** Ids of keys, and by how many ms their creation is moved back in the answers that a step gets. */
  readonly earlier: Map<string, number>;
  /** Starts a step of this repository. `with` has the inputs other than cluster and user. */
  start(inputs: Record<string, string>, options?: StepOptions): Running<Step>;
  /** Runs a step to its end. */
  run(inputs: Record<string, string>, options?: StepOptions): Promise<Step>;
  /** The value that GitHub has now, as it decrypted it. */
  secret(name: string, address?: Partial<SecretAddress>): string;
}

export async function openStage(cluster: Cluster, options: StageOptions = {}): Promise<Stage> {
  const ids = new Map(['acme/web', ...(options.beside ?? [])].map((name) => [name, randomId()]));
  const repositoryId = ids.get('acme/web') ?? 0;
  const [user, proxy, github] = await Promise.all([
    createUser(cluster, options.role ?? minterRole),
    startProxy({ target: cluster.url, ...(cluster.caCertificate && { ca: cluster.caCertificate }) }),
    startGitHub({
      repositories: Object.fromEntries(
        [...ids].map(([name, id]) => [name, { id, environments: options.environments ?? [] }]),
      ),
      tokens: {
        [writer]: {
          permissions: {
            secrets: 'write',
            environments: 'write',
            dependabot_secrets: 'write',
            organization_secrets: 'write',
          },
        },
      },
      ...options.github,
    }),
  ]);
  let elapsed = 0;
  const earlier = new Map<string, number>();
  proxy.rewrite(clusterAhead(() => elapsed, earlier));
  const runs: Run[] = [];
  const start: Stage['start'] = (inputs, { github: context, ...more } = {}) => {
    const running = startStep({
      ...more,
      inputs: {
        cluster: proxy.url,
        username: user.username,
        password: user.password,
        ...(('secret' in inputs || inputs.operation === 'invalidate') && { 'github-token': writer }),
        ...inputs,
      },
      github: { api_url: github.apiUrl, repository_id: String(repositoryId), ...context },
    });
    return recorded(running, runs);
  };
  return {
    cluster,
    minter: { ...cluster, ...user },
    proxy,
    github,
    repositoryId,
    of: (repository) => {
      const [owner = ''] = repository.split('/');
      return { repository, repository_owner: owner, repository_id: String(ids.get(repository)) };
    },
    earlier,
    get elapsed() {
      return elapsed;
    },
    set elapsed(ms) {
      elapsed = ms;
      github.clockSkewMs = ms;
    },
    start,
    run: (inputs, more) => start(inputs, more).ended,
    secret: (name, address) => {
      const found = github.secret({ scope: 'repository', owner: 'acme', repo: 'web', name, ...address });
      if (!found) throw new Error(`GitHub has no secret ${name}`);
      return found.value;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([proxy.stop(), github.close()]);
      const never = [user.password, writer];
      const found = leaks(runs, madeIn(proxy), { sent: proxy.exchanges, never });
      if (found.length > 0) throw new Error(`secrets were written: ${JSON.stringify(found)}`);
    },
  };
}

const randomId = () => randomInt(1_000_000, 1_000_000_000);

/** The secrets of all keys that steps created, even if the answer was lost. */
function madeIn({ exchanges }: FaultProxy): string[] {
  return exchanges
    .filter(
      ({ method, path, answer }) =>
        method === 'POST' && path === '/_security/api_key' && answer?.status === 200,
    )
    .map(({ answer }) => JSON.parse(answer!.body.toString()).api_key as string);
}
