import type { ApiKeys } from '../elasticsearch/api-keys.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { Request } from '../request.ts';
import { type State, saveIds } from '../runner/state.ts';
import { cancelledTimeLimit } from './limits.ts';
import { type Ledger, undo } from './mint.ts';
import type { Ports } from './ports.ts';
import type { StepResult } from './results.ts';
import { sweep } from './sweep.ts';

/**
 * Main's last word to post: what was handed over, what is to be retired or revoked, and whether something may still have
 * been left behind. From here on the keys in the outputs are in force.
 */
export async function commit(
  request: Request,
  result: StepResult,
  ports: Ports,
  ledger: Ledger,
): Promise<void> {
  const handed = result.hosts.flatMap(({ credential }) => (credential ? [credential.id] : []));
  const kept = [...ledger.kept, ...handed];
  if (ledger.ambiguous) await sweepQuietly(new Set(kept), ports, ports.keys);

  const { state } = ports;
  saveIds(state, 'kept', kept);
  const retirements = result.hosts.flatMap(({ retirement }) => (retirement ? [retirement] : []));
  if (request.operation === 'rotate' && !request.dryRun) {
    const expire = retirements.flatMap((retirement) => retirement.expire);
    const idsOf = (keys: KeyRecord[]) => keys.map(({ id }) => id);
    state.save('overlap', request.overlap.text);
    state.save('overlap_ms', String(request.overlap.ms));
    saveIds(state, 'expire', idsOf(expire.filter(({ expiration }) => expiration === undefined)));
    saveIds(state, 'shorten', idsOf(expire.filter(({ expiration }) => expiration !== undefined)));
    saveIds(
      state,
      'invalidate',
      retirements.flatMap(({ invalidate }) => invalidate.map(({ id }) => id)),
    );
  }
  if (request.operation === 'create' && request.revokeAfterJob) saveIds(state, 'revoke', handed);
  saveEnds(request, result, state);
  state.save('done', ledger.ambiguous || ledger.orphans.length > 0 ? 'sweep' : 'clean');
  ledger.committed = true;
  for (const id of handed) ledger.held.delete(id);
}

/** When the keys end by themselves that post is to retire or revoke: where that fails, it is what a person wants to know. */
function saveEnds(request: Request, { hosts }: StepResult, state: State): void {
  const older = hosts.flatMap(({ retirement }) =>
    retirement && !request.dryRun ? [...retirement.expire, ...retirement.invalidate] : [],
  );
  const own = hosts.flatMap(({ credential }) => credential ?? []);
  const revoked = request.operation === 'create' && request.revokeAfterJob ? own : [];
  saveIds(
    state,
    'ends',
    [...older, ...revoked].map(({ id, expiration }) => `${id}@${expiration ?? ''}`),
  );
}

/**
 * Whatever this step made and did not hand over dies now; the post step looks once more where that is not sure. A step that fails
 * after its commit, since some hosts did, has nothing left to undo: what was delivered stays in force.
 */
export async function rollBack(ports: Ports, ledger: Ledger): Promise<void> {
  if (ledger.committed) return;
  const keys = ports.signal.aborted ? ports.keys.within(AbortSignal.timeout(cancelledTimeLimit)) : ports.keys;
  const held = [...ledger.held.values()];
  await Promise.all([
    undo(held, ports, ledger, keys),
    ledger.ambiguous && sweepQuietly(ledger.kept, ports, keys),
  ]);
  if (ledger.orphans.length > 0)
    ports.log.info(`Not yet invalidated: ${ledger.orphans.join(', ')}. The post step tries again.`);
  // Of a key that a secret may hold, the post step tells.
  else if (!ledger.ambiguous && ledger.kept.size === 0) saveUndone(ports);
}

/** Not being able to say so costs the post step a search, and must not hide why the step fails. */
function saveUndone({ state, log }: Ports): void {
  try {
    state.save('done', 'undone');
  } catch {
    log.debug('The state could not be written: the post step looks again.');
  }
}

async function sweepQuietly(keep: ReadonlySet<string>, ports: Ports, keys: ApiKeys): Promise<void> {
  try {
    await sweep({ requestId: ports.requestId, keep }, ports, keys);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    ports.log.debug(`The sweep did not get through: ${error.message}`);
  }
}
