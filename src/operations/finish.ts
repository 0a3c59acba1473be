import type { ApiKeys, MintedKey } from '../elasticsearch/api-keys.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import type { Retirement } from '../keys/retirement-plan.ts';
import { untilConfirmed } from '../request.ts';
import type { ExpiringKey, HandOff } from '../runner/step-state.ts';
import type { Ledger } from './ledger.ts';
import { cancelledTimeLimit } from './limits.ts';
import { undo } from './mint.ts';
import type { Ports } from './ports.ts';
import { credentialOf, retirementOf, type StepResult } from './results.ts';
import { sweep } from './sweep.ts';

/**
 * Main's last word to post: what was handed over, what is to be retired or revoked, and whether something may still have
 * been left behind. From here on the keys in the outputs are in force.
 */
export async function commit(result: StepResult, ports: Ports, ledger: Ledger): Promise<void> {
  const handed = credentialsIn(result).map(({ id }) => id);
  const kept = [...ledger.kept, ...handed];
  const rest = ledger.held.filter(({ id }) => !handed.includes(id));
  if (rest.length > 0) await undo(rest, ports, ledger);
  if (ledger.ambiguous) await sweepQuietly(new Set(kept), ports, ports.keys);

  const done = ledger.ambiguous || ledger.orphans.length > 0 ? 'sweep' : 'clean';
  ports.state.saveEnd({ done, ...handOffOf(result), kept });
  ledger.commit(handed);
}

const credentialsIn = (result: StepResult): MintedKey[] =>
  'hosts' in result ? result.hosts.flatMap((host) => credentialOf(host) ?? []) : [];

function handOffOf(result: StepResult): Omit<HandOff, 'kept'> {
  const { request } = result;
  const revokes = request.operation === 'create' && request.revokeAfterJob;
  const revoke = revokes ? credentialsIn(result).map(expiring) : [];
  const overlap = 'overlap' in request && request.overlap !== untilConfirmed ? request.overlap : undefined;
  if (!overlap || result.operation === 'dry-run' || result.operation === 'report') return { revoke };
  const retirements = retirementsIn(result);
  const all = (what: 'expire' | 'invalidate') => retirements.flatMap((one) => one[what].map(expiring));
  return { revoke, retirement: { overlap, expire: all('expire'), invalidate: all('invalidate') } };
}

function retirementsIn(result: StepResult): Retirement[] {
  if ('lines' in result)
    return result.lines.flatMap((line) => (line.status === 'seen' ? [line.retirement] : []));
  return 'hosts' in result ? result.hosts.flatMap((host) => retirementOf(host) ?? []) : [];
}

const expiring = ({ id, expiration }: ExpiringKey): ExpiringKey => ({
  id,
  ...(expiration !== undefined && { expiration }),
});

/**
 * Whatever this step made and did not hand over dies now; the post step looks once more where that is not sure. A step that fails
 * after its commit, since some hosts did, has nothing left to undo: what was delivered stays in force.
 */
export async function rollBack(ports: Ports, ledger: Ledger): Promise<void> {
  if (ledger.committed) return;
  const keys = ports.signal.aborted ? ports.keys.within(AbortSignal.timeout(cancelledTimeLimit)) : ports.keys;
  await Promise.all([
    undo(ledger.held, ports, ledger, keys),
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
    state.saveEnd({ done: 'undone' });
  } catch {
    log.debug('The state could not be written. The post step checks again.');
  }
}

async function sweepQuietly(keep: ReadonlySet<string>, ports: Ports, keys: ApiKeys): Promise<void> {
  try {
    await sweep({ requestId: ports.requestId, keep }, ports, keys);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    ports.log.debug(`The check for undelivered keys failed: ${error.message}`);
  }
}
