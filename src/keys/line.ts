import { type Owner, untilConfirmed } from '../request.ts';
import { afterJob, type KeyRecord } from './record.ts';
import { targetOf, targetText } from './target.ts';

/** What the keys of a line have in common, by their metadata. */
export interface Line {
  host: unknown;
  beat: unknown;
  purpose: unknown;
  environment: unknown;
  /** {@link targetText}; undefined where the target cannot be read. */
  target: string | undefined;
}

export function lineOf(key: KeyRecord, owner: Owner): Line {
  const { host, beat, purpose, environment } = key.metadata;
  const target = targetOf(key, owner);
  return { host, beat, purpose, environment, target: target && targetText(target) };
}

/** The keys of each identity and target, the oldest first: they succeed each other. One whose target cannot be read is alone. */
export function linesOf(keys: readonly KeyRecord[], owner: Owner): KeyRecord[][] {
  const sorted = keys.toSorted((a, b) => a.creation - b.creation);
  return [...Map.groupBy(sorted, (key) => lineText(key, owner)).values()];
}

function lineText(key: KeyRecord, owner: Owner): string {
  const line = lineOf(key, owner);
  const { server, repository_id: repository } = key.metadata;
  return line.target === undefined ? key.id : JSON.stringify([server, repository, ...Object.values(line)]);
}

/**
 * Whether two lines of one repository are a host's, and no rotation of one retires the other's keys: they have different targets, or
 * one has an environment and the other none, which is easily an oversight. Two different environments are intended.
 */
export const isBeside = (a: Line, b: Line): boolean =>
  a.host === b.host &&
  a.beat === b.beat &&
  a.purpose === b.purpose &&
  (a.environment === b.environment
    ? a.target !== b.target
    : a.environment === undefined || b.environment === undefined);

/** Whether the key is invalidated after its job (`revoke-after-job`). */
export const endsWithItsJob = ({ metadata }: KeyRecord): boolean => metadata.retires === afterJob.retires;

/** Whether the rotation that created the key leaves the older keys to a `confirm`. */
export const waitsForConfirm = ({ metadata }: KeyRecord): boolean => metadata.retires === untilConfirmed;
