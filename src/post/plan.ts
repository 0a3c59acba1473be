import { type ExpiringKey, type PendingRetirement, readStepState } from '../runner/step-state.ts';

/** What the post step has to do: plain data, so that a clean post needs nothing else. */
export interface PostPlan {
  requestId: string;
  /** Search for keys that main created and did not deliver. */
  sweep: boolean;
  /** Delivered, or perhaps: not to be swept. */
  keep: string[];
  /** Keys of this step that are to be swept, as far as their ids are known. */
  created: ExpiringKey[];
  /** Main ended while it delivered them: a secret may hold them. */
  unknown: ExpiringKey[];
  /** This step's own keys, invalidated whether or not the job succeeded. */
  revoke: ExpiringKey[];
  /** Older keys, retired since the job succeeded. */
  retirement?: PendingRetirement;
  /** Older keys that stay valid, since the job did not succeed. */
  remaining: ExpiringKey[];
}

export const nameOf = ({ id, host }: ExpiringKey): string => (host === undefined ? id : `${id} of ${host}`);

/** Keys for a warning, each with the expiration that it has anyway. */
export const withExpirations = (keys: ExpiringKey[]): string =>
  keys
    .map((key) => {
      const { expiration } = key;
      const end =
        expiration === undefined ? 'never expires' : `expires ${new Date(expiration).toISOString()}`;
      return `${nameOf(key)} (${end})`;
    })
    .join(', ');

/** @returns undefined when there is nothing to do */
export function planPost(
  env: Readonly<Record<string, string | undefined>>,
  jobStatus: string,
): PostPlan | undefined {
  const state = readStepState(env);
  if (!state) return undefined;
  const { requestId, creating, end } = state;
  // Nobody reads the outputs of a step that failed, but a secret may hold what was written.
  const maybeHeld = [...state.deliveries].filter(([, progress]) => progress !== 'refused');
  // With `continue-on-error` a job succeeds although this step was rolled back: then no new key replaces the older ones.
  const done = end && end.done !== 'undone' ? end : undefined;
  const retirement = done?.retirement;
  const older = retirement ? [...retirement.expire, ...retirement.invalidate] : [];
  const succeeded = jobStatus === 'success';
  // What main saved last decides; without it, everything that may have been written.
  const keep = done?.kept ?? maybeHeld.map(([id]) => id);
  const known = (id: string): ExpiringKey => state.created.find((key) => key.id === id) ?? { id };
  const plan: PostPlan = {
    requestId,
    sweep: end ? end.done === 'sweep' : creating,
    keep,
    created: state.created.filter(({ id }) => !keep.includes(id)),
    unknown: end ? [] : maybeHeld.flatMap(([id, progress]) => (progress === 'begun' ? [known(id)] : [])),
    revoke: done?.revoke ?? [],
    ...(succeeded && retirement && older.length > 0 && { retirement }),
    remaining: succeeded ? [] : older,
  };
  const idle = !plan.sweep && !plan.retirement;
  return idle && plan.revoke.length + plan.unknown.length + plan.remaining.length === 0 ? undefined : plan;
}
