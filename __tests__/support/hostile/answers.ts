/** Answers of a hostile server in place of Elasticsearch. */
import { CANARY, NASTY } from './harmless.ts';
import type { Asked } from './server.ts';

export const error = (status: number) => {
  const cause = {
    type: `security_exception ${NASTY}`,
    reason: `${NASTY} ${CANARY} ${Buffer.from(CANARY).toString('base64')} action is granted by the cluster privileges [${CANARY}]`,
  };
  return { error: { ...cause, root_cause: [cause], header: { 'WWW-Authenticate': CANARY } }, status };
};

export const created = { id: '-Zk_dash0001', name: 'heartbeat_host001', api_key: 'k3yk3yk3yk3yk3yk3yk3yk' };

export const granted = ({ body }: Asked) => ({
  username: 'minter',
  has_all_requested: true,
  cluster: Object.fromEntries(
    (body.cluster as string[]).map((name) => [name, name !== 'manage_own_api_key']),
  ),
  index: Object.fromEntries(
    (body.index as { names: string[]; privileges: string[] }[]).flatMap(({ names, privileges }) =>
      names.map((name) => [name, Object.fromEntries(privileges.map((one) => [one, true]))]),
    ),
  ),
  application: {},
});

export const keyOfOurs = (other: Record<string, unknown> = {}, metadata: Record<string, unknown> = {}) => ({
  id: 'id0',
  name: 'heartbeat_host001',
  type: 'rest',
  creation: 1_700_000_000_000,
  invalidated: false,
  username: 'minter',
  realm: 'native1',
  metadata: {
    managed_by: 'beats-api-key',
    server: 'https://github.com',
    repository_id: '123456789',
    beat: 'heartbeat',
    host: 'host001',
    purpose: 'publishing',
    target: 'outputs',
    ...metadata,
  },
  role_descriptors: {},
  ...other,
});
