import { isMap } from '../runner/plain-data.ts';
import type { Inputs } from './inputs.ts';
import type { InputName } from './operations.ts';

export type YamlMap = Record<string, unknown>;

/**
 * An input that holds a map in YAML or JSON: strings, numbers, booleans, null, lists and maps, nothing else. `{}` when the
 * text is empty after parsing; undefined when the input was not given or is not right.
 */
export async function parseYamlMap(inputs: Inputs, name: InputName): Promise<YamlMap | undefined> {
  const text = inputs.text(name);
  if (text === '') return undefined;
  const { value, fault } = await readYaml(text);
  if (fault !== undefined) inputs.addProblem(name, fault);
  else if (value === null) return {};
  else if (!isMap(value)) inputs.addProblem(name, 'give a map in YAML or JSON, such as `key: value`');
  else return value;
  return undefined;
}

const tooDeep = 'nest the YAML less deep';

/** Neither the parser's messages nor the text are passed on: both may quote a secret. */
async function readYaml(text: string): Promise<{ value?: unknown; fault?: string }> {
  // Loaded here, because few steps have such an input and every step pays for what is loaded at the top.
  const { isScalar, parseDocument, visit } = await import('yaml');
  try {
    const document = parseDocument(text, { version: '1.2', schema: 'core', resolveKnownTags: false });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem?.code === 'RESOURCE_EXHAUSTION') return { fault: tooDeep };
    if (problem) {
      const { line, col } = problem.linePos?.[0] ?? { line: 1, col: 1 };
      return { fault: `correct the YAML: ${problem.code} at line ${line}, column ${col}` };
    }
    let fault: string | undefined;
    visit(document, {
      // An alias can stand for a map of aliases, so a few lines can expand to more than memory holds.
      Alias: () => {
        fault = 'write out what the YAML aliases (*name) stand for';
      },
      Pair: (_key, pair) => {
        if (!isScalar(pair.key)) fault = 'use only text as keys of a map';
        else if (pair.key.value === '__proto__') fault = 'leave out the key __proto__';
      },
    });
    if (fault !== undefined) return { fault };
    const value: unknown = document.toJS();
    const foreign = foreignValue(value);
    return foreign === undefined ? { value } : { fault: foreign };
  } catch {
    // What the parser accepts can be too deep for the recursion below.
    return { fault: tooDeep };
  }
}

/** What JSON, and so the request to Elasticsearch, cannot represent. */
function foreignValue(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'leave out numbers that are not finite';
  if (typeof value === 'string' && !value.isWellFormed())
    return 'leave out halves of characters (\\ud800 to \\udfff)';
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const fault = foreignValue(key) ?? foreignValue(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
