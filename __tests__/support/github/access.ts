/**
 * What a token may do, in GitHub's own terms: the repositories it sees and the permissions it holds over them.
 * GitHub answers 404 for what a token may not see, and 403 for what it sees and may not do.
 */

import type { Directory } from './directory.ts';
import { notFound, Refusal } from './refusal.ts';

export type Permission =
  | 'metadata'
  | 'actions'
  | 'secrets'
  | 'environments'
  | 'dependabot_secrets'
  | 'organization_secrets'
  | 'organization_dependabot_secrets';

export type Level = 'read' | 'write';

export interface TokenGrant {
  /** Default by the token's prefix: `ghs_` and `ghu_` an App's (GITHUB_TOKEN is one), `ghp_` and `gho_` classic, else fine-grained. */
  kind?: 'app' | 'fine-grained' | 'classic';
  /** `owner/name` of its repositories; of others it sees only public ones. Default: all. */
  repositories?: string[];
  /** Logins of its organizations. Default: the owners of its repositories. */
  organizations?: string[];
  /** `metadata: read` is included for visible repositories. Default: nothing else, like GITHUB_TOKEN with secrets. */
  permissions?: Partial<Record<Permission, Level>>;
}

/** The permission that an operation needs. */
export interface Need {
  permission: Permission;
  level: Level;
}

const includes = (names: string[], name: string) =>
  names.some((one) => one.toLowerCase() === name.toLowerCase());

export class Access {
  readonly #tokens: Record<string, TokenGrant>;
  readonly #directory: Directory;

  constructor(tokens: Record<string, TokenGrant>, directory: Directory) {
    this.#tokens = tokens;
    this.#directory = directory;
  }

  /**
   * Throws GitHub's refusal: 401, 404 or 403. Returns the headers of the answer.
   * @param header the Authorization header. @param params of the path: `owner` and `repo`, or `org`
   */
  check(header: string | undefined, params: Record<string, string>, need: Need): Record<string, string> {
    const [, token] = /^(?:token|bearer) (.+)$/i.exec(header ?? '') ?? [];
    if (token === undefined) throw new Refusal(401, 'Requires authentication');
    const grant = Object.hasOwn(this.#tokens, token) ? this.#tokens[token] : undefined;
    if (!grant) throw new Refusal(401, 'Bad credentials');
    const granted = this.#covers(grant, params);
    if (!granted && !this.#isPublic(params)) throw notFound();
    const kind = grant.kind ?? kindOf(token);
    const headers: Record<string, string> =
      kind === 'classic' ? {} : { 'X-Accepted-GitHub-Permissions': `${need.permission}=${need.level}` };
    if (!(granted ? holds(grant, need) : openToAll(need)))
      throw new Refusal(403, refusalText(kind, params.org !== undefined), { headers });
    return headers;
  }

  #covers(grant: TokenGrant, { owner = '', repo = '', org }: Record<string, string>): boolean {
    const repositories = grant.repositories ?? this.#directory.repositories.map(({ fullName }) => fullName);
    if (org === undefined)
      return (
        this.#directory.repository(owner, repo) !== undefined && includes(repositories, `${owner}/${repo}`)
      );
    const organizations = grant.organizations ?? repositories.map((fullName) => fullName.split('/')[0] ?? '');
    return this.#directory.hasOrganization(org) && includes(organizations, org);
  }

  #isPublic({ owner = '', repo = '' }: Record<string, string>): boolean {
    return this.#directory.repository(owner, repo)?.isPublic ?? false;
  }
}

/** What everybody may read of a public repository: itself and its environments, but no secrets and no public key. */
const openToAll = ({ permission, level }: Need) =>
  level === 'read' && (permission === 'metadata' || permission === 'actions');

function holds({ permissions = {} }: TokenGrant, { permission, level }: Need): boolean {
  const held = permissions[permission] ?? (permission === 'metadata' ? 'read' : undefined);
  return held === 'write' || held === level;
}

function kindOf(token: string): NonNullable<TokenGrant['kind']> {
  if (/^gh[su]_/.test(token)) return 'app';
  return /^gh[po]_/.test(token) ? 'classic' : 'fine-grained';
}

/** A classic token gets no X-Accepted-GitHub-Permissions, and another text (github/docs issue 29818). */
function refusalText(kind: NonNullable<TokenGrant['kind']>, organization: boolean): string {
  if (kind === 'app') return 'Resource not accessible by integration';
  if (kind === 'fine-grained') return 'Resource not accessible by personal access token';
  return `Must have admin rights to ${organization ? 'Organization' : 'Repository'}.`;
}
