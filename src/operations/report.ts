import { beatNames, keyNamePrefix } from '../beats/roles.ts';
import { reportableKeys } from '../elasticsearch/queries.ts';
import { Failure } from '../errors/failure.ts';
import { fits, isOfRepository, isUnmanaged } from '../keys/ownership.ts';
import type { KeyRecord } from '../keys/record.ts';
import { managedBy } from '../keys/record.ts';
import { neverArrived } from '../keys/rotation-plan.ts';
import type { Preflight } from '../keys/secret-entry.ts';
import { fromMetadata, samePlace, sameTarget, toMetadata } from '../keys/target.ts';
import type { ReportRequest, SecretTarget } from '../request.ts';
import { printable } from '../runner/printable.ts';
import { maxSecretLocations } from './limits.ts';
import { oneOwnerRemark } from './owners.ts';
import type { Ports } from './ports.ts';
import { type Messages, noMessages, type ReportedKey, type ReportResult } from './results.ts';

/** Lists the managed keys that this user may see. Changes nothing, shows no secret. */
export async function report(request: ReportRequest, ports: Ports): Promise<ReportResult> {
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
  const names = new Set(managed.map(({ name }) => name));
  const strangers = listing.keys.filter((key) => isUnmanaged(key) && names.has(key.name));
  const own = (key: KeyRecord) => isOfRepository(key, request.owner);
  const written = await secretsWritten(managed.filter(own), ports, result);
  const newest = newestOfLines(managed);
  // This repository's first: of a list that is too long for an output the end is left out.
  result.keys = [
    ...[...managed.filter(own), ...managed.filter((key) => !own(key))].map((key): ReportedKey => {
      const state = stateOf(key, newest, listing.now, request, written);
      const nearEnd = state === 'current' && endsWithin(key, listing.now, request.renewBefore.ms);
      return { key, state, foreign: !own(key), nearEnd };
    }),
    ...strangers.map((key): ReportedKey => ({ key, state: 'unmanaged', foreign: false, nearEnd: false })),
  ];
  for (const { key, nearEnd } of result.keys)
    if (nearEnd)
      result.warnings.push({
        title: 'An API key ends soon, and nothing succeeds it',
        text: `${printable(key.name)} (${key.id}) of host ${printable(key.metadata.host)} ends within ${request.renewBefore.text}.`,
      });
  ports.log.info(`Found ${counted(result.keys)}`);
  result.remarks = oneOwnerRemark(listing.keys);
  if (listing.now === undefined && managed.length > 0)
    result.remarks.push(
      'This cluster does not tell its clock (Elasticsearch before 8.14), so nothing is said of keys that end soon.',
    );
  return result;
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

/** GitHub's view of each secret's place, by the first target found there. */
type Written = { target: SecretTarget; preflight: Preflight }[];

async function secretsWritten(
  keys: KeyRecord[],
  { secrets, signal }: Ports,
  { warnings }: Messages,
): Promise<Written> {
  const written: Written = [];
  if (!secrets) return written;
  const targets = keys.flatMap(({ metadata }) => {
    const target = fromMetadata(metadata);
    return target && target.scope !== 'outputs' ? [target] : [];
  });
  const places: SecretTarget[][] = [];
  for (const target of targets) {
    const place = places.find(([first]) => samePlace(first!, target));
    if (!place) places.push([target]);
    else if (!place.some((known) => sameTarget(known, target))) place.push(target);
  }
  if (places.length > maxSecretLocations)
    warnings.push({
      title: 'Some secrets could not be looked at',
      text: `The keys name secrets in ${places.length} places, and only the first ${maxSecretLocations} were looked at. Whoever can make keys with this user can write such names.`,
    });
  for (const place of places.slice(0, maxSecretLocations)) {
    try {
      written.push({ target: place[0]!, preflight: await secrets.look(place) });
    } catch (error) {
      // A place that is gone, or that this token may not see, is no reason to report nothing.
      if (!(error instanceof Failure) || signal.aborted) throw error;
      warnings.push({ title: 'Some secrets could not be looked at', text: error.details });
    }
  }
  return written;
}

function stateOf(
  key: KeyRecord,
  newest: Map<string, KeyRecord>,
  now: number | undefined,
  request: ReportRequest,
  written: Written,
): ReportedKey['state'] {
  const target = fromMetadata(key.metadata);
  if (newest.get(lineOf(key))!.creation > key.creation)
    return endsWithin(key, now, request.overlap.ms) ? 'retiring' : 'leftover';
  if (!target || target.scope === 'outputs') return 'current';
  const place = written.find((known) => samePlace(known.target, target));
  return neverArrived(key, target, now, place?.preflight) ? 'never delivered' : 'current';
}

/** One identity and target: keys with the same text succeed each other. */
function lineOf({ id, metadata }: KeyRecord): string {
  const target = fromMetadata(metadata);
  if (!target) return id;
  const identity = ['server', 'repository_id', 'environment', 'beat', 'host', 'purpose'];
  const { target_environment: environment } = metadata;
  return JSON.stringify([
    ...identity.map((field) => metadata[field]),
    { ...toMetadata(target), target_environment: String(environment ?? '').toLowerCase() },
  ]);
}

function newestOfLines(keys: KeyRecord[]): Map<string, KeyRecord> {
  const newest = new Map<string, KeyRecord>();
  for (const key of keys) {
    const line = lineOf(key);
    const known = newest.get(line);
    if (!known || key.creation > known.creation) newest.set(line, key);
  }
  return newest;
}
