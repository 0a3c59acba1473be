import { isEncodedApiKey, maskCredential } from './credential-forms.ts';
import type { Inputs } from './inputs.ts';
import { parseList } from './lists.ts';

/** The ids of API keys. People paste the whole credential here: that is masked, and never echoed. */
export function parseKeyIds(inputs: Inputs): string[] {
  const ids = parseList(inputs, 'key-id', 'id');
  for (const id of ids) {
    const right = keyIdProblem(id);
    if (right === undefined) continue;
    if (id.includes(':') || isEncodedApiKey(id)) maskCredential(inputs, id);
    // Nothing is echoed: it may be a credential of some other kind.
    inputs.addProblem('key-id', right);
  }
  return ids;
}

function keyIdProblem(id: string): string | undefined {
  if (id.includes(':')) return 'give the id alone: what stands before the colon. The rest is a secret';
  if (isEncodedApiKey(id)) return 'give the id alone: this is the whole API key in base64, and a secret';
  if (/^[\w-]{1,64}$/.test(id)) return undefined;
  return 'give the id of an API key as Elasticsearch shows it: letters, digits, - and _';
}
