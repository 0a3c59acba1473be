import { credentialOf } from '../elasticsearch/api-keys.ts';
import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { Failure } from '../errors/failure.ts';
import type { Message } from '../errors/messages.ts';
import { leastTimeFor } from '../github/write-pace.ts';
import { deliveryDeadline } from '../keys/settled.ts';
import { describe, describePlace } from '../keys/target.ts';
import type {
  HostRequest,
  MintRequest,
  SecretFormat,
  SecretTarget,
  ToOutputs,
  ToSecrets,
} from '../request.ts';
import { reasonOf } from '../runner/files.ts';
import { inParallel } from '../runner/in-parallel.ts';
import type { Ledger } from './ledger.ts';
import { hostsAtOnce, secretsAtOnce } from './limits.ts';
import { type Minted, mint, withdraw } from './mint.ts';
import { type Ports, requireSecrets } from './ports.ts';
import { RoleChoice } from './role-choice.ts';

/** The outcome for one host. */
export type DeliveryResult = {
  host: HostRequest;
} /** `replaced`: somebody wrote the secret after the preflight, and this delivery replaced that value. */ & (
  | { status: 'created'; minted: Minted; replaced?: boolean }
  /** It is not known whether GitHub stored it: both keys stay valid. */
  | { status: 'unknown'; minted: Minted; failure: Failure }
  | { status: 'failed'; failure: Failure }
);

/**
 * Creates the keys of all hosts, and delivers those whose target is a secret; those for outputs are held until main writes them.
 * @param includes which hosts; all of them when it is left out
 */
export async function deliver(
  request: MintRequest,
  ports: Ports,
  ledger: Ledger,
  includes: (host: string) => boolean = () => true,
): Promise<DeliveryResult[]> {
  const included = ({ host }: HostRequest) => includes(host);
  if (request.hosts.some(included)) ports.state.saveCreating();
  return request.delivery
    ? toSecrets({ ...request, hosts: request.hosts.filter(included) }, ports, ledger)
    : toOutputs({ ...request, hosts: request.hosts.filter(included) }, ports, ledger);
}

/** All or nothing: after the first failure no further key is created, and the caller invalidates what the ledger holds. */
async function toOutputs(
  request: MintRequest & ToOutputs,
  ports: Ports,
  ledger: Ledger,
): Promise<DeliveryResult[]> {
  const { hosts } = request;
  const progress = progressOf(hosts.length, ports);
  const roles = new RoleChoice(request);
  return inParallel(hosts, hostsAtOnce, async (host): Promise<DeliveryResult> => {
    try {
      return { host, status: 'created', minted: await mint(request, host, ports, ledger, roles) };
    } catch (error) {
      throw hosts.length > 1 ? named(host, error) : error;
    } finally {
      progress();
    }
  });
}

/** Hosts are independent. */
async function toSecrets(
  request: MintRequest & ToSecrets,
  ports: Ports,
  ledger: Ledger,
): Promise<DeliveryResult[]> {
  const { hosts } = request;
  announcePace(hosts.length, ports);
  const progress = progressOf(hosts.length, ports);
  const roles = new RoleChoice(request);
  return inParallel(hosts, secretsAtOnce, async (host): Promise<DeliveryResult> => {
    try {
      ports.signal.throwIfAborted();
      const minted = await mint(request, host, ports, ledger, roles);
      return await writeSecret(host, request.format, minted, ports, ledger);
    } catch (error) {
      if (error instanceof Failure) return { host, status: 'failed', failure: error };
      if (error instanceof RequestError && error.kind !== 'cancelled')
        return { host, status: 'failed', failure: explain(error, 'create') };
      if (ports.signal.aborted)
        return {
          host,
          status: 'failed',
          failure: new Failure('cancelled', 'The step was cancelled before this host was done.'),
        };
      throw error;
    } finally {
      progress();
    }
  });
}

/** Before the first write, so that the log shows how long the step takes. */
function announcePace(secrets: number, { log }: Ports): void {
  const minutes = Math.round(leastTimeFor(secrets) / 60_000);
  if (minutes > 0)
    log.progress(
      `GitHub takes about 80 writes a minute, so it takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to write ${secrets} secrets.`,
    );
}

/**
 * State is written before and after the PUT, so that the post step knows whether a secret may hold the key, even when this
 * process is killed in between.
 */
async function writeSecret(
  host: HostRequest<SecretTarget>,
  format: SecretFormat,
  minted: Minted,
  ports: Ports,
  ledger: Ledger,
): Promise<DeliveryResult> {
  const { key, since } = minted;
  const { target } = host;
  const { state, log } = ports;
  const credential = format === 'encoded' ? key.encoded : credentialOf(key);
  try {
    state.saveDelivery(key.id, 'begun');
  } catch (error) {
    throw await withdraw(key, error, ports, ledger);
  }
  ledger.deliveryBegun(key);
  const written = await requireSecrets(ports)
    .put(target, credential, { deadline: since + deliveryDeadline })
    .catch((error: unknown) => (error instanceof Failure ? error : 'unknown'));
  if (written instanceof Failure) {
    // A definite refusal: the value of the secret did not change.
    ledger.deliveryRefused(key);
    const failure = await withdraw(key, written, ports, ledger);
    noteProgress(key, 'refused', ports);
    throw failure;
  }
  if (written === 'unknown')
    return { host, status: 'unknown', minted, failure: unknownDelivery(target, key.id) };
  noteProgress(key, 'delivered', ports);
  log.info(`${host.host}: wrote ${describe(target)} (${format})`);
  return { host, status: 'created', minted, ...(written === 'replaced' && { replaced: true }) };
}

/** If this fails, the post step assumes that a secret may hold the key, which is the safe side. */
function noteProgress(
  { id }: { id: string },
  progress: 'refused' | 'delivered',
  { state, log }: Ports,
): void {
  try {
    state.saveDelivery(id, progress);
  } catch (error) {
    log.debug(`The state could not be written: ${reasonOf(error)}`);
  }
}

const unknownDelivery = (target: SecretTarget, id: string) =>
  new Failure(
    'github-delivery-unknown',
    `It is not known whether GitHub stored the new value of ${describe(target)}. API key ${id} is not invalidated, because the secret may hold it.`,
    `It is not known whether GitHub took the new values of ${describePlace(target)}. The new API keys are not invalidated, because the secrets may hold them.`,
  );

/** Warnings about successful deliveries. */
export const deliveryWarnings = (delivered: readonly DeliveryResult[]): Message[] =>
  delivered.flatMap((outcome) =>
    outcome.status === 'created' && outcome.replaced && outcome.host.target.scope !== 'outputs'
      ? [
          {
            code: 'secret-written-at-once',
            text: `The ${describe(outcome.host.target)} did not exist before API key ${outcome.minted.key.id} was created, and existed when that was delivered. What it held in between is overwritten. If that was an API key, it may still be valid.`,
          },
        ]
      : [],
  );

function named(host: HostRequest, error: unknown): unknown {
  return error instanceof Failure ? new Failure(error.code, `${host.host}: ${error.details}`) : error;
}

/** One line every few seconds at most, for many hosts only. */
function progressOf(total: number, { log, clock }: Ports): () => void {
  let done = 0;
  let last = clock.now();
  return () => {
    done++;
    if (total < 10 || done === total || clock.now() - last < 3_000) return;
    last = clock.now();
    log.progress(`${done} of ${total} hosts done`);
  };
}
