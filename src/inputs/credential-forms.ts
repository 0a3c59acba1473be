import type { Inputs } from './inputs.ts';

/** Forms of credentials that people paste into the wrong place. */
const credentialForms = [
  /[\w-]{20}:[\w-]{20}/, // an API key, id:api_key
  /"(api_key|encoded|password)"\s*:/, // what Elasticsearch answers to a create
  /gh[opusr]_\w{16}|github_pat_\w{16}/, // GitHub's tokens
  /essu_[\w+/=-]{16}/, // an Elastic Cloud API key
  /eyJ[\w-]{8,}\.[\w-]+\./, // a JSON Web Token
  /AAEAA[\w-]{20}/, // an Elasticsearch service account token
  /-----BEGIN/,
  /:\/\/[^\s/@]*:[^\s/@]*@/, // a URL with a password
];

/** `id:api_key` in base64, as Elasticsearch's `encoded` has it. */
export function isEncodedApiKey(text: string): boolean {
  if (!/^[\w+/-]{40,}={0,2}$/.test(text)) return false;
  return /^[\w-]{16,}:[\w-]{16,}$/.test(Buffer.from(text, 'base64').toString('latin1'));
}

export function looksLikeCredential(text: string): boolean {
  return credentialForms.some((form) => form.test(text)) || text.split(/[\s,]+/).some(isEncodedApiKey);
}

/**
 * Whether letters and digits follow one another as in a generated password: of 22 random characters about 13 are of another
 * class (lower case, upper case, digit) than the one before, and digits stand between letters. `EsApiKeyForWebApp1Prod` has as many
 * changes, and `k8s-2-eu-1` as many digits, but few names have both.
 */
export function looksGenerated(text: string): boolean {
  const words = text.match(/[A-Za-z0-9]{16,}/g) ?? [];
  return words.some((word) => {
    const classes = [...word].map((letter) =>
      /\d/.test(letter) ? 0 : letter === letter.toLowerCase() ? 1 : 2,
    );
    const changes = classes.filter((kind, position) => position > 0 && kind !== classes[position - 1]);
    const digits = word.match(/(?<=[A-Za-z])\d+(?=[A-Za-z])/g) ?? [];
    return digits.length >= 2 && changes.length > 0.4 * word.length;
  });
}

/**
 * Masks a credential, and what of it is secret: `id:api_key` also by its second part, base64 also decoded. The id is no
 * secret, and a mask of it would break other output.
 */
export function maskCredential(inputs: Inputs, credential: string): void {
  const forms = isEncodedApiKey(credential)
    ? [credential, Buffer.from(credential, 'base64').toString('latin1')]
    : [credential];
  for (const text of forms) {
    inputs.mask(text);
    const [, key] = /^[^:]*:(.+)$/.exec(text) ?? [];
    if (key !== undefined) inputs.mask(key);
  }
}

/**
 * What is wrong with a credential where a name belongs; undefined for a text that looks like none. It is masked, and so no echo
 * of it is printed either: names are stored where many can read them.
 * @param right what belongs there
 */
export function credentialProblem(inputs: Inputs, text: string, right: string): string | undefined {
  if (!looksLikeCredential(text) && !inputs.isSecret(text)) return undefined;
  return maskAsCredential(inputs, text, right);
}

/** As {@link credentialProblem}, of a text that is known to be a credential by other means. */
export function maskAsCredential(inputs: Inputs, text: string, right: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  // The runner hides every occurrence of a mask: the first line of PEM, or a few letters, stand in other output too.
  for (const line of lines)
    if (line.length >= 8 && !/^-----[A-Z ]+-----$/.test(line)) maskCredential(inputs, line);
  return `${right}: this looks like a credential. It is masked from now on, and was not sent anywhere`;
}
