import type { NewestDocument, Place, Seen } from '../elasticsearch/documents.ts';
import type { AwaitedKey } from '../keys/confirmation-plan.ts';
import { type Ports, requireDocuments } from './ports.ts';

/** What is known of a host that was not seen with its key. `at`: when its newest document was written, ms since the epoch. */
export type Silence =
  /** Its newest document was written with another key. */
  | { kind: 'other-key'; id: string; at?: number }
  /** Its newest document names the key, in a field that is not searchable. */
  | { kind: 'not-searchable'; at?: number }
  /** It publishes, and its documents carry no key id. */
  | { kind: 'no-key-id'; at?: number }
  /** An older key of it was seen, and no document by the name of the host. */
  | { kind: 'older-key'; id: string; at?: number }
  /** There is no document of it. */
  | { kind: 'nothing' };

/** Two kinds of searches, each for many hosts at once: their other keys, and their newest documents by name. */
export async function diagnoseSilence(
  lines: readonly AwaitedKey[],
  place: Place,
  ports: Ports,
): Promise<Map<AwaitedKey, Silence>> {
  if (lines.length === 0) return new Map();
  const documents = requireDocuments(ports);
  const ids = lines.flatMap(({ older, newer }) => [...older, ...(newer ? [newer] : [])].map(({ id }) => id));
  const hosts = [...new Set(lines.map(({ host }) => host))];
  const [{ seen }, newest] = await Promise.all([
    ids.length > 0 ? documents.writtenBy(ids, place) : { seen: new Map<string, Seen>() },
    documents.newestOf(hosts, place),
  ]);
  return new Map(lines.map((line) => [line, silenceOf(line, seen, newest.get(line.host))]));
}

/** What two searches show of one host. */
export function silenceOf(
  { key, older, newer }: AwaitedKey,
  seen: ReadonlyMap<string, Seen>,
  newest: NewestDocument | undefined,
): Silence {
  if (newest) {
    const { keyId, ...when } = newest;
    if (keyId === undefined) return { kind: 'no-key-id', ...when };
    return keyId === key.id ? { kind: 'not-searchable', ...when } : { kind: 'other-key', id: keyId, ...when };
  }
  const others = [...older, ...(newer ? [newer] : [])].flatMap(({ id }) => {
    const when = seen.get(id);
    return when ? [{ id, ...when }] : [];
  });
  const last = others.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).at(-1);
  return last ? { kind: 'older-key', ...last } : { kind: 'nothing' };
}
