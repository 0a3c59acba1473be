import type { Visibility } from '../request.ts';

/** What GitHub shows of a secret; its value can never be read. */
export interface SecretEntry {
  /** ms since the epoch, GitHub's clock, whole seconds. */
  updatedAt: number;
  /** Organization secrets only. */
  visibility?: Visibility;
}

/** What the preflight found, before any key is created. */
export interface Preflight {
  /** Secret name → entry; absent when there is no such secret. */
  entries: Map<string, SecretEntry>;
  /** How far GitHub's clock is ahead of this process's, in ms, by its `Date` headers: too little by at most the time of an answer, and a second. */
  clockAhead: number;
}
