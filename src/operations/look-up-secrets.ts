import { Failure } from '../errors/failure.ts';
import type { Preflight } from '../keys/secret-entry.ts';
import { placeText, targetText } from '../keys/target.ts';
import type { SecretTarget, Target } from '../request.ts';
import { maxSecretLocations } from './limits.ts';
import type { Ports } from './ports.ts';

/** What GitHub shows of the secrets that keys' metadata name. */
export interface SecretLookup {
  /** undefined where it was not asked, or did not answer. */
  of(target: SecretTarget): Preflight | undefined;
  /** Why some could not be looked up, by the secret's place. */
  failures: ReadonlyMap<string, Failure>;
  /** Places beyond the first {@link maxSecretLocations}: everybody who can create keys with this user can write such names. */
  skipped: number;
}

/** One or two requests for each place: a repository, one of its environments, an organization. */
export async function lookUpSecrets(
  targets: readonly Target[],
  { secrets, signal }: Pick<Ports, 'secrets' | 'signal'>,
): Promise<SecretLookup> {
  const known = new Map<string, Preflight>();
  const failures = new Map<string, Failure>();
  const places = [...Map.groupBy(distinctSecrets(targets), placeText)];
  for (const [place, inPlace] of places.slice(0, maxSecretLocations)) {
    if (!secrets) break;
    try {
      known.set(place, await secrets.lookUp(inPlace));
    } catch (error) {
      // A place that was deleted, or that this token may not see, does not stop the lookup of the others.
      if (!(error instanceof Failure) || signal.aborted) throw error;
      failures.set(place, error);
    }
  }
  return {
    of: (target) => known.get(placeText(target)),
    failures,
    skipped: secrets ? Math.max(0, places.length - maxSecretLocations) : 0,
  };
}

export function distinctSecrets(targets: readonly Target[]): SecretTarget[] {
  const secrets = targets.filter((target): target is SecretTarget => target.scope !== 'outputs');
  return [...new Map(secrets.map((target) => [targetText(target), target])).values()];
}
