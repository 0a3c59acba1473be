import { type Cluster, expectOk, request } from '../support/cluster/cluster.ts';
import type { BeatName } from './tools/tools.ts';

export type Purpose = 'publishing' | 'monitoring';

/** In the form `id:api_key`, as Beats take it. */
export type Key = { id: string; apiKey: string };

/** A key for one Beat on one host; both purposes make one key with both roles. Source of the roles: Elastic's page "Grant access using API keys". */
export async function mint(
  cluster: Cluster,
  beat: BeatName,
  host: string,
  ...purposes: Purpose[]
): Promise<Key> {
  const roles = {
    publishing: {
      cluster: ['monitor', 'read_ilm', 'read_pipeline'],
      index: [{ names: [`${beat}-*`], privileges: ['view_index_metadata', 'create_doc', 'auto_configure'] }],
    },
    monitoring: {
      cluster: ['monitor'],
      index: [{ names: ['.monitoring-beats-*'], privileges: ['create_index', 'create'] }],
    },
  };
  const body = {
    name: `${beat}_${host}`,
    role_descriptors: Object.fromEntries(purposes.map((purpose) => [`${beat}_${purpose}`, roles[purpose]])),
  };
  const made = await expectOk(
    request<{ id: string; api_key: string }>(cluster, 'POST', '/_security/api_key', body),
  );
  return { id: made.id, apiKey: `${made.id}:${made.api_key}` };
}
