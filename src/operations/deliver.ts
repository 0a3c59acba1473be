import { credentialOf } from '../elasticsearch/api-keys.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { Failure } from '../errors/failure.ts';
import { describe } from '../keys/target.ts';
import type { HostRequest, MintRequest, SecretTarget } from '../request.ts';
import { inParallel } from './in-parallel.ts';
import { deliveryDeadline, hostsAtOnce, secretsAtOnce } from './limits.ts';
import { type Ledger, type Minted, mint, undo } from './mint.ts';
import type { Ports } from './ports.ts';

/** How it ended for one host. */
export interface DeliveryResult {
  host: HostRequest;
  minted?: Minted;
  /** Nobody can tell whether GitHub took it: both keys stay alive. */
  unknown?: boolean;
  failure?: Failure;
}

/** Mints for all hosts and delivers where a secret is the target; what goes to outputs is held until they are written. */
export async function deliver(
  request: MintRequest,
  hosts: HostRequest[],
  ports: Ports,
  ledger: Ledger,
): Promise<DeliveryResult[]> {
  if (hosts.length > 0) ports.state.saveCreating();
  return request.delivery
    ? toSecrets(request, hosts, ports, ledger)
    : toOutputs(request, hosts, ports, ledger);
}

/** All or nothing: after the first failure no further key is made, and the caller undoes what the ledger holds. */
async function toOutputs(
  request: MintRequest,
  hosts: HostRequest[],
  ports: Ports,
  ledger: Ledger,
): Promise<DeliveryResult[]> {
  const failures: unknown[] = [];
  const progress = progressOf(hosts.length, ports);
  const handed = await inParallel(hosts, hostsAtOnce, async (host): Promise<DeliveryResult> => {
    if (failures.length > 0) return { host };
    try {
      return { host, minted: await mint(request, host, ports, ledger) };
    } catch (error) {
      failures.push(hosts.length > 1 ? named(host, error) : error);
      return { host };
    } finally {
      progress();
    }
  });
  if (failures.length > 0) throw failures[0];
  return handed;
}

/** Each host stands alone. */
async function toSecrets(
  request: MintRequest,
  hosts: HostRequest[],
  ports: Ports,
  ledger: Ledger,
): Promise<DeliveryResult[]> {
  const progress = progressOf(hosts.length, ports);
  return inParallel(hosts, secretsAtOnce, async (host): Promise<DeliveryResult> => {
    try {
      ports.signal.throwIfAborted();
      const minted = await mint(request, host, ports, ledger);
      return await writeSecret(host, minted, ports, ledger);
    } catch (error) {
      if (error instanceof Failure) return { host, failure: error };
      if (error instanceof RequestError && error.kind !== 'cancelled')
        return { host, failure: explain(error, 'create') };
      if (ports.signal.aborted)
        return {
          host,
          failure: new Failure('cancelled', 'The step was cancelled before this host was done.'),
        };
      throw error;
    } finally {
      progress();
    }
  });
}

/**
 * State is written around the PUT, so that the post step knows of each key whether a secret may hold it, even when this
 * process dies in between.
 */
async function writeSecret(
  host: HostRequest,
  minted: Minted,
  ports: Ports,
  ledger: Ledger,
): Promise<DeliveryResult> {
  const { key, since } = minted;
  const target = host.target as SecretTarget;
  const credential = credentialOf(key);
  ports.state.saveDelivery(key.id, 'begun');
  ledger.held.delete(key.id);
  ledger.kept.add(key.id);
  try {
    const written = await ports.secrets!.put(target, credential, { deadline: since + deliveryDeadline });
    if (written === 'unknown')
      return { host, minted, unknown: true, failure: unknownDelivery(target, key.id) };
  } catch (error) {
    if (!(error instanceof Failure))
      return { host, minted, unknown: true, failure: unknownDelivery(target, key.id) };
    // A definite no: the secret holds what it held.
    ports.state.saveDelivery(key.id, 'refused');
    ledger.kept.delete(key.id);
    if (ports.signal.aborted) ledger.held.set(key.id, key);
    else await undo([key], ports, ledger);
    throw error;
  }
  ports.state.saveDelivery(key.id, 'delivered');
  ports.log.info(`${host.host}: wrote ${describe(target)}`);
  return { host, minted };
}

const unknownDelivery = (target: SecretTarget, id: string) =>
  new Failure(
    'github-delivery-unknown',
    `It is not known whether GitHub took the new value of ${describe(target)}. The new key ${id} and the old one both stay alive.`,
  );

function named(host: HostRequest, error: unknown): unknown {
  return error instanceof Failure
    ? new Failure(error.code, `${host.host}: ${error.details}`, { cause: error })
    : error;
}

/** One line every few seconds at most, for many hosts only. */
function progressOf(total: number, { log, clock }: Ports): () => void {
  let done = 0;
  let last = clock.now();
  return () => {
    done++;
    if (total < 10 || (clock.now() - last < 3_000 && done < total)) return;
    last = clock.now();
    log.info(`${done} of ${total} hosts`);
  };
}
