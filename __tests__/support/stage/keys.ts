/** API keys that exist before a scenario starts, with the metadata that the action writes. */
import { authenticates, type Cluster, expectOk, request } from '../cluster/cluster.ts';
import type { Stage } from './stage.ts';

export interface Key {
  id: string;
  /** `id:api_key`, as in a Beat's configuration and in a secret. */
  credential: string;
}

/** The privileges of a Heartbeat on Elastic's page, not read from the action. */
export const publishing = {
  heartbeat_writer: {
    cluster: ['monitor', 'read_ilm', 'read_pipeline'],
    indices: [
      { names: ['heartbeat-*'], privileges: ['view_index_metadata', 'create_doc', 'auto_configure'] },
    ],
  },
};

export const monitoring = {
  heartbeat_monitoring: {
    cluster: ['monitor'],
    indices: [{ names: ['.monitoring-beats-*'], privileges: ['create_index', 'create'] }],
  },
};

export interface KeySpec {
  name?: string;
  expiration?: string;
  role_descriptors?: object;
  metadata?: Record<string, unknown>;
}

/** Creates a key that searches see at once. @param refresh `wait_for` is cheaper for many keys, and slower for one */
export async function createKey(
  cluster: Cluster,
  spec: KeySpec,
  refresh: 'true' | 'wait_for' = 'true',
): Promise<Key> {
  const body = { name: 'heartbeat_host001', role_descriptors: publishing, ...spec };
  const { id, api_key } = await expectOk(
    request<{ id: string; api_key: string }>(cluster, 'POST', `/_security/api_key?refresh=${refresh}`, body),
  );
  return { id, credential: `${id}:${api_key}` };
}

/** The metadata of a key for outputs that the stage's repository created; the scenario overrides fields. */
export const metadata = (
  { repositoryId }: Pick<Stage, 'repositoryId'>,
  other: Record<string, unknown> = {},
) => ({
  managed_by: 'beats-api-key',
  server: 'https://github.com',
  repository_id: String(repositoryId),
  beat: 'heartbeat',
  host: 'host001',
  purpose: 'publishing',
  target: 'outputs',
  repository: 'acme/web',
  request: 'an earlier step',
  run_id: '6000000001',
  run_attempt: '1',
  workflow: 'deploy',
  actor: 'octocat',
  sha: 'ffac537e6cbbf934b08745a378932722df287a53',
  ...other,
});

/** The metadata fields for a secret of the stage's repository. */
export const toSecret = (secret: string) => ({ target: 'repository', target_repository: 'acme/web', secret });

/** A key that an earlier step of the stage's repository created. `spec.metadata` overrides fields. */
export function managedKey(
  stage: Stage,
  { metadata: other = {}, ...spec }: KeySpec = {},
  refresh?: 'true' | 'wait_for',
): Promise<Key> {
  const { host = 'host001' } = other;
  const whole = { name: `heartbeat_${host}`, ...spec, metadata: metadata(stage, other) };
  return createKey(stage.minter, whole, refresh);
}

/** The names of the keys that authenticate now. */
export async function validOf(cluster: Cluster, keys: Record<string, Key>): Promise<string[]> {
  const named = await Promise.all(
    Object.entries(keys).map(async ([name, { credential }]) =>
      (await authenticates(cluster, credential)) ? [name] : [],
    ),
  );
  return named.flat();
}

/** Whether a Heartbeat with this credential can write an event. */
export async function publishes(cluster: Cluster, credential: string): Promise<boolean> {
  const authorization = `ApiKey ${Buffer.from(credential).toString('base64')}`;
  const event = { '@timestamp': new Date().toISOString(), monitor: { status: 'up' } };
  const { status } = await request(cluster, 'POST', '/heartbeat-scenarios/_doc', event, { authorization });
  return status === 201;
}
