import type { SecretScope, SecretTarget } from '../request.ts';

/** A path template and what fills it; Octokit encodes each value, so an environment's `/` stays one segment. */
export interface Route {
  path: string;
  parameters: Record<string, unknown>;
}

interface Scope {
  secrets: string;
  /** The permission to write, by the name that token settings show. */
  permission: string;
}

const scopes: Record<SecretScope, Scope> = {
  repository: { secrets: '/repos/{owner}/{repo}/actions/secrets', permission: 'Secrets: write' },
  environment: {
    secrets: '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
    permission: 'Environments: write',
  },
  organization: {
    secrets: '/orgs/{org}/actions/secrets',
    permission: 'Organization secrets: write',
  },
  dependabot: {
    secrets: '/repos/{owner}/{repo}/dependabot/secrets',
    permission: 'Dependabot secrets: write',
  },
};

export const permissionToWrite = ({ scope }: SecretTarget): string => scopes[scope].permission;

/** The list of the secrets next to this one, itself included. */
export function secretsRoute(target: SecretTarget): Route {
  const { secrets } = scopes[target.scope];
  if (target.scope === 'organization') return { path: secrets, parameters: { org: target.holder } };
  const { parameters } = repositoryRoute(target.holder);
  const environment = target.environment !== undefined && { environment_name: target.environment };
  return { path: secrets, parameters: { ...parameters, ...environment } };
}

export const publicKeyRoute = (target: SecretTarget): Route => below(secretsRoute(target), '/public-key');

export const secretRoute = (target: SecretTarget): Route =>
  below(secretsRoute(target), '/{secret_name}', { secret_name: target.name });

/** The repositories that a `selected` secret of an organization is for. */
export const selectionRoute = (target: SecretTarget): Route => below(secretRoute(target), '/repositories');

/** @param repository `owner/name` */
export function repositoryRoute(repository: string): Route {
  const [owner, repo] = repository.split('/');
  return { path: '/repos/{owner}/{repo}', parameters: { owner, repo } };
}

function below({ path, parameters }: Route, segment: string, more: Record<string, unknown> = {}): Route {
  return { path: path + segment, parameters: { ...parameters, ...more } };
}
