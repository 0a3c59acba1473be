import { randomInt } from 'node:crypto';
import { authenticates, type Cluster, createUser, type Role, type User } from '../cluster/cluster.ts';
import { clusterAhead } from '../proxy/cluster-clock.ts';
import { type FaultProxy, startProxy } from '../proxy/proxy.ts';
import { recorded } from '../runner/recorded.ts';
import type { Run } from '../runner/run.ts';
import { type Running, type Step, type StepOptions, startStep } from '../runner/run-step.ts';

/** The role of a user that creates publishing and monitoring keys of Heartbeat. */
export const MINTING_ROLE = {
  cluster: ['manage_own_api_key', 'monitor', 'read_ilm', 'read_pipeline'],
  indices: [
    { names: ['heartbeat-*'], privileges: ['view_index_metadata', 'create_doc', 'auto_configure'] },
    { names: ['.monitoring-beats-*'], privileges: ['create_index', 'create'] },
  ],
} satisfies Role;

/** A key that was created through a setting's proxy, even if the answer was lost. */
export interface CreatedKey {
  id: string;
  name: string;
  api_key: string;
}

/**
 * The environment of one scenario on a shared cluster: its own repository and minting user, and a proxy that records requests.
 * Scenarios may run in parallel, and on a cluster that others use.
 */
export class Setting {
  readonly cluster: Cluster;
  readonly minter: User;
  readonly proxy: FaultProxy;
  /** A random number, like GitHub's repository ids. */
  readonly repositoryId: number;
  /** How far the cluster's clock is ahead in the answers that a step gets, in ms. */
  elapsed = 0;
  /** Every completed phase of every step. */
  readonly runs: Run[] = [];
  /** Secrets to search for, in addition to the minter's password and the created keys. */
  readonly secrets: string[] = [];

  constructor(cluster: Cluster, minter: User, proxy: FaultProxy) {
    this.cluster = cluster;
    this.minter = minter;
    this.proxy = proxy;
    proxy.rewrite(clusterAhead(() => this.elapsed));
    this.repositoryId = randomInt(2 ** 47);
  }

  /** Runs main to its end. */
  run(inputs: Record<string, string>, options: StepOptions = {}): Promise<Step> {
    return this.start(inputs, options).ended;
  }

  start(inputs: Record<string, string>, options: StepOptions = {}): Running<Step> {
    const running = startStep({
      ...options,
      inputs: { ...this.connection, ...inputs },
      github: { repository_id: String(this.repositoryId), ...options.github },
      secrets: [this.minter.password, ...(options.secrets ?? [])],
    });
    return recorded(running, this.runs);
  }

  /** The cluster as the minting user. */
  get asMinter(): Cluster {
    return { ...this.cluster, ...this.minter };
  }

  /** The inputs for the connection: the proxy as cluster, and the minting user. */
  get connection(): Record<string, string> {
    const { username, password } = this.minter;
    return { cluster: this.proxy.url, username, password };
  }

  /** The requests since the last call, in order, like `POST /_security/api_key?refresh=false`. */
  asked(): string[] {
    const { exchanges } = this.proxy;
    const fresh = exchanges.slice(this.#seen);
    this.#seen = exchanges.length;
    return fresh.map(({ method, path, query }) => `${method} ${path}${query.size > 0 ? `?${query}` : ''}`);
  }
  #seen = 0;

  /** Every created key, even if the answer was lost. */
  created(): CreatedKey[] {
    return this.proxy.exchanges
      .filter(({ method, path, answer }) => isCreate(method, path) && answer?.status === 200)
      .map(({ answer }) => JSON.parse(answer!.body.toString()));
  }

  /** The ids of created keys that authenticate now. Checked with the keys themselves, because listings may lag behind. */
  async validIds(): Promise<string[]> {
    await this.proxy.settled();
    const created = this.created();
    const open = await Promise.all(
      created.map(({ id, api_key }) => authenticates(this.cluster, `${id}:${api_key}`)),
    );
    return created.filter((_, index) => open[index]).map(({ id }) => id);
  }
}

const isCreate = (method: string, path: string) => method === 'POST' && path === '/_security/api_key';

export interface SettingOptions {
  /** The role of the minting user. Default: {@link MINTING_ROLE}. */
  role?: Role;
}

export async function openSetting(cluster: Cluster, options: SettingOptions = {}): Promise<Setting> {
  const [minter, proxy] = await Promise.all([
    createUser(cluster, options.role ?? MINTING_ROLE),
    startProxy({ target: cluster.url, ...(cluster.caCertificate && { ca: cluster.caCertificate }) }),
  ]);
  return new Setting(cluster, minter, proxy);
}
