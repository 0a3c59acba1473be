import type { Seen } from '../elasticsearch/documents.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { Evidence } from '../request.ts';
import { requireDocuments, type UserPorts } from './ports.ts';
import { explainSearch, placeOf, requireReadable } from './search-place.ts';

/** When documents were last written with each of these keys, by key id. @throws Failure when they cannot be searched */
export async function lastSeen(
  keys: readonly KeyRecord[],
  evidence: Evidence,
  ports: UserPorts,
): Promise<Map<string, Seen>> {
  if (keys.length === 0) return new Map();
  const place = placeOf(evidence, keys);
  try {
    const ids = keys.map(({ id }) => id);
    const { seen, shards } = await requireDocuments(ports).writtenBy(ids, place);
    await requireReadable(place, shards, ports);
    return seen;
  } catch (error) {
    throw explainSearch(error, place);
  }
}
