import type { Credentials } from '../request.ts';
import { isCloudKey, isElasticsearchKey, isGitHubToken, wrongCloudKey } from './cloud-key.ts';
import { checkHeaderValue } from './header.ts';
import { type Inputs, nothing } from './inputs.ts';
import { hasControlCharacter } from './text.ts';

const kinds =
  'username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key';

/** The credentials of the minting user, of one kind. A client certificate alone is a kind; beside another it is for mutual TLS. */
export function parseCredentials(inputs: Inputs): Credentials {
  // All are read, so that all are masked, valid or not.
  const found = [parseBasic(inputs), parseCloudKey(inputs), parseBearer(inputs), parseOidc(inputs)].filter(
    (kind) => kind !== undefined,
  );
  const clientSecret = inputs.secret('jwt-client-secret');
  if (clientSecret) checkHeaderValue(inputs, 'jwt-client-secret', clientSecret.reveal());
  const [first, ...others] = found;
  const last = others.at(-1);
  if (last) inputs.addProblem(last.input, `give one kind of credential, not several: ${kinds}`);
  const credentials = first?.credentials;
  const takesSecret = credentials?.kind === 'bearer' || credentials?.kind === 'oidc';
  if (clientSecret && !takesSecret)
    inputs.addProblem(
      'jwt-client-secret',
      'leave it out, or give the oidc-audience or bearer-token that it belongs to',
    );
  if (!credentials && !inputs.given('client-certificate') && !inputs.given('client-key'))
    inputs.addEmpty(
      'username',
      `set the credentials of the user that creates the keys: ${kinds}; all of them are empty`,
    );

  if (!credentials) return { kind: 'certificate' };
  if (!clientSecret || !takesSecret) return credentials;
  return { ...credentials, clientSecret };
}

interface Found {
  input: string;
  credentials: Exclude<Credentials, { kind: 'certificate' }>;
}

/** The kinds of credentials beside a password. */
const otherKinds = ['api-key', 'bearer-token', 'oidc-audience'] as const;

function parseBasic(inputs: Inputs): Found | undefined {
  const username = inputs.text('username');
  const password = inputs.secret('password');
  if (username === '' && !password) return undefined;
  // Beside another kind of credential nothing is missing: the error is that there are two kinds.
  const alone = !otherKinds.some((name) => inputs.given(name));
  if (username === '' && alone) inputs.addEmpty('username', 'give the user whose password this is');
  if (!password && alone) inputs.addEmpty('password', 'give the password of the user; it is empty');
  if (username.includes(':'))
    inputs.addProblem('username', 'a user name for Basic authentication cannot hold a colon');
  else if (hasControlCharacter(username))
    inputs.addProblem('username', 'a user name cannot hold a control character', username);
  return { input: 'username', credentials: { kind: 'basic', username, password: password ?? nothing } };
}

function parseCloudKey(inputs: Inputs): Found | undefined {
  const key = inputs.secret('api-key');
  if (!key) return undefined;
  const wrong = wrongCloudKey(key.reveal());
  if (wrong !== undefined) inputs.addProblem('api-key', wrong);
  return { input: 'api-key', credentials: { kind: 'cloud-key', key } };
}

function parseBearer(inputs: Inputs): Found | undefined {
  const token = inputs.secret('bearer-token');
  if (!token) return undefined;
  const value = token.reveal();
  if (isGitHubToken(value))
    inputs.addProblem(
      'bearer-token',
      'give a token that Elasticsearch knows; this is a GitHub token, and it has not been sent anywhere. For GitHub as identity provider use oidc-audience',
    );
  else if (isCloudKey(value))
    inputs.addProblem('bearer-token', 'give this Elastic Cloud API key as api-key: it is no token');
  else if (isElasticsearchKey(value))
    inputs.addProblem(
      'bearer-token',
      'give a token; this is an Elasticsearch API key, and an API key cannot create keys that have privileges',
    );
  else if (/^(bearer|basic|apikey)\s/i.test(value))
    inputs.addProblem('bearer-token', 'give the token alone, without the word in front of it');
  // The characters of a header that the Bearer scheme allows (RFC 6750, b64token).
  else if (!/^[\w.~+/=-]+$/.test(value))
    inputs.addProblem(
      'bearer-token',
      'a token has letters, digits and . _ ~ + / = - only; this one has others',
    );
  return { input: 'bearer-token', credentials: { kind: 'bearer', token } };
}

function parseOidc(inputs: Inputs): Found | undefined {
  const audience = inputs.text('oidc-audience');
  if (audience === '') return undefined;
  if (hasControlCharacter(audience))
    inputs.addProblem('oidc-audience', 'an audience cannot hold a control character', audience);
  return { input: 'oidc-audience', credentials: { kind: 'oidc', audience } };
}
