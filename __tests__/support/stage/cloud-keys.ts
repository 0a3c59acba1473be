/**
 * The API keys (`essu_…`) of an Elastic Cloud project: the proxy maps them to native users and answers as documented for a project. Not
 * verified on a real project. Texts and identity are from elastic/elasticsearch: pull requests 129227 (the identity of a Cloud key),
 * 129966 (the error for a create), 156295 (the version that allows it), and TransportBaseUpdateApiKeyAction.
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
  /** The native user that represents it, and its Basic credentials. */
  user: string;
  basic: string;
}

export interface CloudProject {
  /** Creates a key of the project with these privileges. */
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

/** Replaces users in the answer by the Cloud keys that they represent. */
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
