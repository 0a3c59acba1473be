/** What a run of products.test.ts found, for docs/privileges.md. */

export interface Proven {
  product: string;
  /** Of the configuration. */
  title: string;
  /** In the order of its requests. */
  answers: string[];
  /** How many attempts were refused, or allowed where the list says so. */
  refused: number;
}

export interface Need {
  product: string;
  purpose: string;
  /** A privilege, or the name of an index pattern. */
  what: string;
  on: string;
  /** The first listed request that fails without it. */
  neededBy?: string;
}

/** Kept in proof.json: by version, and what holds for all of them once. */
export interface Proof {
  versions: string[];
  proven: (Proven & { version: string })[];
  needs: Need[];
}

declare module 'vitest' {
  interface TaskMeta {
    proven?: Proven[];
    needs?: Need[];
  }
}
