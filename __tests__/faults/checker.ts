/**
 * The invariants after a fault. The checker knows the inputs, what was delivered (outputs of a step that succeeded, secrets as
 * GitHub decrypted them) and what the two servers answer. It knows nothing of how the action works.
 */
import type { ApiKey } from '../support/cluster/cluster.ts';
import { falseClaims } from './claims.ts';
import { exitViolations, inRepository, outputViolations } from './completion.ts';
import {
  type Delivered,
  delivered,
  idOf,
  invalidOf,
  mayBeInDelivery,
  type Observed,
  stopsPost,
  succeeded,
  unclearSecrets,
  validKeysOf,
} from './observed.ts';
import { type Operation, OVERLAP_MS } from './operations.ts';
import type { Stage } from './stage.ts';

/**
 * `delivered`: the step succeeded. `undone`: it failed and left no key. `both alive`: GitHub may have the new key (I3).
 * `left`: the post step could not clean up, so a key stays valid until it expires.
 */
export type Outcome = 'delivered' | 'undone' | 'both alive' | 'left';

export interface Checked {
  outcome: Outcome;
  violations: string[];
  delivered: Delivered[];
  /** Valid keys that were not delivered. */
  orphans: string[];
}

export async function checkAfterFault(observed: Observed, stage: Stage): Promise<Checked> {
  const { operation, main } = observed;
  const now = delivered(operation.inputs, operation.hosts, main, stage);
  const live = await validKeysOf(stage);
  const held = [...observed.earlier, ...(operation.revokedAfterJob ? [] : now)].map(({ credential }) =>
    idOf(credential),
  );
  const others = stage.foreignKeys.map(idOf);
  const orphans = live.map(({ id }) => id).filter((id) => !held.includes(id) && !others.includes(id));
  const violations = [
    ...(await invalidDeliveries(observed, now, stage)),
    ...(await changedEarlierKeys(observed, live, stage)),
    ...orphanViolations(observed, orphans),
    ...(await changedForeignKeys(live, stage)),
    ...fileViolations(observed),
    ...stackTraces(observed),
    ...exitViolations(observed),
    ...outputViolations(operation.inputs, operation.hosts, main, inRepository(stage)),
    ...notInvalidated(observed, live),
    ...falseClaims(observed, live, stage),
  ];
  return { outcome: outcomeOf(observed, orphans), violations, delivered: now, orphans };
}

function outcomeOf(observed: Observed, orphans: string[]): Outcome {
  if (succeeded(observed.main)) return orphans.length > 0 ? 'left' : 'delivered';
  if (orphans.length === 0) return 'undone';
  const unclear = unclearSecrets(observed).size > 0 || orphans.every((id) => mayBeInDelivery(observed, id));
  return unclear ? 'both alive' : 'left';
}

/** I1: every delivered credential is valid, except after `invalidate` and after a job with `revoke-after-job`. */
async function invalidDeliveries({ operation }: Observed, now: Delivered[], stage: Stage): Promise<string[]> {
  if (!createsKeys(operation) || operation.revokedAfterJob) return [];
  const invalid = await invalidOf(
    now.map(({ credential }) => credential),
    stage,
  );
  return now
    .filter(({ credential }) => invalid.includes(credential))
    .map(
      ({ credential, secret }) => `I1: ${secret ?? 'the output'} holds the invalid key ${idOf(credential)}`,
    );
}

/** I1, I3: a job that failed does not change the earlier keys; one that succeeded retires them only as requested. */
async function changedEarlierKeys(
  { operation, main, earlier }: Observed,
  live: ApiKey[],
  stage: Stage,
): Promise<string[]> {
  if (operation.delivers === 'nowhere') return [];
  const kept = keyInUse(operation, earlier);
  const lost = (await invalidOf(kept, stage)).map(
    (one) => `I1: the key ${idOf(one)} that is in use is invalid`,
  );
  const expected = main.status === 'success' ? operation.earlierKeys : 'kept';
  if (expected === 'invalidated') return lost;
  const credentials = earlier.map(({ credential }) => credential);
  const invalid = (await invalidOf(credentials, stage)).map(
    (one) => `I1: the earlier key ${idOf(one)} is invalid`,
  );
  // Keys of `create` expire after 12 hours, those of `rotate` never.
  const shortened = live.filter(
    ({ id, creation, expiration }) =>
      credentials.map(idOf).includes(id) &&
      expiration !== undefined &&
      (operation.inputs.operation === 'rotate' || expiration - creation < 12 * 60 * 60 * 1000),
  );
  if (expected === 'set to expire') return invalid;
  return [...invalid, ...shortened.map(({ id }) => `I1: the earlier key ${id} was set to expire`)];
}

const createsKeys = ({ delivers }: Operation) => delivers === 'outputs' || delivers === 'secrets';

/** The newest earlier key, which is in use, for a step that neither creates a key nor invalidates the current one. */
const keyInUse = ({ delivers }: Operation, earlier: Delivered[]): string[] =>
  delivers === 'unchanged' ? earlier.slice(-1).map(({ credential }) => credential) : [];

/** I2, I3: an undelivered key may be valid only if GitHub may have it or post could not run; an annotation must name it. */
function orphanViolations(observed: Observed, orphans: string[]): string[] {
  if (stopsPost(observed.fault)) return [];
  // The log names every created key, so only annotations count.
  const annotations = [observed.main, observed.post]
    .flatMap((run) => run?.annotations.map(({ message }) => message) ?? [])
    .join('\n');
  const unnamed = orphans
    .filter((id) => !annotations.includes(id))
    .map((id) => `I3: no annotation names the valid key ${id}`);
  const sure = orphans.filter((id) => !mayBeInDelivery(observed, id));
  const allowed = observed.fault?.type === 'credential' ? sure.length : unclearSecrets(observed).size;
  if (sure.length > allowed) return sure.map((id) => `I2: the key ${id} is valid and was not delivered`);
  if (succeeded(observed.main) && observed.fault?.type !== 'credential' && orphans.length > 0)
    return orphans.map((id) => `I3: the key ${id} may be delivered, and the step did not fail`);
  return unnamed;
}

/** I4: the keys of others are not changed. */
export async function changedForeignKeys(live: ApiKey[], stage: Stage): Promise<string[]> {
  const invalid = await invalidOf(stage.foreignKeys, stage);
  const expiring = stage.foreignKeys
    .map(idOf)
    .filter((id) => live.some((key) => key.id === id && key.expiration !== undefined));
  return [...invalid.map(idOf), ...expiring].map((id) => `I4: the key ${id} of somebody else was changed`);
}

/** I6: a file that cannot be written is found before a key is created. A missing summary is only a warning. */
export function fileViolations({
  fault,
  main,
  clusterExchanges,
}: Pick<Observed, 'fault' | 'main' | 'clusterExchanges'>): string[] {
  if (fault?.type !== 'file' && fault?.type !== 'loss') return [];
  if (fault.file === 'summary') return succeeded(main) ? [] : ['I6: the step failed because of the summary'];
  if (fault.type === 'loss' || fault.phase === 'post') return [];
  const isCreated = clusterExchanges.some(
    ({ method, path }) => method === 'POST' && path === '/_security/api_key',
  );
  const knowable = fault.file === 'state' || fault.condition !== 'full';
  return knowable && isCreated ? ['I6: a key was created although a file could not be written'] : [];
}

/** I9: after a successful `invalidate` none of its keys is valid. */
function notInvalidated({ operation, main, earlier }: Observed, live: ApiKey[]): string[] {
  if (operation.delivers !== 'nowhere' || !succeeded(main)) return [];
  const ids = earlier.map(({ credential }) => idOf(credential));
  return live.filter(({ id }) => ids.includes(id)).map(({ id }) => `I9: exit 0, and the key ${id} is valid`);
}

/** No fault leads to a stack trace. */
export function stackTraces({ main, post }: Pick<Observed, 'main' | 'post'>): string[] {
  const shown = [main, post].map((run) => `${run?.rawStderr}\n${run?.log}`).join('\n');
  return /^\s+at .+:\d+:\d+\)?$/m.test(shown) ? ['a stack trace was printed'] : [];
}

/** I8: if a rotation is not due, the secret holds the newest key, and the log names every other key that stays valid. */
export async function checkNotDue(held: Delivered[], { log, outputs }: Observed['main'], stage: Stage) {
  const inSecret = held.map(({ credential }) => idOf(credential));
  const known = [...stage.foreignKeys.map(idOf), ...inSecret];
  const others = (await validKeysOf(stage)).filter(({ id }) => !known.includes(id));
  return [
    ...(inSecret.includes(outputs.id ?? '')
      ? []
      : [`I8: no rotation is due, and the newest key ${outputs.id} is not in the secret`]),
    ...others
      .filter(({ id }) => !log.includes(id))
      .map(({ id }) => `I8: no rotation is due, and the log does not name the valid key ${id}`),
  ];
}

/** I8: after a repeat without a fault, the keys are the same as after one run without a fault. */
export async function checkAfterRepeat(
  { operation, earlier }: Observed,
  before: Checked,
  repeated: Delivered[],
  stage: Stage,
): Promise<string[]> {
  const live = await validKeysOf(stage);
  const ids = (list: Delivered[]) => list.map(({ credential }) => idOf(credential));
  const deliveredIds = operation.revokedAfterJob ? [] : ids(repeated);
  const kept = keyInUse(operation, earlier).map(idOf);
  const stays =
    operation.earlierKeys === 'kept'
      ? [...ids(earlier), ...(operation.revokedAfterJob ? [] : ids(before.delivered))]
      : [];
  // A key that post could not invalidate expires by itself; only a rotation invalidates it earlier.
  const left =
    (operation.inputs.operation === 'create' && operation.delivers === 'outputs') ||
    operation.inputs.overlap === 'until-confirmed'
      ? before.orphans
      : [];
  const expected = new Set([...stage.foreignKeys.map(idOf), ...deliveredIds, ...stays, ...kept, ...left]);
  const latest = Date.now() + OVERLAP_MS + 60_000;
  const retired = ({ expiration }: ApiKey) =>
    operation.earlierKeys === 'set to expire' && expiration !== undefined && expiration < latest;
  const invalid = await invalidOf(
    repeated
      .filter(() => !operation.revokedAfterJob && createsKeys(operation))
      .map(({ credential }) => credential),
    stage,
  );
  return [
    ...live
      .filter((key) => !expected.has(key.id) && !retired(key))
      .map(({ id }) => `I8: the key ${id} is left over`),
    ...[...deliveredIds, ...stays, ...kept]
      .filter((id) => operation.delivers !== 'nowhere' && !live.some((key) => key.id === id))
      .map((id) => `I8: the key ${id} is missing`),
    ...invalid.map((one) => `I8: the key ${idOf(one)}, which was just delivered, is invalid`),
    ...(operation.delivers === 'nowhere' && repeated.length > 0 ? ['I8: a secret is left over'] : []),
    ...(await changedForeignKeys(live, stage)),
  ];
}
