/** The repositories, environments and organizations of the double. */

export interface RepositoryOptions {
  /** Default: numbers from 1001 up, in the order given. */
  id?: number;
  environments?: string[];
  /** Visible for every token. Default: false. */
  public?: boolean;
}

export interface Repository {
  id: number;
  owner: string;
  name: string;
  fullName: string;
  environments: string[];
  isPublic: boolean;
}

const firstRepositoryId = 1001;
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export class Directory {
  readonly repositories: Repository[];
  readonly organizations: string[];

  /** `organizations` defaults to the owners of the repositories; other owners are users. */
  constructor(repositories: Record<string, RepositoryOptions>, organizations?: string[]) {
    this.repositories = Object.entries(repositories).map(([fullName, options], index) => {
      const { id = firstRepositoryId + index, environments = [], public: isPublic = false } = options;
      return { id, ...named(fullName), environments: [...environments], isPublic };
    });
    this.organizations = organizations ?? [...new Set(this.repositories.map(({ owner }) => owner))];
  }

  /** Renames or transfers a repository. It keeps its id, and another repository may get its old name. */
  rename(from: string, to: string): void {
    const { owner, name } = named(from);
    const repository = this.repository(owner, name);
    if (!repository) throw new Error(`no repository ${from}`);
    Object.assign(repository, named(to));
  }

  repository(owner: string, name: string): Repository | undefined {
    return this.repositories.find((repository) => same(repository.fullName, `${owner}/${name}`));
  }

  repositoryById(id: number): Repository | undefined {
    return this.repositories.find((repository) => repository.id === id);
  }

  hasOrganization(login: string): boolean {
    return this.organizations.some((organization) => same(organization, login));
  }

  environment(repository: Repository, name: string): string | undefined {
    return repository.environments.find((environment) => same(environment, name));
  }
}

function named(fullName: string): Pick<Repository, 'owner' | 'name' | 'fullName'> {
  const [owner, name, ...rest] = fullName.split('/');
  if (!owner || !name || rest.length > 0) throw new Error(`not an owner/name: ${fullName}`);
  return { owner, name, fullName };
}
