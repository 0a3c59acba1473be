import { impliesManageOwnApiKey, privilegesOf } from '../beats/privileges.ts';
import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import type { KeySpec, MintedKey, Proof } from '../elasticsearch/api-keys.ts';
import { briefly, explain, isServerlessRefusal } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { isPermanent, pauseBefore } from '../elasticsearch/retry.ts';
import { Failure } from '../errors/failure.ts';
import { metadataOf } from '../keys/ownership.ts';
import type { HostRequest, MintRequest } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { invalidateMinted } from './invalidate-keys.ts';
import { authenticationLag, createTries, pollInterval } from './limits.ts';
import type { Ports } from './ports.ts';
import { sweep } from './sweep.ts';

/** A key that was made and proven, and the user whose key it is. */
export interface Minted {
  key: MintedKey;
  /** This machine's clock when the create was sent, ms since the epoch. */
  since: number;
  /** Absent without `verify`. */
  owner?: string;
  /** What the key was made with. */
  roleDescriptors: RoleDescriptors;
}

/** What the step must still look after, whatever becomes of a host. */
export interface Ledger {
  /** Keys that are made and not yet handed over. */
  held: Map<string, MintedKey>;
  /** Ids that were handed over, or may have been. */
  kept: Set<string>;
  /** An answer was lost somewhere: a late key may still come. */
  ambiguous: boolean;
  /** Keys that could not be invalidated. */
  orphans: string[];
  /** All that was handed over is in force: post has been told. */
  committed: boolean;
  /** The cluster has shown itself to be Serverless, which lacks some privileges. */
  serverless: boolean;
}

export const newLedger = (): Ledger => ({
  held: new Map(),
  kept: new Set(),
  ambiguous: false,
  orphans: [],
  committed: false,
  serverless: false,
});

/**
 * Makes one key and proves it with the key itself. A key that fails its proof is invalidated.
 * @throws Failure, or RequestError `cancelled`; the ledger knows what was made by then
 */
export async function mint(
  request: MintRequest,
  host: HostRequest,
  ports: Ports,
  ledger: Ledger,
): Promise<Minted> {
  const spec = (): KeySpec => ({
    name: host.keyName,
    role_descriptors: (ledger.serverless && request.serverlessRoles) || request.roleDescriptors,
    ...(request.expiration && { expiration: request.expiration.text }),
    metadata: metadataOf(request, host, ports.requestId),
  });
  const made = await createOnce(spec, host, ports, ledger, request.serverlessRoles !== undefined);
  const { key, roleDescriptors } = made;
  if (ledger.held.has(key.id) || ledger.kept.has(key.id)) {
    // What this create really made, if it made anything, has an id that nobody knows. The other key may be in a secret by now.
    ledger.ambiguous = true;
    throw new Failure('unreadable', `The cluster gave two new keys the same id, ${key.id}.`);
  }
  ledger.held.set(key.id, key);
  ports.log.info(`${host.host}: made API key ${key.name} (${key.id})`);
  if (!request.verify) return made;

  try {
    const { username } = await proveKey(key, roleDescriptors, ports);
    const { unprovable } = privilegesOf(roleDescriptors);
    const rest = unprovable.length > 0 ? `; ${unprovable.join(', ')} cannot be proven` : '';
    ports.log.info(
      `${host.host}: proved with the key itself that it may do what was asked, and no more${rest}`,
    );
    return { ...made, owner: username };
  } catch (error) {
    if (!ports.signal.aborted) await undo([key], ports, ledger);
    throw error instanceof RequestError && error.kind !== 'cancelled' ? explain(error, 'prove') : error;
  }
}

/** Invalidates keys of this step that nobody will hold. What does not stick is written down for the post step. */
export async function undo(
  keys: MintedKey[],
  ports: Ports,
  ledger: Ledger,
  calls = ports.keys,
): Promise<void> {
  const left = await invalidateMinted(keys, ports, calls);
  for (const key of keys) {
    ledger.held.delete(key.id);
    if (left.includes(key)) ledger.orphans.push(key.id);
    else ports.log.info(`Invalidated API key ${key.name} (${key.id}): it was not handed over`);
  }
}

/**
 * Exactly one key, or none: a create is never repeated before what an earlier one may have made is gone.
 * A create cannot be marked as the same one again, so what it made is found by the step's request id.
 */
async function createOnce(
  specNow: () => KeySpec,
  { host }: HostRequest,
  ports: Ports,
  ledger: Ledger,
  mayFallBack: boolean,
): Promise<Minted> {
  for (let attempt = 1; ; attempt++) {
    const spec = specNow();
    const since = ports.clock.now();
    try {
      return { key: await ports.keys.create(spec), since, roleDescriptors: spec.role_descriptors };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (mayFallBack && isServerlessRefusal(error) && attempt === 1) {
        if (!ledger.serverless)
          ports.log.info(
            'This is Serverless, which has no index lifecycle management: going on without its privileges',
          );
        ledger.serverless = true;
        continue;
      }
      if (error.kind === 'ambiguous' || error.kind === 'cancelled') ledger.ambiguous = true;
      if (error.kind === 'cancelled') throw error;
      if (error.kind === 'ambiguous') await sweepLost(host, error, ports);
      // What was created is gone, so the cluster has answered by now.
      if (attempt === createTries || isPermanent(error, error.kind === 'ambiguous'))
        throw explain(error, 'create');
      ports.log.info(`${host}: the create did not get through (${briefly(error)}); trying again`);
      await ports.clock.wait(pauseBefore(attempt + 1, error), ports.signal);
    }
  }
}

async function sweepLost(host: string, lost: RequestError, ports: Ports): Promise<void> {
  ports.log.info(`${host}: the answer to a create was lost; looking for what it may have made`);
  try {
    const { left } = await sweep({ requestId: ports.requestId, host, keep: new Set() }, ports, ports.keys);
    if (left.length > 0) throw lost;
  } catch (error) {
    if (error instanceof RequestError && error.kind !== 'cancelled') throw explain(lost, 'create');
    throw error;
  }
}

/** All that was asked is granted, and one thing that no Beat needs is denied: the mark of a key with its owner's whole power. */
async function proveKey(key: MintedKey, roleDescriptors: RoleDescriptors, ports: Ports): Promise<Proof> {
  const proof = await askAsKey(key, roleDescriptors, ports);
  if (proof.missing.length > 0)
    throw new Failure(
      'powerless-key',
      `User ${printable(proof.username)} lacks ${proof.missing.join(', ')}, so a key that this user makes lacks it too. The new key was invalidated.`,
    );
  if (proof.managesOwnKeys && !impliesManageOwnApiKey(roleDescriptors))
    throw new Failure(
      'overpowered-key',
      'The new key may manage API keys, which was not asked for. It was invalidated.',
    );
  return proof;
}

async function askAsKey(key: MintedKey, roleDescriptors: RoleDescriptors, ports: Ports): Promise<Proof> {
  const { body } = privilegesOf(roleDescriptors);
  const until = ports.clock.now() + authenticationLag;
  for (;;) {
    try {
      return await ports.keys.prove(key, body);
    } catch (error) {
      if (!(error instanceof RequestError && error.status === 401) || ports.clock.now() > until) throw error;
      await ports.clock.wait(pollInterval, ports.signal);
    }
  }
}
