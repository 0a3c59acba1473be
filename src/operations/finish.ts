import type { ApiKeys } from '../elasticsearch/api-keys.ts';
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
 * The last state that main saves for post: what was delivered, what to retire or revoke, and whether an undelivered key may
 * remain. From here on the keys in the outputs count as delivered.
 */
export async function commit(result: StepResult, ports: Ports, ledger: Ledger): Promise<void> {
  const delivered = deliveredToOutputs(result).map(({ id }) => id);
  const kept = [...ledger.kept, ...delivered];
  const rest = ledger.held.filter(({ id }) => !delivered.includes(id));
  if (rest.length > 0) await undo(rest, ports, ledger);
  if (ledger.ambiguous) await sweepQuietly(new Set(kept), ports, ports.keys);

  const done = ledger.ambiguous || ledger.orphans.length > 0 ? 'sweep' : 'clean';
  ports.state.saveEnd({ done, ...handOffOf(result), kept });
  ledger.commit(delivered);
}

const deliveredToOutputs = (result: StepResult): ExpiringKey[] =>
  'hosts' in result
    ? result.hosts.flatMap((host) => {
        const key = credentialOf(host);
        return key ? [expiring(key, host.host)] : [];
      })
    : [];

function handOffOf(result: StepResult): Omit<HandOff, 'kept'> {
  const { request } = result;
  const revokes = request.operation === 'create' && request.revokeAfterJob;
  const revoke = revokes ? deliveredToOutputs(result) : [];
  const overlap = 'overlap' in request && request.overlap !== untilConfirmed ? request.overlap : undefined;
  if (!overlap || result.operation === 'dry-run' || result.operation === 'report') return { revoke };
  const retirements = retirementsIn(result);
  const all = (what: 'expire' | 'invalidate') =>
    retirements.flatMap(({ host, retirement }) => retirement[what].map((key) => expiring(key, host)));
  return { revoke, retirement: { overlap, expire: all('expire'), invalidate: all('invalidate') } };
}

function retirementsIn(result: StepResult): { host: string; retirement: Retirement }[] {
  if ('lines' in result)
    return result.lines.flatMap((line) =>
      line.status === 'seen' ? [{ host: line.host, retirement: line.retirement }] : [],
    );
  const hosts = 'hosts' in result ? result.hosts : [];
  return hosts.flatMap((host) => {
    const retirement = retirementOf(host);
    return retirement ? [{ host: host.host, retirement }] : [];
  });
}

const expiring = ({ id, expiration }: ExpiringKey, host: string): ExpiringKey => ({
  id,
  ...(expiration !== undefined && { expiration }),
  host,
});

/**
 * Invalidates what this step created and did not deliver; where that is not certain, the post step searches again. A step that fails
 * after its commit, because some hosts failed, has nothing to roll back: what was delivered stays valid.
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
  // The post step reports a key that a secret may hold.
  else if (!ledger.ambiguous && ledger.kept.size === 0) saveUndone(ports);
}

/** If the state cannot be written, the post step searches again; that must not hide why the step failed. */
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
