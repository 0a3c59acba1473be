/** An API key as a listing shows it. Never a secret. */
export interface KeyRecord {
  id: string;
  name: string;
  type: string;
  /** ms since the epoch, the server's clock. */
  creation: number;
  expiration?: number;
  invalidated: boolean;
  /** When it was invalidated, ms since the epoch, the server's clock. */
  invalidation?: number;
  /** The user who owns it. */
  username: string;
  realm: string;
  metadata: Record<string, unknown>;
  roleDescriptors: unknown;
}

export interface Listing {
  keys: KeyRecord[];
  /** The server's clock, ms since the epoch; absent when no key was found. */
  now?: number;
  /** How far that is ahead of this process's clock, in ms: both read within one short answer, so that no wait is part of it. */
  clockAhead?: number;
}

/** In the metadata of a key that is invalidated after its job. */
export const afterJob = { retires: 'after-job' } as const;

/** In the metadata of every key that is ours. */
export const managedBy = 'beats-api-key';
