/** Role descriptors as Elasticsearch's create API key request takes them: role name → privileges. */
export type RoleDescriptors = Record<string, RoleDescriptor>;

export interface RoleDescriptor {
  cluster?: string[];
  indices?: IndexPrivileges[];
  applications?: { application: string; privileges: string[]; resources: string[] }[];
  /** Further fields (run_as, remote_indices, restriction, …) are passed on as they are. */
  [field: string]: unknown;
}

export interface IndexPrivileges {
  names: string[];
  privileges: string[];
  allow_restricted_indices?: boolean;
  [field: string]: unknown;
}
