import { impliesManageOwnApiKey, privilegesOf } from '../beats/privileges.ts';
import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import type { KeySpec, MintedKey, Verification } from '../elasticsearch/api-keys.ts';
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

/** A key that was created and verified, and the user who owns it. */
export interface Minted {
  key: MintedKey;
  /** This machine's clock when the create was sent, ms since the epoch. */
  since: number;
  /** Absent without `verify`. */
  owner?: string;
  /** Those that the key was created with. */
  roleDescriptors: RoleDescriptors;
}

/**
 * Creates one key and verifies it with the key itself. A key that fails the verification is invalidated.
 * @throws Failure, or RequestError `cancelled`; the ledger has what was created by then
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
  const minted = await createOnce(spec, host, ports, ledger, roles);
  const { key, roleDescriptors } = minted;
  if (!ledger.created(key)) {
    // If this create created a key, its id is not known. The other key may be in a secret by now.
    ledger.lostResponse();
    throw new Failure('unreadable', `The cluster gave two new keys the same id, ${key.id}.`);
  }
  try {
    ports.state.saveCreated({ ...key, host: host.host });
    ports.log.info(`${host.host}: created API key ${key.name} (${key.id})`);
    if (!request.verify) return minted;
    const { username } = await verifyKey(key, roleDescriptors, ports);
    const { unverifiable } = privilegesOf(roleDescriptors);
    const denied = impliesManageOwnApiKey(roleDescriptors) ? '' : ', and may not manage API keys';
    const rest = unverifiable.length > 0 ? `; ${unverifiable.join(', ')} cannot be verified` : '';
    ports.log.info(`${host.host}: verified: the key has the requested privileges${denied}${rest}`);
    return { ...minted, owner: username };
  } catch (error) {
    if (error instanceof RequestError && error.kind === 'cancelled') throw error;
    const failure = error instanceof RequestError ? explain(error, 'verify') : error;
    throw await withdraw(key, failure, ports, ledger);
  }
}

/**
 * Invalidates a key that is not delivered, and adds the outcome to the failure. A cancelled step leaves that to its rollback, which
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
  const outcome = isLeft ? 'could not be invalidated; the post step tries again' : 'was invalidated';
  return new Failure(
    failure.code,
    `${failure.details} The new key ${isLeft ? `${key.id} ` : ''}${outcome}.`,
    `${failure.shared} The new key of each host ${outcome}.`,
  );
}

/** Invalidates undelivered keys of this step. @returns what is left, which the ledger passes to the post step */
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
 * Exactly one key, or none: a create is repeated only after what an earlier one may have created was invalidated.
 * A create has no idempotency token, so its key is found by the step's request id.
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
      // The search was answered at the same address, so an answer that is not HTTP is temporary.
      const isGarbled = error.problem === 'not-http' || error.problem === 'wants-tls';
      if (attempt === createTries || isPermanent(error, isGarbled)) throw explain(error, 'create');
      ports.log.info(`${host}: the create request failed (${briefly(error)}); trying again`);
      await ports.clock.wait(pauseBefore(attempt + 1, error), ports.signal);
    }
  }
}

async function sweepLost(host: string, lost: RequestError, ports: Ports): Promise<void> {
  ports.log.info(
    `${host}: the response to a create request was lost; searching for a key that it may have created`,
  );
  try {
    const { left } = await sweep({ requestId: ports.requestId, host, keep: new Set() }, ports, ports.keys);
    if (left.length > 0) throw lost;
  } catch (error) {
    if (error instanceof RequestError && error.kind !== 'cancelled') throw explain(lost, 'create');
    throw error;
  }
}

/** Every requested privilege is granted, and one that no Beat needs is denied: only a key with all its owner's privileges has it. */
async function verifyKey(
  key: MintedKey,
  roleDescriptors: RoleDescriptors,
  ports: Ports,
): Promise<Verification> {
  const found = await askAsKey(key, roleDescriptors, ports);
  if (found.missing.length > 0)
    throw new Failure(
      'powerless-key',
      `User ${printable(found.username)} lacks ${found.missing.join(', ')}, so a key of this user lacks ${found.missing.length === 1 ? 'it' : 'them'} too.`,
    );
  if (found.managesOwnKeys && !impliesManageOwnApiKey(roleDescriptors))
    throw new Failure('overpowered-key', 'The new key may manage API keys, which was not asked for.');
  return found;
}

async function askAsKey(
  key: MintedKey,
  roleDescriptors: RoleDescriptors,
  ports: Ports,
): Promise<Verification> {
  const { body } = privilegesOf(roleDescriptors);
  const until = ports.clock.now() + authenticationLag;
  for (;;) {
    const last = ports.clock.now() > until;
    try {
      return await ports.keys.verify(key, body);
    } catch (error) {
      if (!(error instanceof RequestError && error.status === 401) || last) throw error;
      await ports.clock.wait(pollInterval, ports.signal);
    }
  }
}
