import type { Target } from './addresses.ts';
import type { Description } from './description.ts';
import type { Directory, Repository } from './directory.ts';
import { notFound } from './refusal.ts';
import type { Vault } from './vault.ts';

/** A valid and authorized request, with what an operation needs to answer it. */
export interface Call {
  directory: Directory;
  vault: Vault;
  description: Description;
  /** GITHUB_API_URL of this double. */
  apiUrl: string;
  /** The path as sent, after `apiUrl`. */
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The repository in the path. */
export function repositoryOf({ directory, params }: Call): Repository {
  const found = directory.repository(params.owner ?? '', params.repo ?? '');
  if (!found) throw notFound();
  return found;
}

/** The environment in the path; 404 if the repository has no such environment. */
export function environmentOf(call: Call): string {
  const found = call.directory.environment(repositoryOf(call), params(call, 'environment_name'));
  if (found === undefined) throw notFound();
  return found;
}

/** The target of the secrets in the path. */
export function targetOf(call: Call, scope: Target['scope']): Target {
  if (call.params.org !== undefined) return { scope, owner: call.params.org };
  const { owner, name } = repositoryOf(call);
  if (scope !== 'environment') return { scope, owner, repo: name };
  return { scope, owner, repo: name, environment: environmentOf(call) };
}

export function params(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
}
