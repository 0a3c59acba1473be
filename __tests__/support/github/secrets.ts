/** The operations on secrets: the same seven for every kind of target. */
import type { SecretAddress, Target } from './addresses.ts';
import { type Answer, type Call, params } from './call.ts';
import { page } from './pages.ts';
import { notFound, Refusal } from './refusal.ts';
import { minimalRepository } from './repositories.ts';
import {
  checkBoxIsThere,
  checkName,
  checkRoom,
  checkSize,
  knownIds,
  reachOf,
  type SecretBody,
} from './rules.ts';
import type { Reach, StoredSecret } from './vault.ts';

export type SecretOperation = (call: Call, target: Target) => Answer;

export const listSecrets: SecretOperation = (call, target) =>
  page(
    call,
    call.vault.list(target).map((secret) => described(call, secret)),
    'secrets',
  );

export const readPublicKey: SecretOperation = ({ vault }, target) => {
  const key = vault.readKey(target);
  return { status: 200, body: { key_id: key.id, key: key.publicKey } };
};

export const readSecret: SecretOperation = (call, target) => ({
  status: 200,
  body: described(call, stored(call, target)),
});

export const writeSecret: SecretOperation = (call, target) => {
  const { vault, directory } = call;
  const address = addressOf(call, target);
  const body = call.body as SecretBody;
  checkName(address.name);
  checkBoxIsThere(body);
  const reach = reachOf(target, body, directory);
  const key = vault.key(target);
  // An outdated key gets 422; GitHub's text is not known.
  if (body.key_id !== key.id) throw new Refusal(422, 'key_id is not the id of the public key in force.');
  const value = key.open(body.encrypted_value);
  if (value === undefined)
    throw new Refusal(422, 'improperly encrypted secret', {
      violation: 'the key in force does not open the sealed box',
    });
  checkSize(value);
  if (!vault.get(address)) checkRoom(target, vault.list(target).length);
  const isNew = vault.put(address, value.toString(), reach);
  return isNew ? { status: 201, body: {} } : { status: 204 };
};

export const deleteSecret: SecretOperation = (call, target) => {
  if (!call.vault.delete(addressOf(call, target))) throw notFound();
  return { status: 204 };
};

export const listSelectedRepositories: SecretOperation = (call, target) => {
  const { selectedRepositoryIds } = selection(stored(call, target));
  const repositories = call.directory.repositories.filter(({ id }) => selectedRepositoryIds.includes(id));
  return page(
    call,
    repositories.map((repository) => minimalRepository(call, repository)),
    'repositories',
  );
};

export const setSelectedRepositories: SecretOperation = (call, target) => {
  const reach = selection(stored(call, target));
  const { selected_repository_ids } = call.body as { selected_repository_ids: number[] };
  reach.selectedRepositoryIds = knownIds(target, selected_repository_ids, call.directory);
  return { status: 204 };
};

const addressOf = (call: Call, target: Target): SecretAddress => ({
  ...target,
  name: params(call, 'secret_name'),
});

function stored(call: Call, target: Target): StoredSecret {
  const secret = call.vault.get(addressOf(call, target));
  if (!secret) throw notFound();
  return secret;
}

/** 409 as in the description of single repositories; the text is from google/go-github pull request 2036. */
function selection({ reach }: StoredSecret): Reach {
  if (reach?.visibility !== 'selected')
    throw new Refusal(
      409,
      "You cannot update selected repositories for a secret when the visibility is not set to 'selected'",
    );
  return reach;
}

function described(
  { apiUrl }: Call,
  { scope, owner, name, createdAt, updatedAt, reach }: StoredSecret,
): object {
  const secret = { name, created_at: createdAt, updated_at: updatedAt };
  if (!reach) return secret;
  if (reach.visibility !== 'selected') return { ...secret, visibility: reach.visibility };
  const app = scope === 'dependabot' ? 'dependabot' : 'actions';
  const selected_repositories_url = `${apiUrl}/orgs/${owner}/${app}/secrets/${name}/repositories`;
  return { ...secret, visibility: reach.visibility, selected_repositories_url };
}
