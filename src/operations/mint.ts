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
import type { Ledger } from './ledger.ts';
import { authenticationLag, createTries, pollInterval } from './limits.ts';
import type { Ports } from './ports.ts';
import type { RoleChoice } from './role-choice.ts';
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

/**
 * Makes one key and proves it with the key itself. A key that fails its proof is invalidated.
 * @throws Failure, or RequestError `cancelled`; the ledger knows what was made by then
 */
export async function mint(
  request: MintRequest,
  host: HostRequest,
  ports: Ports,
  ledger: Ledger,
  roles: RoleChoice,
): Promise<Minted> {
  const spec = (): KeySpec => ({
    name: host.keyName,
    role_descriptors: roles.current,
    ...(request.expiration && { expiration: request.expiration.text }),
    metadata: metadataOf(request, host, ports.requestId),
  });
  const made = await createOnce(spec, host, ports, ledger, roles);
  const { key, roleDescriptors } = made;
  if (!ledger.created(key)) {
    // What this create really made, if it made anything, has an id that nobody knows. The other key may be in a secret by now.
    ledger.lostResponse();
    throw new Failure('unreadable', `The cluster gave two new keys the same id, ${key.id}.`);
  }
  try {
    ports.state.saveCreated(key);
    ports.log.info(`${host.host}: created API key ${key.name} (${key.id})`);
    if (!request.verify) return made;
    const { username } = await proveKey(key, roleDescriptors, ports);
    const { unprovable } = privilegesOf(roleDescriptors);
    const rest = unprovable.length > 0 ? `; ${unprovable.join(', ')} cannot be verified` : '';
    ports.log.info(
      `${host.host}: verified: the key has the requested privileges, and not its owner's${rest}`,
    );
    return { ...made, owner: username };
  } catch (error) {
    if (error instanceof RequestError && error.kind === 'cancelled') throw error;
    const failure = error instanceof RequestError ? explain(error, 'prove') : error;
    throw await withdraw(key, failure, ports, ledger);
  }
}

/**
 * Invalidates a key that is not delivered, and says with the failure what became of it. A cancelled step leaves that to its end, which
 * has a time limit.
 */
export async function withdraw(
  key: MintedKey,
  failure: unknown,
  ports: Ports,
  ledger: Ledger,
): Promise<unknown> {
  if (ports.signal.aborted) return failure;
  const left = await undo([key], ports, ledger);
  if (!(failure instanceof Failure)) return failure;
  const isLeft = left.length > 0;
  const fate = isLeft ? 'could not be invalidated; the post step tries again' : 'was invalidated';
  return new Failure(
    failure.code,
    `${failure.details} The new key ${isLeft ? `${key.id} ` : ''}${fate}.`,
    `${failure.shared} The new key of each host ${fate}.`,
  );
}

/** Invalidates keys of this step that nobody will hold. @returns what is left, of which the post step is told */
export async function undo(
  keys: MintedKey[],
  ports: Ports,
  ledger: Ledger,
  calls = ports.keys,
): Promise<MintedKey[]> {
  const left = await invalidateMinted(keys, ports, calls);
  for (const key of keys) {
    if (left.includes(key)) ledger.orphaned(key);
    else {
      ledger.invalidated(key);
      ports.log.info(`Invalidated API key ${key.name} (${key.id}): it was not delivered`);
    }
  }
  return left;
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
  roles: RoleChoice,
): Promise<Minted> {
  for (let attempt = 1; ; attempt++) {
    const spec = specNow();
    const since = ports.clock.now();
    try {
      return { key: await ports.keys.create(spec), since, roleDescriptors: spec.role_descriptors };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (attempt === 1 && isServerlessRefusal(error) && roles.fallBack(ports.log)) continue;
      if (error.kind === 'ambiguous' || error.kind === 'cancelled') ledger.lostResponse();
      if (error.kind === 'cancelled') throw error;
      if (error.kind === 'ambiguous') await sweepLost(host, error, ports);
      // The search for what was created was answered at the same address: what was no HTTP passes.
      const isGarbled = error.problem === 'not-http' || error.problem === 'wants-tls';
      if (attempt === createTries || isPermanent(error, isGarbled)) throw explain(error, 'create');
      ports.log.info(`${host}: the create request failed (${briefly(error)}); trying again`);
      await ports.clock.wait(pauseBefore(attempt + 1, error), ports.signal);
    }
  }
}

async function sweepLost(host: string, lost: RequestError, ports: Ports): Promise<void> {
  ports.log.info(
    `${host}: the response to a create request was lost; looking for a key that it may have created`,
  );
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
      `User ${printable(proof.username)} lacks ${proof.missing.join(', ')}, so a key of this user lacks it too.`,
    );
  if (proof.managesOwnKeys && !impliesManageOwnApiKey(roleDescriptors))
    throw new Failure('overpowered-key', 'The new key may manage API keys, which was not asked for.');
  return proof;
}

async function askAsKey(key: MintedKey, roleDescriptors: RoleDescriptors, ports: Ports): Promise<Proof> {
  const { body } = privilegesOf(roleDescriptors);
  const until = ports.clock.now() + authenticationLag;
  for (;;) {
    const last = ports.clock.now() > until;
    try {
      return await ports.keys.prove(key, body);
    } catch (error) {
      if (!(error instanceof RequestError && error.status === 401) || last) throw error;
      await ports.clock.wait(pollInterval, ports.signal);
    }
  }
}
