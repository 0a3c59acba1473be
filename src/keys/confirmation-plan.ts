import type { ConfirmRequest } from '../request.ts';
import { endsWithItsJob, linesOf } from './line.ts';
import { fits, isOfRepository, isOwned } from './ownership.ts';
import type { KeyRecord } from './record.ts';

/** A key with which a host has to be seen, and what it succeeds. */
export interface AwaitedKey {
  host: string;
  /** The newest live key of its identity and target, or the one that was asked for by its id. */
  key: KeyRecord;
  /** Live keys of the same line that were created before it, and after the one before it that was asked for too; the oldest first. */
  older: KeyRecord[];
  /** A later key of the same line: the host may never be seen with the one that was asked for. */
  newer?: KeyRecord;
}

interface ConfirmationPlan {
  lines: AwaitedKey[];
  /** Hosts or ids that were asked for, without a live key. */
  missing: string[];
  /** Ids of keys that are unmanaged, or that another repository manages. */
  foreign: string[];
}

/** @param keys live keys; the server's match is a prefilter only */
export function planConfirmation(request: ConfirmRequest, keys: readonly KeyRecord[]): ConfirmationPlan {
  const { keyIds, hosts, owner } = request;
  const ours = keys.filter((key) => isOfRepository(key, owner) && fits(key, {}));
  const lines = linesOf(ours, owner);
  const named = (key: KeyRecord) =>
    keyIds.length > 0
      ? keyIds.includes(key.id)
      : isOwned(key, owner) && fits(key, request) && !endsWithItsJob(key);
  const found = lines.flatMap((line) => {
    const asked = line.filter(named);
    return awaited(keyIds.length > 0 ? asked : asked.slice(-1), line);
  });
  const known = new Set(keyIds.length > 0 ? found.map(({ key }) => key.id) : found.map(({ host }) => host));
  const foreign = keyIds.filter((id) => !known.has(id) && keys.some((key) => key.id === id));
  const missing = (keyIds.length > 0 ? keyIds : hosts).filter(
    (name) => !known.has(name) && !foreign.includes(name),
  );
  return { lines: found, missing, foreign };
}

/** @param asked keys of the line, the oldest first: a key that is asked for is confirmed, so no other one retires it */
function awaited(asked: readonly KeyRecord[], line: readonly KeyRecord[]): AwaitedKey[] {
  return asked.map((key, position) => {
    const after = asked[position - 1]?.creation ?? Number.NEGATIVE_INFINITY;
    const newer = line.filter(({ creation }) => creation > key.creation).at(-1);
    return {
      host: String(key.metadata.host),
      key,
      older: line.filter(({ creation }) => creation > after && creation < key.creation),
      ...(newer && { newer }),
    };
  });
}

/** Privileges that let a key write documents. */
const writing = ['create_doc', 'create', 'index', 'write', 'all'];

/**
 * The index patterns that keys may write to. A pattern with a leading dot is of the stack's own monitoring, which is written
 * without the Beat's pipeline; a regular expression cannot be searched in.
 */
export function writableIndices(keys: readonly KeyRecord[]): string[] {
  const names = keys.flatMap(({ roleDescriptors }) => namesIn(roleDescriptors));
  return [...new Set(names)].filter((name) => !/^[./]/.test(name)).sort();
}

/** A server's answer is not trusted. */
function namesIn(roleDescriptors: unknown): string[] {
  return values(roleDescriptors)
    .flatMap((role) => values((role as { indices?: unknown } | null)?.indices))
    .flatMap((entry) => {
      const { names, privileges } = (entry ?? {}) as { names?: unknown; privileges?: unknown };
      return values(privileges).some((privilege) => writing.includes(String(privilege))) ? values(names) : [];
    })
    .filter((name): name is string => typeof name === 'string');
}

const values = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];
