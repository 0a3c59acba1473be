/** A client as in GitHub's documentation: Octokit, and libsodium for the sealed box. */
import { getOctokit } from '@actions/github';
import sodium from 'libsodium-wrappers';
import { belongsToOrganization, type SecretAddress, type Target } from './addresses.ts';
import type { GitHubDouble } from './double.ts';

export type Octokit = ReturnType<typeof getOctokit>;

export const octokitFor = ({ apiUrl }: Pick<GitHubDouble, 'apiUrl'>, token: string): Octokit =>
  getOctokit(token, { baseUrl: apiUrl });

export interface PublicKey {
  key_id: string;
  key: string;
}

/** Base64 of `crypto_box_seal`. @param key base64, as GitHub sends it */
export async function seal(value: string, key: string): Promise<string> {
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(Buffer.from(value), Buffer.from(key, 'base64'))).toString(
    'base64',
  );
}

/** The path of a target's secrets, with the placeholders of Octokit. */
function collection(target: Target): string {
  const app = target.scope === 'dependabot' ? 'dependabot' : 'actions';
  if (belongsToOrganization(target)) return `/orgs/{owner}/${app}/secrets`;
  return target.scope === 'environment'
    ? '/repos/{owner}/{repo}/environments/{environment}/secrets'
    : `/repos/{owner}/{repo}/${app}/secrets`;
}

/** Requests for one target's secrets. Refusals are thrown, as by Octokit. */
export function secretsOf(octokit: Octokit, target: Target) {
  const path = collection(target);
  const names = { owner: target.owner, repo: target.repo, environment: target.environment };
  return {
    publicKey: async (): Promise<PublicKey> => (await octokit.request(`GET ${path}/public-key`, names)).data,
    list: () => octokit.paginate(`GET ${path}`, names),
    read: (name: string) => octokit.request(`GET ${path}/{name}`, { ...names, name }),
    delete: (name: string) => octokit.request(`DELETE ${path}/{name}`, { ...names, name }),
    put: (name: string, body: object) => octokit.request(`PUT ${path}/{name}`, { ...names, name, ...body }),
  };
}

/** Reads the public key, seals the box and sends PUT. Returns the status. @param more further fields of the body */
export async function deliver(
  octokit: Octokit,
  { name, ...target }: SecretAddress,
  value: string,
  more = {},
): Promise<number> {
  const secrets = secretsOf(octokit, target);
  const { key_id, key } = await secrets.publicKey();
  const { status } = await secrets.put(name, { key_id, encrypted_value: await seal(value, key), ...more });
  return status;
}
