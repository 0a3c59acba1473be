/** An API key as a listing shows it. Never a secret. */
export interface KeyRecord {
  id: string;
  name: string;
  type: string;
  /** ms since the epoch, the server's clock. */
  creation: number;
  expiration?: number;
  invalidated: boolean;
  /** The user who owns it. */
  username: string;
  realm: string;
  metadata: Record<string, unknown>;
  roleDescriptors: unknown;
}

export interface Listing {
  keys: KeyRecord[];
  /** The server's clock, ms since the epoch; absent when no key was found or the server cannot tell (before 8.14). */
  now?: number;
  /** Where the server cannot tell its clock but has compared with it: ids of the keys that are too old, or too near their end. */
  overdue?: ReadonlySet<string>;
}

/** In the metadata of every key that is ours. */
export const managedBy = 'beats-api-key';
