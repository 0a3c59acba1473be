/** The results of products.test.ts, for docs/privileges.md. */

export interface Proven {
  product: string;
  /** Of the configuration. */
  title: string;
  /** In the order of its requests. */
  answers: string[];
  /** The number of attempts that were refused, or allowed as listed. */
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

/** The content of proof.json: results by version, and those common to all versions once. */
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
