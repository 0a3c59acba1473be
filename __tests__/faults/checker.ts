/**
 * What must hold after a fault, whatever the action did. The checker knows the inputs, what was handed over (outputs of a step
 * that succeeded, secrets that GitHub opened) and what the two servers say; of the action itself it knows nothing.
 */
import type { ApiKey } from '../support/cluster/cluster.ts';
import { falseClaims } from './claims.ts';
import { endings, inRepository, promised } from './done.ts';
import { type Operation, OVERLAP_MS } from './operations.ts';
import {
  type Delivered,
  deadOf,
  delivered,
  idOf,
  liveKeysOf,
  mayBeOnItsWay,
  type Seen,
  stopsPost,
  succeeded,
  unclearSecrets,
} from './seen.ts';
import type { Stage } from './stage.ts';

/**
 * `delivered`: the step succeeded. `undone`: it failed and left nothing behind. `both alive`: GitHub may have the new key (I3).
 * `left`: the post step could not clean up.
 */
export type Outcome = 'delivered' | 'undone' | 'both alive' | 'left';

export interface Checked {
  outcome: Outcome;
  violations: string[];
  delivered: Delivered[];
  /** Live keys that nobody is known to hold. */
  orphans: string[];
}

export async function afterFault(seen: Seen, stage: Stage): Promise<Checked> {
  const { operation, main } = seen;
  const now = delivered(operation.inputs, operation.hosts, main, stage);
  const live = await liveKeysOf(stage);
  const held = [...seen.earlier, ...(operation.endsWithJob ? [] : now)].map(({ credential }) =>
    idOf(credential),
  );
  const others = stage.strangers.map(idOf);
  const orphans = live.map(({ id }) => id).filter((id) => !held.includes(id) && !others.includes(id));
  const violations = [
    ...(await deadSecrets(seen, now, stage)),
    ...(await earlierKeys(seen, live, stage)),
    ...unexplained(seen, orphans),
    ...(await strangers(live, stage)),
    ...files(seen),
    ...ending(seen),
    ...endings(seen),
    ...promised(operation.inputs, operation.hosts, main, inRepository(stage)),
    ...notInvalidated(seen, live),
    ...falseClaims(seen, live, stage),
  ];
  return { outcome: outcomeOf(seen, orphans), violations, delivered: now, orphans };
}

function outcomeOf(seen: Seen, orphans: string[]): Outcome {
  if (succeeded(seen.main)) return orphans.length > 0 ? 'left' : 'delivered';
  if (orphans.length === 0) return 'undone';
  const unclear = unclearSecrets(seen).size > 0 || orphans.every((id) => mayBeOnItsWay(seen, id));
  return unclear ? 'both alive' : 'left';
}

/** I1: what a secret holds, and what was handed over, opens the door. Only `invalidate` and a job's end may take it away. */
async function deadSecrets({ operation }: Seen, now: Delivered[], stage: Stage): Promise<string[]> {
  if (!makesKeys(operation) || operation.endsWithJob) return [];
  const dead = await deadOf(
    now.map(({ credential }) => credential),
    stage,
  );
  return now
    .filter(({ credential }) => dead.includes(credential))
    .map(({ credential, secret }) => `I1: ${secret ?? 'the output'} holds the dead key ${idOf(credential)}`);
}

/** I1, I3: a job that failed leaves the earlier keys in force as they were; one that succeeded ends them only as it was asked to. */
async function earlierKeys(
  { operation, main, earlier }: Seen,
  live: ApiKey[],
  stage: Stage,
): Promise<string[]> {
  if (operation.delivers === 'nowhere') return [];
  const kept = keptOf(operation, earlier);
  const killed = (await deadOf(kept, stage)).map((one) => `I1: the key ${idOf(one)} that is in use is dead`);
  const fate = main.status === 'success' ? operation.earlierKeys : 'stay';
  if (fate === 'end') return killed;
  const credentials = earlier.map(({ credential }) => credential);
  const dead = (await deadOf(credentials, stage)).map((one) => `I1: the earlier key ${idOf(one)} is dead`);
  // Those made by `create` end by themselves after 12 hours, those made by `rotate` never.
  const shortened = live.filter(
    ({ id, creation, expiration }) =>
      credentials.map(idOf).includes(id) &&
      expiration !== undefined &&
      (operation.inputs.operation === 'rotate' || expiration - creation < 12 * 60 * 60 * 1000),
  );
  if (fate === 'end later') return dead;
  return [...dead, ...shortened.map(({ id }) => `I1: the earlier key ${id} was given an end`)];
}

const makesKeys = ({ delivers }: Operation) => delivers === 'outputs' || delivers === 'secrets';

/** Of a step that makes no key and ends none that is in use: the newest of the earlier keys. */
const keptOf = ({ delivers }: Operation, earlier: Delivered[]): string[] =>
  delivers === 'unchanged' ? earlier.slice(-1).map(({ credential }) => credential) : [];

/** I2, I3: a key without a holder may live only where GitHub may have it, or where the post step was kept from its work; a person is told. */
function unexplained(seen: Seen, orphans: string[]): string[] {
  if (stopsPost(seen.fault)) return [];
  // Where a key is made its id is in the log; that it lives on must be said in so many words.
  const told = [seen.main, seen.post]
    .flatMap((run) => run?.annotations.map(({ message }) => message) ?? [])
    .join('\n');
  const untold = orphans
    .filter((id) => !told.includes(id))
    .map((id) => `I3: nobody is told of the live key ${id}`);
  const sure = orphans.filter((id) => !mayBeOnItsWay(seen, id));
  const allowed = seen.fault?.type === 'credential' ? sure.length : unclearSecrets(seen).size;
  if (sure.length > allowed) return sure.map((id) => `I2: the key ${id} lives and nobody holds it`);
  if (succeeded(seen.main) && seen.fault?.type !== 'credential' && orphans.length > 0)
    return orphans.map((id) => `I3: the key ${id} may be held, and the step did not fail`);
  return untold;
}

/** I4: the keys of others are as they were. */
export async function strangers(live: ApiKey[], stage: Stage): Promise<string[]> {
  const dead = await deadOf(stage.strangers, stage);
  const changed = stage.strangers
    .map(idOf)
    .filter((id) => live.some((key) => key.id === id && key.expiration !== undefined));
  return [...dead.map(idOf), ...changed].map((id) => `I4: the key ${id} of somebody else was touched`);
}

/** I6: what can be known before, is. A summary is worth a warning and no more. */
export function files({
  fault,
  main,
  clusterExchanges,
}: Pick<Seen, 'fault' | 'main' | 'clusterExchanges'>): string[] {
  if (fault?.type !== 'file' && fault?.type !== 'loss') return [];
  if (fault.file === 'summary') return succeeded(main) ? [] : ['I6: the step failed for want of a summary'];
  if (fault.type === 'loss' || fault.phase === 'post') return [];
  const made = clusterExchanges.some(
    ({ method, path }) => method === 'POST' && path === '/_security/api_key',
  );
  const knowable = fault.file === 'state' || fault.condition !== 'full';
  return knowable && made ? ['I6: a key was made although a file could not be written'] : [];
}

/** I9: nothing that was to be invalidated lives when the step says that it was. */
function notInvalidated({ operation, main, earlier }: Seen, live: ApiKey[]): string[] {
  if (operation.delivers !== 'nowhere' || !succeeded(main)) return [];
  const ids = earlier.map(({ credential }) => idOf(credential));
  return live.filter(({ id }) => ids.includes(id)).map(({ id }) => `I9: exit 0, and the key ${id} is alive`);
}

/** A fault is never answered with a stack trace. */
export function ending({ main, post }: Pick<Seen, 'main' | 'post'>): string[] {
  const shown = [main, post].map((run) => `${run?.rawStderr}\n${run?.log}`).join('\n');
  return /^\s+at .+:\d+:\d+\)?$/m.test(shown) ? ['a stack trace was printed'] : [];
}

/** I8: a rotation is not due only where the secret holds the newest key, and names each other key that stays valid. */
export async function afterNotDue(held: Delivered[], { log, outputs }: Seen['main'], stage: Stage) {
  const inSecret = held.map(({ credential }) => idOf(credential));
  const known = [...stage.strangers.map(idOf), ...inSecret];
  const others = (await liveKeysOf(stage)).filter(({ id }) => !known.includes(id));
  return [
    ...(inSecret.includes(outputs.id ?? '')
      ? []
      : [`I8: no rotation is due, and the newest key ${outputs.id} is not in the secret`]),
    ...others
      .filter(({ id }) => !log.includes(id))
      .map(({ id }) => `I8: no rotation is due, and no line names the key ${id}, which stays valid`),
  ];
}

/** I8: once more without a fault, and all is as one clean run would have left it. */
export async function afterRepeat(
  { operation, earlier }: Seen,
  before: Checked,
  repeated: Delivered[],
  stage: Stage,
): Promise<string[]> {
  const live = await liveKeysOf(stage);
  const ids = (list: Delivered[]) => list.map(({ credential }) => idOf(credential));
  const handed = operation.endsWithJob ? [] : ids(repeated);
  const kept = keptOf(operation, earlier).map(idOf);
  const stays =
    operation.earlierKeys === 'stay'
      ? [...ids(earlier), ...(operation.endsWithJob ? [] : ids(before.delivered))]
      : [];
  // What the post step was kept from ending has its own end; only a rotation takes it along.
  const left =
    (operation.inputs.operation === 'create' && operation.delivers === 'outputs') ||
    operation.inputs.overlap === 'until-confirmed'
      ? before.orphans
      : [];
  const expected = new Set([...stage.strangers.map(idOf), ...handed, ...stays, ...kept, ...left]);
  const latest = Date.now() + OVERLAP_MS + 60_000;
  const retired = ({ expiration }: ApiKey) =>
    operation.earlierKeys === 'end later' && expiration !== undefined && expiration < latest;
  const dead = await deadOf(
    repeated.filter(() => !operation.endsWithJob && makesKeys(operation)).map(({ credential }) => credential),
    stage,
  );
  return [
    ...live
      .filter((key) => !expected.has(key.id) && !retired(key))
      .map(({ id }) => `I8: the key ${id} is left over`),
    ...[...handed, ...stays, ...kept]
      .filter((id) => operation.delivers !== 'nowhere' && !live.some((key) => key.id === id))
      .map((id) => `I8: the key ${id} is gone`),
    ...dead.map((one) => `I8: the key ${idOf(one)}, handed over just now, is dead`),
    ...(operation.delivers === 'nowhere' && repeated.length > 0 ? ['I8: a secret is left over'] : []),
    ...(await strangers(live, stage)),
  ];
}
