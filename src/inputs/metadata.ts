import type { Inputs } from './inputs.ts';
import { hasControlCharacter } from './text.ts';
import { isMap, parseYamlMap, type YamlMap } from './yaml.ts';

/** The metadata that the action itself writes: identity, target, and what is there for people and for recovery. */
const ours = [
  ...['managed_by', 'server', 'repository_id', 'environment', 'beat', 'host', 'purpose'],
  ...['target', 'target_repository', 'target_id', 'target_environment', 'secret', 'secret_format'],
  ...['repository', 'request', 'run_id', 'run_attempt', 'job', 'workflow', 'actor', 'sha', 'retires'],
];

const deepest = 10;
/** Bytes of UTF-8. Elasticsearch indexes each leaf as one term, which Lucene limits to 32,766 with its key. */
const longestLeaf = 8 * 1024;

/** The user's own metadata; what Elasticsearch or this action would refuse in it is said before anything is called. */
export async function parseMetadata(inputs: Inputs): Promise<YamlMap> {
  const metadata = (await parseYamlMap(inputs, 'metadata')) ?? {};
  for (const key of Object.keys(metadata)) {
    if (ours.includes(key)) inputs.complain('metadata', 'leave out this key: the action sets it', key);
    if (key.startsWith('_')) inputs.complain('metadata', 'a key cannot begin with _', key);
  }
  const fault = leafFault(metadata, 0);
  if (fault !== undefined) inputs.complain('metadata', fault);
  return metadata;
}

function leafFault(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) {
    if (Buffer.byteLength(String(value)) <= longestLeaf) return undefined;
    return `no value can be longer than ${longestLeaf} bytes`;
  }
  if (depth === deepest) return `nest maps and lists at most ${deepest} deep`;
  const faults = Object.entries(value).map(([key, item]) => {
    if (isMap(value) && hasControlCharacter(key)) return 'a key cannot hold a control character';
    return leafFault(key, 0) ?? leafFault(item, depth + 1);
  });
  return faults.find((fault) => fault !== undefined);
}
