import { isEncodedApiKey } from './credential-forms.ts';

/** What an API key of Elastic Cloud begins with. */
const prefix = 'essu_';

export const isCloudKey = (value: string): boolean => value.startsWith(prefix);

export const isGitHubToken = (value: string): boolean => /^(gh[opusr]_|github_pat_)/.test(value);

/** `id:api_key`, or that in base64. */
export const isElasticsearchKey = (value: string): boolean =>
  /^[\w-]{16,}:[\w-]{16,}$/.test(value) || isEncodedApiKey(value);

/** What is wrong with the key that creates keys; undefined when nothing is. */
export function wrongCloudKey(value: string): string | undefined {
  if (isGitHubToken(value))
    return `give an Elastic Cloud API key, which begins with ${prefix}; this is a GitHub token, and it has not been sent anywhere`;
  if (isElasticsearchKey(value))
    return `give an Elastic Cloud API key, which begins with ${prefix}; this is an Elasticsearch API key, and such a key cannot create keys that have privileges`;
  if (/^apikey\s/i.test(value)) return 'give the key alone, without the word in front of it';
  if (!isCloudKey(value)) return `give an Elastic Cloud API key, which begins with ${prefix}`;
  if (!/^[\w.~+/=-]+$/.test(value))
    return 'an Elastic Cloud API key has letters, digits and . _ ~ + / = - only; this one has others';
  return undefined;
}
