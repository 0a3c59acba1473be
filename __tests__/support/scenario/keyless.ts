/** The realm and role mappings of docs/keyless.md, on a node that trusts a GitHub double. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectOk, request } from '../cluster/cluster.ts';
import { type Node, startNode } from '../cluster/node.ts';
import type { Version } from '../cluster/versions.ts';
import type { GitHubDouble } from '../github/double.ts';
import { mintingRoles } from './minting-roles.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/keyless.md'), 'utf8');
const block = (pattern: RegExp) => pattern.exec(document)![1]!;
/** A file in place of the URL: test nodes do not fetch GitHub's keys. */
const realm = block(/```yaml\n(xpack[\s\S]+?)```/).replace(
  /pkc_jwkset_path: .*/,
  'pkc_jwkset_path: jwks.json',
);
const mappings = [...document.matchAll(/PUT (\/_security\/role_mapping\/\S+)\n([\s\S]+?)```/g)].map(
  ([, path, body]) => ({ path: path!, mapping: JSON.parse(body!) }),
);

/** The claims that the realm and the mapping require. */
export const audience = 'https://es.example.com:9200';
export const repositoryId = 123456789;
export const claims = { ref: 'refs/heads/main', repository_owner_id: '9919' };

/** @param secret the realm's shared secret */
export async function startKeylessNode(
  version: Version,
  github: GitHubDouble,
  secret: string,
  options: { tls?: boolean } = {},
): Promise<Node> {
  const node = await startNode({
    ...options,
    version,
    license: 'trial',
    settings: realm,
    files: { 'jwks.json': JSON.stringify(await github.jwks()) },
    secureSettings: {
      'xpack.security.authc.realms.jwt.github.client_authentication.shared_secret': secret,
    },
  });
  for (const { path, mapping } of mappings) {
    const [role] = mapping.roles;
    await expectOk(request(node, 'PUT', `/_security/role/${role}`, mintingRoles().get(role)));
    await expectOk(request(node, 'PUT', path, mapping));
  }
  return node;
}
