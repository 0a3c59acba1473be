/**
 * A project of Elastic Cloud, as far as its API keys (`essu_…`) matter: the proxy takes them for native users and answers as a project is
 * documented to. Not seen on a live project. The texts and the identity are those of elastic/elasticsearch: pull requests 129227 (who a
 * Cloud key is), 129966 (what a create was refused with), 156295 (since when it is not), and TransportBaseUpdateApiKeyAction.
 */
import { randomBytes } from 'node:crypto';
import { createUser, type Role } from '../cluster/cluster.ts';
import { json } from '../proxy/answers.ts';
import type { Answer, Exchange } from '../proxy/exchange.ts';
import type { Stage } from './stage.ts';

const realm = '_cloud_api_key';

interface CloudKey {
  id: string;
  value: string;
  /** The native user who stands for it, and what Basic sends for that user. */
  user: string;
  basic: string;
}

export interface CloudProject {
  /** A new key of the project that may do this. */
  createKey(role: Role): Promise<CloudKey>;
}

/** @param createsKeys false for a version from before Cloud keys could create Elasticsearch's */
export function asCloudProject(stage: Stage, { createsKeys = true } = {}): CloudProject {
  const keys: CloudKey[] = [];
  const asked = new Map<Exchange, CloudKey>();
  stage.proxy.rewrite({
    request: (request, exchange) => {
      const [scheme, value = ''] = String(request.headers.authorization).split(' ');
      if (scheme !== 'ApiKey' || !value.startsWith('essu_')) return request;
      const key = keys.find((known) => known.value === value);
      if (!key) return refusal(401, 'security_exception', 'failed to authenticate cloud API key');
      asked.set(exchange, key);
      const { method, path } = exchange;
      if (path === '/_security/api_key/_bulk_update')
        return refusal(400, 'illegal_argument_exception', noUpdate);
      if (path === '/_security/api_key' && method === 'POST' && !createsKeys)
        return refusal(400, 'illegal_argument_exception', noCreate);
      return { ...request, headers: { ...request.headers, authorization: `Basic ${key.basic}` } };
    },
    answer: (answer, exchange) => asIdentities(answer, keys, asked.get(exchange), exchange),
  });
  return {
    async createKey(role) {
      const { username, password } = await createUser(stage.cluster, role);
      const key = {
        id: randomBytes(15).toString('base64url'),
        value: `essu_${randomBytes(48).toString('base64')}`,
        user: username,
        basic: Buffer.from(`${username}:${password}`).toString('base64'),
      };
      keys.push(key);
      return key;
    },
  };
}

const noUpdate = 'authentication via API key not supported: only the owner user can update an API key';
const noCreate = 'creating elasticsearch api keys using cloud api keys is not supported';

function refusal(status: number, type: string, reason: string): Answer {
  const error = { type, reason };
  return json(
    status,
    { error: { root_cause: [error], ...error }, status },
    { 'x-elastic-product': 'Elasticsearch' },
  );
}

/** Every user of the answer who stands for a Cloud key, as the project names that key. */
function asIdentities(
  answer: Answer,
  keys: CloudKey[],
  asking: CloudKey | undefined,
  { path }: Exchange,
): Answer {
  const text = answer.body.toString();
  if (!keys.some(({ user }) => text.includes(user))) return answer;
  const body = JSON.parse(text, (_, value) => {
    const key = keys.find(
      ({ user }) => value !== null && typeof value === 'object' && value.username === user,
    );
    if (!key) return value;
    return { ...value, username: key.id, ...('realm' in value && { realm, realm_type: realm }) };
  });
  const identity = path === '/_security/_authenticate' && asking ? identityOf(asking) : {};
  return { ...answer, body: Buffer.from(JSON.stringify({ ...body, ...identity })) };
}

const identityOf = ({ id }: CloudKey) => ({
  authentication_realm: { name: realm, type: realm },
  lookup_realm: { name: realm, type: realm },
  authentication_type: 'api_key',
  api_key: { id, name: 'deploy', managed_by: 'cloud', internal: false },
});
