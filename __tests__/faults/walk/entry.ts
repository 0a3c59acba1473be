/** A key of a walk, and where it goes. */
import type { Organization, Repository } from '../repositories.ts';
import type { RunOfWorkflow } from '../stage.ts';
import type { Goal } from './moves.ts';

export interface Entry {
  id: string;
  /** `id:api_key` */
  credential: string;
  to: Goal;
  /** The repository; of an organization's secret the organization that had the repository then. */
  whose: Repository | Organization;
  run: Required<RunOfWorkflow>;
  /** One of two that were made at the same moment. */
  inRace: boolean;
  /** ms since 1970, by this machine's clock. */
  madeAt: number;
  /** Whether it was in its secret, or in the outputs of a step that succeeded, when its step had ended. */
  handed: boolean;
  /** An `invalidate` or a person wanted it dead: it may be, and a secret hold it. */
  condemned: boolean;
  /** `overlap: until-confirmed`: the older keys wait for a `confirm`. */
  waits: boolean;
  /** `revoke-after-job`. */
  endsWithJob: boolean;
  /** The host was seen with it. */
  published: boolean;
  /** As the last look at the cluster showed it. */
  alive: boolean;
  /** ms since 1970 */
  expiration: number | undefined;
}

/** The keys of a repository's host that go to one goal. */
export interface Line {
  of: Repository;
  to: Goal;
}

/** One secret that the walk is about: a repository's own, or an organization's, which its repositories share. */
export type Place = { to: 'secret'; whose: Repository } | { to: 'organization'; whose: Organization };

export const PLACES: readonly Place[] = [
  { to: 'secret', whose: 'web' },
  { to: 'secret', whose: 'api' },
  { to: 'organization', whose: 'acme' },
  { to: 'organization', whose: 'umbrella' },
];

/** Whether the key goes to that place. */
export const goesTo = (entry: Pick<Entry, 'to' | 'whose'>, place: Pick<Entry, 'to' | 'whose'>): boolean =>
  entry.to === place.to && entry.whose === place.whose;
