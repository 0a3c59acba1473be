/** Answers of GitHub, or of other servers in its place. */
import { type Case, type Environment, http, listen, saying } from './case.ts';

/** GitHub's answer to every request. The cluster gets no request before GitHub has answered. */
async function github(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Environment> {
  const [server, cluster] = await Promise.all([
    saying(http(status, body, { 'X-GitHub-Request-Id': 'C0DE:1', ...headers })),
    saying(http(200, { total: 0, count: 0, api_keys: [] })),
  ]);
  return {
    inputs: {
      operation: 'rotate',
      host: 'host001',
      cluster: cluster.url,
      secret: 'HEARTBEAT_KEY',
      'github-token': 'github_pat_writer',
      expiration: '30d',
    },
    apiUrl: server.url,
    close: [server, cluster],
  };
}

const refusal = (name: string, message: string, title: string, says: RegExp, headers = {}): Case => ({
  name,
  setUp: () => github(403, { message, documentation_url: 'https://docs.github.com/rest' }, headers),
  title,
  says,
});

/** A server in place of the ID token endpoint. It keeps the connection open. */
function idToken(name: string, answer: string, says: RegExp): Case {
  const setUp = async (): Promise<Environment> => {
    const [server, cluster] = await Promise.all([
      listen((socket) => socket.write(answer)),
      saying(http(200, { total: 0, count: 0, api_keys: [] })),
    ]);
    return {
      inputs: { cluster: cluster.url, 'oidc-audience': 'elastic' },
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      },
      close: [server, cluster],
    };
  };
  return { name, setUp, title: 'GitHub gave no ID token', says };
}

const policy = 'A policy of the organization or enterprise refuses this token';

/** GitHub's messages: docs.github.com, "Troubleshooting the REST API", and reports of users. */
export const githubCases: Case[] = [
  refusal(
    '403: an IP allow list',
    'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    policy,
    /IP allow list/,
  ),
  refusal(
    '403: classic tokens are forbidden',
    '`acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
    policy,
    /classic/,
  ),
  refusal(
    '403: a token that is valid for too long',
    "The 'acme' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days.",
    policy,
    /lifetime/,
  ),
  refusal(
    '403: OAuth app restrictions',
    'Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
    policy,
    /OAuth App access restrictions/,
  ),
  refusal(
    '403: an archived repository',
    'Repository was archived so is read-only.',
    'The repository is archived',
    /archived/,
  ),
  refusal(
    '403: a permission that is missing',
    'Resource not accessible by personal access token',
    'The github-token may not do this',
    /permission/,
    { 'X-Accepted-GitHub-Permissions': 'secrets=read' },
  ),
  refusal(
    '403: single sign-on, without its header',
    'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
    'The github-token is not authorized for single sign-on',
    /Configure SSO/,
  ),
  refusal(
    '403: an Enterprise Managed User',
    'Unauthorized: As an Enterprise Managed User, you cannot access this content',
    policy,
    /More permissions do not help/,
  ),
  refusal(
    '403: a repository that is blocked',
    'Repository access blocked',
    'GitHub refused the request',
    /access blocked/,
  ),
  ...[200, 401, 404, 302].map((status) => ({
    name: `${status} of a login before a GitHub Enterprise Server`,
    setUp: () =>
      github(status, '<html>Sign in</html>', {
        'X-GitHub-Request-Id': '',
        'Content-Type': 'text/html',
        ...(status === 302 && { Location: 'https://login.example.com/' }),
      }),
    title: 'What answered is not GitHub',
    says: new RegExp(`answered ${status} is not GitHub`),
  })),
  {
    name: '403 of something that is not GitHub',
    setUp: () =>
      github(403, '<html>Blocked by your company</html>', {
        'X-GitHub-Request-Id': '',
        'Content-Type': 'text/html',
      }),
    title: 'What answered is not GitHub',
    says: /403/,
  },
  {
    name: 'an answer that is no HTTP',
    setUp: async () => {
      const there = await github(200, {});
      const ssh = await saying('SSH-2.0-OpenSSH_9.6\r\n');
      return { ...there, apiUrl: ssh.url, close: [...there.close, ssh] };
    },
    title: 'GitHub could not be reached',
    says: /HPE_INVALID_CONSTANT|does not speak HTTP/,
  },
  idToken(
    'the ID token: an answer that is no HTTP',
    'SSH-2.0-OpenSSH_9.6\r\n',
    /Parse Error|does not speak HTTP/,
  ),
  idToken(
    'the ID token: 101 Switching Protocols',
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    /no answer within/,
  ),
  idToken(
    'the ID token: a body that stalls',
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"value":',
    /no answer within/,
  ),
];
