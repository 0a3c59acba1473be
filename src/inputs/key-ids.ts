import type { Inputs } from './inputs.ts';
import { parseList } from './lists.ts';
import { isEncodedApiKey } from './text.ts';

/** The ids of API keys. People paste the whole credential here: that is masked, and never echoed. */
export function parseKeyIds(inputs: Inputs): string[] {
  const ids = parseList(inputs, 'key-id', 'id');
  for (const id of ids) {
    if (id.includes(':')) {
      maskParts(inputs, id);
      inputs.complain('key-id', 'give the id alone: what stands before the colon. The rest is a secret');
    } else if (isEncodedApiKey(id)) {
      maskParts(inputs, Buffer.from(id, 'base64').toString('latin1'));
      inputs.mask(id);
      inputs.complain('key-id', 'give the id alone: this is the whole API key in base64, and a secret');
    } else if (!/^[\w-]{1,64}$/.test(id)) {
      // Nothing is echoed: it may be a credential of some other kind.
      inputs.complain(
        'key-id',
        'give the id of an API key as Elasticsearch shows it: letters, digits, - and _',
      );
    }
  }
  return ids;
}

/** Masks `id:api_key` and its second part; the id itself is no secret, and masking it would break other output. */
function maskParts(inputs: Inputs, credential: string): void {
  const key = credential.slice(credential.indexOf(':') + 1);
  for (const value of [credential, key]) if (value !== '') inputs.mask(value);
}
