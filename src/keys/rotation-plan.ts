import type { Message } from '../errors/messages.ts';
import type { HostRequest, RotateRequest, SecretTarget } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { endsWithItsJob, isBeside, lineOf } from './line.ts';
import {
  feeds,
  feedsMaybe,
  hasRoleDescriptors,
  isAdoptable,
  isOfRepository,
  isUnmanaged,
  keysOfHosts,
  whoseElse,
} from './ownership.ts';
import type { KeyRecord, Listing } from './record.ts';
import type { Preflight } from './secret-entry.ts';
import {
  mayHoldDead,
  mayHoldLater,
  replacesUnknownValue,
  type SecretFacts,
  type SecretUse,
  secretFacts,
  secretUse,
  traceOf,
} from './secret-use.ts';
import { describe, formatOf, isShared, targetText } from './target.ts';

/**
 * What a rotation does, decided from plain data: no request, no clock of its own. `dry-run` prints this plan.
 */
export interface HostPlan {
  host: HostRequest;
  /** Whether a new key is to be created. */
  due: boolean;
  /** In plain words, for the log. */
  why: string;
  /** The newest live key of this identity and target. */
  current?: KeyRecord;
  /** Not due, unless this secret holds a later key that is not valid any more. */
  unsure?: SecretTarget;
  /** Live keys of the same identity and target, hand-made ones that are adopted included, oldest first. */
  older: KeyRecord[];
  /** Those of them that were delivered, as far as it shows: only such a key can have taken another's place. */
  delivered: KeyRecord[];
  /** Others' live keys that may be in the secret: it must not be overwritten. */
  conflicts: KeyRecord[];
  /** Same name, but not managed and not adopted. */
  namesakes: KeyRecord[];
  /** Live keys of the same host with another target, or that have an environment where this one has none: not retired. */
  beside: KeyRecord[];
  warnings: Message[];
  /** Lines for the log. */
  remarks: string[];
}

/** The facts for the decision about one host. */
interface HostFacts {
  request: RotateRequest;
  host: HostRequest;
  /** Live keys of the identity and target, oldest first. */
  own: KeyRecord[];
  secret: SecretFacts;
  now: number | undefined;
  minter?: string | undefined;
  dead?: readonly KeyRecord[];
}

/**
 * @param github what GitHub knows of the secrets; absent when the credential is delivered to outputs
 * @param known `minter`: the user who creates the keys; `dead`: keys for the secrets that are not valid any more
 */
export function planRotation(
  request: RotateRequest,
  listing: Listing,
  github?: Preflight,
  known: { minter?: string | undefined; dead?: readonly KeyRecord[] } = {},
): HostPlan[] {
  const ofHosts = keysOfHosts(listing.keys, request);
  const unmanaged = Map.groupBy(listing.keys.filter(isUnmanaged), ({ name }) => name);
  // By maps, since the work for each host must not grow with the number of hosts.
  const ofSecrets = Map.groupBy(listing.keys, ({ metadata }) => metadata.secret);
  const ofHostNames = Map.groupBy(listing.keys, ({ metadata }) => metadata.host);
  return request.hosts.map((host): HostPlan => {
    const named = unmanaged.get(host.keyName) ?? [];
    const adopted = request.adopt
      ? named.filter((key) =>
          isAdoptable(key, { keyNames: [host.keyName], roleDescriptors: request.roleDescriptors }),
        )
      : [];
    const own = (ofHosts.get(host.host) ?? []).filter((key) => feeds(key, host.target, request.owner));
    const current = own.at(-1);
    const { target } = host;
    const secret: SecretFacts =
      target.scope === 'outputs' ? { state: 'unknown' } : secretFacts(target, listing, github);
    const facts: HostFacts = { request, host, own, secret, now: listing.now, ...known };
    const decision = isDue(facts);
    const use = target.scope !== 'outputs' && useOf(facts, target, ofSecrets.get(target.name) ?? []);
    return {
      host,
      ...decision,
      ...(current && { current }),
      ...(target.scope !== 'outputs' &&
        current &&
        !decision.due &&
        mayHoldLater(current, secret) && { unsure: target }),
      older: [...adopted, ...own].sort((a, b) => a.creation - b.creation),
      delivered: own.filter((key) => ['possible', 'overwritten'].includes(traceOf(key, secret))),
      conflicts: use ? use.others : [],
      namesakes: named.filter((key) => !adopted.includes(key)),
      beside: besideOf(host, request, ofHostNames.get(host.host) ?? []),
      ...messagesOf(facts, decision.due, use || undefined),
    };
  });
}

function besideOf(
  { host, target }: HostRequest,
  { owner, beat, purpose }: RotateRequest,
  keys: readonly KeyRecord[],
): KeyRecord[] {
  const line = { host, beat, purpose, environment: owner.environment, target: targetText(target) };
  return keys.filter(
    (key) => isOfRepository(key, owner) && !endsWithItsJob(key) && isBeside(line, lineOf(key, owner)),
  );
}

function useOf(
  { request: { owner }, own, secret }: HostFacts,
  target: SecretTarget,
  keys: readonly KeyRecord[],
): SecretUse {
  const ours = new Set(own);
  return secretUse(target, { keys, owner, isOurs: (key) => ours.has(key) }, secret);
}

function messagesOf(
  { request, host: { host, target }, own, secret }: HostFacts,
  due: boolean,
  use: SecretUse | undefined,
): Pick<HostPlan, 'warnings' | 'remarks'> {
  const warnings = severalOwners(host, own);
  if (target.scope === 'outputs' || !use) return { warnings, remarks: [] };
  const [conflict] = use.others;
  if (!due && conflict)
    warnings.push({
      code: 'secret-shared',
      text: `The ${describe(target)} may hold API key ${conflict.id} of ${whoseElse(conflict, request.owner)}.`,
    });
  if (!due || use.value !== 'somebody' || secret.state !== 'written') return { warnings, remarks: [] };
  const text = replacesUnknownValue(target, secret.updatedAt);
  // A first rotation replaces an earlier value by design; where several repositories write the secret, that value may be in use.
  if (own.length === 0 && !isShared(target)) return { warnings, remarks: [text] };
  warnings.push({ code: 'secret-of-others', text });
  return { warnings, remarks: [] };
}

function severalOwners(host: string, own: KeyRecord[]): HostPlan['warnings'] {
  const owners = new Set(own.map((key) => `${key.username} ${key.realm}`));
  if (owners.size <= 1) return [];
  const named = own.map(({ username, realm }) => `${printable(username)} of realm ${printable(realm)}`);
  const names = [...new Set(named)].join(', ');
  return [{ code: 'several-owners', text: `Keys of ${host} belong to several users (${names}).` }];
}

type Due = Pick<HostPlan, 'due' | 'why'>;
const due = (why: string): Due => ({ due: true, why });
const notDue: Due = { due: false, why: 'the key is young enough, and the secret may hold it' };
/** Other users' keys are listed only for a user with a privilege for that. */
const noneListed = 'no valid key of this host was listed';

function isDue(facts: HostFacts): Due {
  const { request, host, own } = facts;
  if (host.target.scope === 'outputs')
    return due(own.length === 0 ? noneListed : 'each run delivers a new key');
  if (!request.renewBefore && !request.maxAge)
    return due(own.length === 0 ? noneListed : 'neither renew-before nor max-age is set');
  const current = own.at(-1);
  if (!current) return due(noneListed);
  const why =
    whyNotDelivered(current, facts) ?? whyNotAsAskedFor(current, facts) ?? whyTooOld(current, facts);
  return why === undefined ? notDue : due(why);
}

function whyNotDelivered(current: KeyRecord, facts: HostFacts): string | undefined {
  const { secret } = facts;
  if (secret.state === 'absent') return 'the secret does not exist';
  if (secret.state === 'unknown' || secret.now === undefined) return 'the age of the key is unknown';
  const trace = traceOf(current, secret);
  if (trace === 'possible') return whyDead(current, facts);
  return trace === 'overwritten'
    ? 'the last write of the secret came too late to be that of the newest key'
    : 'the newest key is not in the secret';
}

/** Two keys within minutes: the older one is valid, and the secret may hold the other. */
function whyDead(
  current: KeyRecord,
  { secret, host: { target }, request, dead = [] }: HostFacts,
): string | undefined {
  const later = dead.find(
    (key) =>
      key.creation > current.creation &&
      target.scope !== 'outputs' &&
      feedsMaybe(key, target, request.owner) &&
      mayHoldDead(key, secret),
  );
  return later && `the secret may hold API key ${later.id}, which is not valid any more`;
}

function whyNotAsAskedFor(current: KeyRecord, { request, minter }: HostFacts): string | undefined {
  // Keys of several users further back make none due: a rotation does not change that, and would repeat at each run.
  if (minter !== undefined && current.username !== minter) return 'the newest key belongs to another user';
  const roles = [request.roleDescriptors, request.serverlessRoles];
  if (!roles.some((wanted) => wanted && hasRoleDescriptors(current, wanted)))
    return 'the privileges of the key are not those requested';
  if (request.format && formatOf(current.metadata) !== request.format)
    return `the secret does not hold the format ${request.format}`;
  if ((current.expiration !== undefined) === (request.expiration !== undefined)) return undefined;
  return request.expiration
    ? 'the key never expires, and an expiration is requested'
    : 'the key expires, and one that never expires is requested';
}

function whyTooOld(current: KeyRecord, { request, now }: HostFacts): string | undefined {
  const { renewBefore, maxAge } = request;
  if (now === undefined) return 'the age of the key is unknown';
  if (maxAge && now - current.creation > maxAge.ms) return `the key is older than ${maxAge.text}`;
  if (renewBefore && current.expiration !== undefined && current.expiration - now < renewBefore.ms)
    return `less than ${renewBefore.text} left`;
  return undefined;
}
