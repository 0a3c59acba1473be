import { readIds } from '../runner/state.ts';

type Environment = Record<string, string | undefined>;

/** What the post step has to do, read from what main left: plain data, so that a clean post needs nothing else. */
export interface PostPlan {
  requestId: string;
  /** Look for keys that main made and did not hand over. */
  sweep: boolean;
  /** DeliveryResult over, or perhaps: not to be swept. */
  keep: string[];
  /** Delivery to a secret was begun, and nobody knows how it ended. */
  unknown: string[];
  /** This step's own keys, dead whatever happened. */
  revoke: string[];
  /** Older keys, retired since the job succeeded. */
  expire: string[];
  /** Those that have an end already: it may have come within the overlap while the job ran. */
  shorten: string[];
  invalidate: string[];
  overlap: string;
  overlapMs: number;
  /** Older keys that stay in force, since the job did not succeed. */
  kept: string[];
  /** When keys end by themselves, ms since the epoch; undefined for never. */
  expirations: ReadonlyMap<string, number | undefined>;
}

/** Ids for a warning, each with the end that its key has anyway. */
export const withEnds = (ids: string[], { expirations }: PostPlan): string =>
  ids
    .map((id) => {
      if (!expirations.has(id)) return id;
      const end = expirations.get(id);
      return `${id} (${end === undefined ? 'never ends' : `ends ${new Date(end).toISOString()}`})`;
    })
    .join(', ');

/** @returns undefined when there is nothing to do */
export function planPost(env: Environment, jobStatus: string): PostPlan | undefined {
  const requestId = env.STATE_request;
  if (!requestId) return undefined;
  const ids = (prefix: string) =>
    Object.keys(env).flatMap((name) => (name.startsWith(`STATE_${prefix}-`) ? [env[name]!] : []));
  const refused = ids('refused');
  const delivered = ids('delivered');
  const begun = ids('begun').filter((id) => !refused.includes(id));
  const done = env.STATE_done;
  const [expire, shorten, invalidate] = ['expire', 'shorten', 'invalidate'].map((name) =>
    readIds(env, name),
  ) as [string[], string[], string[]];
  const committed = done === 'clean' || done === 'sweep';
  // A job succeeds in spite of a step that was rolled back, where its author wants that: then nothing succeeds the older keys.
  const succeeded = jobStatus === 'success' && committed;
  const plan: PostPlan = {
    requestId,
    sweep: done === undefined ? env.STATE_minting === 'true' : done === 'sweep',
    // Outputs of a step that failed are nobody's.
    keep: [...new Set([...begun, ...(committed ? readIds(env, 'kept') : [])])],
    unknown: begun.filter((id) => !delivered.includes(id)),
    revoke: readIds(env, 'revoke'),
    expire: succeeded ? expire : [],
    shorten: succeeded ? shorten : [],
    invalidate: succeeded ? invalidate : [],
    overlap: env.STATE_overlap ?? '',
    overlapMs: Number(env.STATE_overlap_ms),
    kept: succeeded ? [] : [...expire, ...shorten, ...invalidate],
    expirations: new Map(readIds(env, 'ends').map(readEnd)),
  };
  const idle =
    !plan.sweep &&
    [plan.revoke, plan.expire, plan.shorten, plan.invalidate, plan.kept, done ? [] : plan.unknown].every(
      (list) => list.length === 0,
    );
  return idle ? undefined : plan;
}

function readEnd(text: string): [string, number | undefined] {
  const [id = '', end = ''] = text.split('@');
  return [id, end === '' ? undefined : Number(end)];
}
