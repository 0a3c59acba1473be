/** A key of a walk, and where it is delivered. */
import type { Organization, Repository } from '../repositories.ts';
import type { RunOfWorkflow } from '../stage.ts';
import type { Target } from './moves.ts';

export interface Entry {
  id: string;
  /** `id:api_key` */
  credential: string;
  to: Target;
  /** The repository, or for an organization's secret the organization that owned the repository then. */
  holder: Repository | Organization;
  run: Required<RunOfWorkflow>;
  /** Whether another step created a key at the same moment. */
  isParallel: boolean;
  /** ms since 1970, by this machine's clock. */
  createdAt: number;
  /** Whether it was in its secret, or in the outputs of a successful step, when its step ended. */
  delivered: boolean;
  /** An `invalidate` or a person asked to invalidate it: it may be invalid while a secret holds it. */
  invalidationRequested: boolean;
  /** Whether it was invalid when a late request wrote it to its secret. That looks like a write by hand, so the secret stays. */
  arrivedInvalid: boolean;
  /** `overlap: until-confirmed`: a `confirm` retires the older keys. */
  untilConfirmed: boolean;
  /** `revoke-after-job` */
  revokedAfterJob: boolean;
  /** Whether the host published with it. */
  published: boolean;
  /** As the cluster last listed it. */
  valid: boolean;
  /** ms since 1970 */
  expiration: number | undefined;
}

/** The keys of a repository's host for one target. */
export interface Line {
  of: Repository;
  to: Target;
}

/** One secret of the walk: a repository's own, or an organization's, which its repositories share. */
export type SecretLocation =
  | { to: 'secret'; holder: Repository }
  | { to: 'organization'; holder: Organization };

export const SECRET_LOCATIONS: readonly SecretLocation[] = [
  { to: 'secret', holder: 'web' },
  { to: 'secret', holder: 'api' },
  { to: 'organization', holder: 'acme' },
  { to: 'organization', holder: 'umbrella' },
];

/** Whether the key is delivered to that secret. */
export const isDeliveredTo = (
  entry: Pick<Entry, 'to' | 'holder'>,
  location: Pick<Entry, 'to' | 'holder'>,
): boolean => entry.to === location.to && entry.holder === location.holder;
