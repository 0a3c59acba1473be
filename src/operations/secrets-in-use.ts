import { liveKeys } from '../elasticsearch/queries.ts';
import { Failure } from '../errors/failure.ts';
import { isAskedFor, isOfRepository } from '../keys/ownership.ts';
import type { KeyRecord } from '../keys/record.ts';
import { describe, fromMetadata, sameTarget } from '../keys/target.ts';
import type { InvalidateRequest, SecretTarget } from '../request.ts';
import { inParallel } from '../runner/in-parallel.ts';
import { secretsAtOnce } from './limits.ts';
import type { Ports } from './ports.ts';
import type { InvalidateResult } from './results.ts';

/**
 * The secrets that these keys fed. One that a live key feeds which was not asked for is in use, and so is not among them: a newer
 * key, or another host's or environment's.
 */
export async function secretsFedBy(
  found: KeyRecord[],
  request: InvalidateRequest,
  ports: Ports,
): Promise<SecretTarget[]> {
  const targets = targetsOf(found);
  if (targets.length === 0) return targets;
  const { server, repositoryId } = request.owner;
  const secrets = targets.map(({ name }) => name);
  const { keys } = await ports.keys.list(liveKeys({ server, repositoryId }, { secrets }));
  const others = keys.filter(
    (key) =>
      isOfRepository(key, request.owner) &&
      !found.some(({ id }) => id === key.id) &&
      !(request.keyIds.length === 0 && isAskedFor(key, request)),
  );
  return targets.filter((target) => {
    const used = others.find(({ metadata }) => {
      const fed = fromMetadata(metadata);
      return fed !== undefined && sameTarget(fed, target);
    });
    if (used) ports.log.info(`Kept ${describe(target)}: the live API key ${used.id} feeds it`);
    return !used;
  });
}

function targetsOf(keys: KeyRecord[]): SecretTarget[] {
  const targets: SecretTarget[] = [];
  for (const { metadata } of keys) {
    const target = fromMetadata(metadata);
    if (target && target.scope !== 'outputs' && !targets.some((known) => sameTarget(known, target)))
      targets.push(target);
  }
  return targets;
}

/** Deletes the secrets that these keys fed. One that cannot be deleted does not keep the others. */
export async function deleteSecrets(
  request: InvalidateRequest,
  found: KeyRecord[],
  ports: Ports,
  result: InvalidateResult,
): Promise<void> {
  const targets = await secretsFedBy(found, request, ports);
  if (targets.length === 0) return;
  if (!ports.secrets) {
    const names = targets.map(describe).join(', ');
    result.warnings.push({
      title: 'Secrets may remain',
      text: `Without a github-token it is not known whether these secrets are still there, and they are not deleted: ${names}.`,
    });
    return;
  }
  const { secrets } = ports;
  const failures: Failure[] = [];
  await inParallel(targets, secretsAtOnce, async (target) => {
    try {
      const outcome = await secrets.remove(target);
      result.deletedSecrets.push(target);
      ports.log.info(
        outcome === 'deleted' ? `Deleted ${describe(target)}` : `${describe(target)} was gone already`,
      );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  });
  const [first] = failures;
  if (first) result.failure = first;
}
