/** The operations that the double serves, by GitHub's operation ids, and the permission that each needs. */

import type { Level, Need, Permission } from './access.ts';
import type { SecretScope } from './addresses.ts';
import { type Answer, type Call, targetOf } from './call.ts';
import { readEnvironment, readRepository } from './repositories.ts';
import * as secrets from './secrets.ts';

export interface Operation extends Need {
  id: string;
  run: (call: Call) => Answer;
}

interface Family {
  scope: SecretScope;
  /** The prefix of the ids: `actions` or `dependabot`. */
  app: string;
  /** The name of the target in the ids. */
  noun: 'repo' | 'environment' | 'org';
  permission: Permission;
}

const families: Family[] = [
  { scope: 'repository', app: 'actions', noun: 'repo', permission: 'secrets' },
  { scope: 'environment', app: 'actions', noun: 'environment', permission: 'environments' },
  { scope: 'organization', app: 'actions', noun: 'org', permission: 'organization_secrets' },
  { scope: 'dependabot', app: 'dependabot', noun: 'repo', permission: 'dependabot_secrets' },
  { scope: 'dependabot', app: 'dependabot', noun: 'org', permission: 'organization_dependabot_secrets' },
];

function secretOperations({ scope, app, noun, permission }: Family): Operation[] {
  const operation = (name: string, level: Level, run: secrets.SecretOperation): Operation => ({
    id: `${app}/${name}`,
    permission,
    level,
    run: (call) => run(call, targetOf(call, scope)),
  });
  const everywhere = [
    operation(`list-${noun}-secrets`, 'read', secrets.listSecrets),
    operation(`get-${noun}-public-key`, 'read', secrets.readPublicKey),
    operation(`get-${noun}-secret`, 'read', secrets.readSecret),
    operation(`create-or-update-${noun}-secret`, 'write', secrets.writeSecret),
    operation(`delete-${noun}-secret`, 'write', secrets.deleteSecret),
  ];
  if (noun !== 'org') return everywhere;
  return [
    ...everywhere,
    operation('list-selected-repos-for-org-secret', 'read', secrets.listSelectedRepositories),
    operation('set-selected-repos-for-org-secret', 'write', secrets.setSelectedRepositories),
  ];
}

export const operations: Operation[] = [
  { id: 'repos/get', permission: 'metadata', level: 'read', run: readRepository },
  { id: 'repos/get-environment', permission: 'actions', level: 'read', run: readEnvironment },
  ...families.flatMap(secretOperations),
];
