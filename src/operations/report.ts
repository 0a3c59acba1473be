import { beatNames, keyNamePrefix } from '../beats/roles.ts';
import type { Seen } from '../elasticsearch/documents.ts';
import { reportableKeys } from '../elasticsearch/queries.ts';
import { endsWithItsJob, isBeside, lineOf, linesOf, waitsForConfirm } from '../keys/line.ts';
import { fits, isOfRepository, isUnmanaged, oneOwnerRemark, whose } from '../keys/ownership.ts';
import { type KeyRecord, type Listing, managedBy } from '../keys/record.ts';
import { secretFacts, type Trace, traceOf } from '../keys/secret-use.ts';
import { describe, targetOf } from '../keys/target.ts';
import { unconfirmedWarning } from '../keys/unconfirmed.ts';
import type { Owner, ReportRequest } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { failureOf, findingWarnings } from './findings.ts';
import { lastSeen } from './last-seen.ts';
import { maxSecretLocations } from './limits.ts';
import { lookUpSecrets, type SecretLookup } from './look-up-secrets.ts';
import type { Ports, UserPorts } from './ports.ts';
import { type Messages, noMessages, type ReportedKey, type ReportResult } from './results.ts';

/** Lists the managed keys that this user may see. Changes nothing, shows no secret. */
export async function report(request: ReportRequest, ports: UserPorts): Promise<ReportResult> {
  const result: ReportResult = { operation: 'report', request, keys: [], ...noMessages() };
  const prefixes = [...new Set(beatNames.map((beat) => `${keyNamePrefix(beat)}_`))];
  const listing = await ports.keys.list(reportableKeys(prefixes));
  const managed = listing.keys.filter(
    (key) =>
      key.type === 'rest' &&
      key.metadata.managed_by === managedBy &&
      fits(key, request) &&
      ofEnvironment(key, request),
  );
  const sorted = byHost(managed);
  const names = new Set(managed.map(({ name }) => name));
  const strangers = listing.keys.filter((key) => isUnmanaged(key) && names.has(key.name));
  const own = (key: KeyRecord) => isOfRepository(key, request.owner);
  const written = await secretsWritten(managed.filter(own), request, ports, result);
  const trace = (key: KeyRecord): Trace => {
    const target = targetOf(key, request.owner);
    if (!target || target.scope === 'outputs') return 'possible';
    return traceOf(key, secretFacts(target, listing, written.of(target)));
  };
  const lines = linesOf(managed, request.owner).map((line) => upToDelivered(line, trace));
  const newest = new Set(lines.flatMap((line) => line.at(-1) ?? []));
  const previous = new Set(lines.flatMap((line) => line.slice(0, -1)));
  const seen = request.evidence && (await lastSeen(managed, request.evidence, ports));
  const waiting = new Set(lines.filter((line) => isUnconfirmed(line, listing, request)).flat());
  const silent = silentKeys(managed, newest, seen);
  // This repository's first: the end of a list that is too long for an output is left out.
  result.keys = [
    ...[...sorted.filter(own), ...sorted.filter((key) => !own(key))].map((key): ReportedKey => {
      const state = refine(stateOf(key, previous, trace(key), listing, request), key, { waiting, silent });
      const nearEnd =
        isNewest(state) && !endsWithItsJob(key) && endsWithin(key, listing.now, request.renewBefore.ms);
      return { key, state, foreign: !own(key), nearEnd, ...(seen && { seen: seen.get(key.id) ?? null }) };
    }),
    ...strangers.map((key): ReportedKey => ({ key, state: 'unmanaged', foreign: false, nearEnd: false })),
  ];
  const [unknown] = request.failOn.includes('undelivered') ? written.failures.values() : [];
  const failure = failureOf(result.keys, request.failOn) ?? unknown;
  if (failure) result.failure = failure;
  result.warnings.push(...findingWarnings(result.keys, request));
  result.warnings.push(...unconfirmed(lines, listing, request));
  ports.log.info(`Found ${counted(result.keys)}`);
  result.remarks = [...severalLines(managed.filter(own), request.owner), ...oneOwnerRemark(listing.keys)];
  return result;
}

/** The keys of one host follow each other; host2 comes before host10. */
const byHost = (keys: readonly KeyRecord[]): KeyRecord[] =>
  keys.toSorted((one, other) => collator.compare(String(one.metadata.host), String(other.metadata.host)));
const collator = new Intl.Collator('en', { numeric: true });

/** A line whose newest key waits for a `confirm`, and whose older keys nothing has retired yet. */
function isUnconfirmed(line: readonly KeyRecord[], { now }: Listing, { overlap }: ReportRequest): boolean {
  const current = line.at(-1);
  if (!current || !waitsForConfirm(current)) return false;
  return line.some((key) => key !== current && !endsWithin(key, now, overlap.ms));
}

/** Lines to which rotations until confirmed have added keys without a confirm between. */
function unconfirmed(
  lines: KeyRecord[][],
  { now }: Listing,
  { owner, overlap }: ReportRequest,
): Messages['warnings'] {
  const waiting = lines.flatMap((line) => {
    const current = line.at(-1);
    return current && isOfRepository(current, owner) && waitsForConfirm(current)
      ? [{ host: String(current.metadata.host), previous: line.slice(0, -1) }]
      : [];
  });
  return unconfirmedWarning(waiting, now, overlap.ms);
}

/** Newest keys with which their host was not seen, although it was seen with another one. */
function silentKeys(
  keys: readonly KeyRecord[],
  newest: ReadonlySet<KeyRecord>,
  seen: ReadonlyMap<string, Seen> | undefined,
): ReadonlySet<KeyRecord> {
  if (!seen) return new Set();
  const hosts = new Set(keys.filter(({ id }) => seen.has(id)).map(({ metadata }) => metadata.host));
  return new Set([...newest].filter(({ id, metadata }) => !seen.has(id) && hosts.has(metadata.host)));
}

/** Whether nothing succeeds a key of this state. */
const isNewest = (state: ReportedKey['state']): boolean =>
  state === 'current' || state === 'unconfirmed' || state === 'silent';

/** The states that metadata and documents add. */
function refine(
  state: ReportedKey['state'],
  key: KeyRecord,
  { waiting, silent }: Record<'waiting' | 'silent', ReadonlySet<KeyRecord>>,
): ReportedKey['state'] {
  if (state === 'leftover' && waiting.has(key)) return 'retiring';
  if (state !== 'current') return state;
  if (waiting.has(key)) return 'unconfirmed';
  return silent.has(key) ? 'silent' : state;
}

/** Hosts with valid keys of several lines, of which one may be a remainder. */
function severalLines(keys: KeyRecord[], owner: Owner): string[] {
  const newest = linesOf(
    keys.filter((key) => !endsWithItsJob(key)),
    owner,
  ).flatMap((line) => line.at(-1) ?? []);
  const ofHosts = Map.groupBy(newest, ({ metadata }) => metadata.host);
  return [...ofHosts].flatMap(([host, lines]) => {
    const isAlone = (key: KeyRecord) =>
      !lines.some((other) => isBeside(lineOf(key, owner), lineOf(other, owner)));
    const beside = lines.filter((key) => !isAlone(key)).map((key) => describeKey(key, owner));
    return beside.length > 0
      ? [
          `Host ${printable(host)} has several valid API keys. A rotation of one does not retire the others: ${beside.join('; ')}.`,
        ]
      : [];
  });
}

function describeKey(key: KeyRecord, owner: Owner): string {
  const target = targetOf(key, owner);
  return `${key.id} of ${whose(key)}${target ? ` for the ${describe(target)}` : ''}`;
}

/** `3 API keys: 2 current, 1 leftover` */
function counted(keys: ReportedKey[]): string {
  const states = Map.groupBy(keys, ({ state }) => state);
  const counts = [...states].map(([state, { length }]) => `${length} ${state}`);
  return `${keys.length} API key${keys.length === 1 ? '' : 's'}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`;
}

const ofEnvironment = (key: KeyRecord, { owner }: ReportRequest): boolean =>
  owner.environment === undefined || key.metadata.environment === owner.environment;

const endsWithin = ({ expiration }: KeyRecord, now: number | undefined, ms: number): boolean =>
  now !== undefined && expiration !== undefined && expiration - now < ms;

/** @returns what is known of each secret that this repository's keys feed */
async function secretsWritten(
  keys: KeyRecord[],
  request: ReportRequest,
  ports: Ports,
  { warnings }: Messages,
): Promise<SecretLookup> {
  const lookup = await lookUpSecrets(
    keys.flatMap((key) => targetOf(key, request.owner) ?? []),
    ports,
  );
  if (lookup.skipped > 0)
    warnings.push({
      code: 'secrets-not-seen',
      text: `Secrets in ${lookup.skipped} places were not looked up, because a report checks ${maxSecretLocations}. Everybody who can create keys with this user can write such names.`,
    });
  for (const { details } of lookup.failures.values())
    warnings.push({ code: 'secrets-not-seen', text: details });
  return lookup;
}

/** A line without its last keys that never were in the secret: those replaced none. Of a line in which none was, all of it. */
function upToDelivered(line: KeyRecord[], trace: (key: KeyRecord) => Trace): KeyRecord[] {
  const last = line.findLastIndex((key) => trace(key) !== 'undelivered');
  return last < 0 ? line : line.slice(0, last + 1);
}

function stateOf(
  key: KeyRecord,
  previous: ReadonlySet<KeyRecord>,
  trace: Trace,
  { now }: Listing,
  { overlap }: ReportRequest,
): ReportedKey['state'] {
  if (previous.has(key)) return endsWithin(key, now, overlap.ms) ? 'retiring' : 'leftover';
  switch (trace) {
    case 'undelivered':
      return 'never delivered';
    case 'overwritten':
      return 'overwritten';
    default:
      return 'current';
  }
}
