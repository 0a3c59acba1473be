import { isMap } from '../runner/plain-data.ts';
import type { Inputs } from './inputs.ts';
import { hasControlCharacter } from './text.ts';
import { parseYamlMap, type YamlMap } from './yaml.ts';

/** The metadata that the action itself writes: identity, target, and information for people and for recovery. */
const ours = [
  ...['managed_by', 'server', 'repository_id', 'environment', 'beat', 'host', 'purpose'],
  ...['target', 'target_repository', 'target_id', 'target_environment', 'secret', 'secret_format'],
  ...['repository', 'request', 'run_id', 'run_attempt', 'job', 'workflow', 'actor', 'sha', 'retires'],
];

/** Bytes of its JSON in UTF-8. A listing of 1,000 keys with so much stays below the 16 MB that are read of an answer. */
const longestMetadata = 12 * 1024;
const deepest = 10;
/** Bytes of UTF-8. Elasticsearch indexes each leaf as one term, which Lucene limits to 32,766 with its key. */
const longestLeaf = 8 * 1024;

/** The user's own metadata; what Elasticsearch or this action would refuse is an error before anything is called. */
export async function parseMetadata(inputs: Inputs): Promise<YamlMap> {
  const metadata = (await parseYamlMap(inputs, 'metadata')) ?? {};
  for (const key of Object.keys(metadata)) {
    if (ours.includes(key)) inputs.addProblem('metadata', 'leave out this key: the action sets it', key);
    if (key.startsWith('_')) inputs.addProblem('metadata', 'a key cannot begin with _', key);
  }
  const right = leafProblem(metadata, 0) ?? sizeProblem(metadata);
  if (right !== undefined) inputs.addProblem('metadata', right);
  return metadata;
}

function sizeProblem(metadata: YamlMap): string | undefined {
  const size = Buffer.byteLength(JSON.stringify(metadata));
  if (size <= longestMetadata) return undefined;
  return `give at most ${longestMetadata} bytes (as JSON); these are ${size}`;
}

function leafProblem(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) {
    if (Buffer.byteLength(String(value)) <= longestLeaf) return undefined;
    return `no value can be longer than ${longestLeaf} bytes`;
  }
  if (depth === deepest) return `nest maps and lists at most ${deepest} deep`;
  const problems = Object.entries(value).map(([key, item]) => {
    if (isMap(value) && hasControlCharacter(key)) return 'a key cannot hold a control character';
    return leafProblem(key, 0) ?? leafProblem(item, depth + 1);
  });
  return problems.find((problem) => problem !== undefined);
}
