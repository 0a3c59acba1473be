import { keysFeeding } from '../elasticsearch/queries.ts';
import { Failure } from '../errors/failure.ts';
import type { Message } from '../errors/messages.ts';
import { isAskedFor, whoseElse } from '../keys/ownership.ts';
import type { KeyRecord, Listing } from '../keys/record.ts';
import { mayDelete, type SecretFacts, type SecretUse, secretFacts, secretUse } from '../keys/secret-use.ts';
import { describe, isShared, placeText, targetOf } from '../keys/target.ts';
import type { HostRequest, InvalidateRequest, Owner, SecretTarget } from '../request.ts';
import { inParallel } from '../runner/in-parallel.ts';
import { secretsAtOnce } from './limits.ts';
import { distinctSecrets, lookUpSecrets } from './look-up-secrets.ts';
import type { Ports } from './ports.ts';
import type { InvalidateResult } from './results.ts';

/** Why a key is not created for a secret. */
export function secretInUse(
  { host, target }: HostRequest<SecretTarget>,
  [key, ...more]: KeyRecord[],
  owner: Owner,
): Failure {
  const others = more.length > 0 ? `, and ${more.length} more,` : '';
  const who = key ? `API key ${key.id} of ${whoseElse(key, owner)}` : 'A valid API key';
  return new Failure(
    'secret-in-use',
    `${who}${others} may be in the ${describe(target)}, which a new key of host ${host} would overwrite. None was created for it.`,
    'A valid API key may be in the secret of each of these hosts, which a new key would overwrite. None was created. The log names the keys.',
  );
}

/** The secrets of these keys, by what happens to them. */
interface SecretPlan {
  remove: SecretTarget[];
  /** They may hold somebody else's live key or value, so they are not deleted. */
  keep: { target: SecretTarget; why: string }[];
  failures: Failure[];
}

/** Deletes the secrets of these keys, unless they hold somebody else's key or value. A failure does not stop the deletion of others. */
export async function deleteSecrets(
  request: InvalidateRequest,
  found: Listing,
  ports: Ports,
  result: InvalidateResult,
): Promise<void> {
  const plan = await planDeletion(request, found, ports, result);
  if (!plan) return;
  const [first] = [...plan.failures, ...(await remove(plan.remove, ports, result))];
  if (first) result.failure = first;
  warnOfShared(result, 'shared-secrets-deleted');
}

/** Which secrets would be deleted, and which kept; undefined where that is not known. */
export async function planDeletion(
  request: InvalidateRequest,
  found: Listing,
  ports: Ports,
  result: InvalidateResult,
): Promise<SecretPlan | undefined> {
  const targets = distinctSecrets(found.keys.flatMap((key) => targetOf(key, request.owner) ?? []));
  if (targets.length === 0) return undefined;
  if (!ports.secrets) {
    const names = targets.map(describe).join(', ');
    result.warnings.push({
      code: 'secrets-remain',
      text: `Without a github-token it is not known whether these secrets are still there, and they are not deleted: ${names}.`,
    });
    return undefined;
  }
  const plan = await planSecrets(targets, request, found, ports);
  for (const { target, why } of plan.keep) {
    ports.log.info(`Kept ${describe(target)}: ${why}`);
    result.warnings.push({
      code: 'secret-kept',
      text: `The ${describe(target)} was not deleted: ${why}.`,
    });
  }
  return plan;
}

async function planSecrets(
  targets: SecretTarget[],
  request: InvalidateRequest,
  found: Listing,
  ports: Ports,
): Promise<SecretPlan> {
  const { owner } = request;
  const lookup = await lookUpSecrets(targets, ports);
  const { keys } = await ports.keys.list(keysFeeding(owner, targets));
  const ids = new Set(found.keys.map(({ id }) => id));
  const isOurs = (key: KeyRecord) =>
    ids.has(key.id) || (request.keyIds.length === 0 && isAskedFor(key, request));
  const all = [...found.keys, ...keys.filter(({ id }) => !ids.has(id))];
  const ofSecrets = Map.groupBy(all, ({ metadata }) => metadata.secret);
  const plan: SecretPlan = { remove: [], keep: [], failures: [] };
  for (const target of targets) {
    const failure = lookup.failures.get(placeText(target));
    // Deleting an environment deletes its secrets.
    if (failure?.code === 'github-environment') {
      ports.log.info(`${describe(target)}: this token sees no such environment`);
      continue;
    }
    if (failure) {
      plan.failures.push(failure);
      continue;
    }
    const facts = secretFacts(target, found, lookup.of(target));
    const use = secretUse(target, { keys: ofSecrets.get(target.name) ?? [], owner, isOurs }, facts);
    if (facts.state === 'absent') ports.log.info(`${describe(target)} does not exist`);
    else if (mayDelete(use)) plan.remove.push(target);
    else plan.keep.push({ target, why: whyKept(use, facts, owner) });
  }
  return plan;
}

function whyKept({ others: [other] }: SecretUse, facts: SecretFacts, owner: Owner): string {
  if (other) return `it may hold the valid API key ${other.id} of ${whoseElse(other, owner)}`;
  if (facts.state !== 'written') return 'it is not known when it was written';
  if (facts.at === undefined) return 'its date cannot be compared with the cluster’s clock';
  const at = new Date(facts.updatedAt).toISOString();
  // Somebody else's value, or that of a lost runner whose request arrived after the key was invalidated: GitHub shows no difference.
  return `it was last written at ${at}, and not when one of these keys could be delivered, so it may hold somebody else’s value`;
}

/** @returns why some could not be deleted */
async function remove(targets: SecretTarget[], ports: Ports, result: InvalidateResult): Promise<Failure[]> {
  const failures: Failure[] = [];
  await inParallel(targets, secretsAtOnce, async (target) => {
    try {
      const outcome = await ports.secrets?.remove(target);
      if (outcome === 'deleted') result.deletedSecrets.push(target);
      ports.log.info(
        outcome === 'deleted' ? `Deleted ${describe(target)}` : `${describe(target)} does not exist`,
      );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  });
  return failures;
}

/** The names come from metadata, which everybody can write who can create keys with this user. */
export function warnOfShared({ deletedSecrets, warnings }: InvalidateResult, code: Message['code']): void {
  const shared = deletedSecrets.filter(isShared);
  if (shared.length > 0)
    warnings.push({
      code,
      text: `These secrets are not this repository’s alone: ${shared.map(describe).join(', ')}.`,
    });
}
