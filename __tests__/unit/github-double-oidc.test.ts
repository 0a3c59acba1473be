import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deliver, octokitFor } from '../support/github/client.ts';
import { observe } from '../support/github/control.ts';
import { type GitHubDouble, type GitHubOptions, startGitHub } from '../support/github/double.ts';

const repositories = { 'acme/web': { id: 42 } };

describe('an ID token', () => {
  const ask = async ({ oidcUrl, oidc }: GitHubDouble, audience: string, requestToken = oidc.requestToken) => {
    const headers = { authorization: `Bearer ${requestToken}` };
    return fetch(`${oidcUrl}&audience=${encodeURIComponent(audience)}`, { headers });
  };
  const tokenOf = async (github: GitHubDouble, audience: string): Promise<string> =>
    ((await (await ask(github, audience)).json()) as { value: string }).value;

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('is what GitHub’s own client gets, signed by the key that is published', async () => {
    await using github = await startGitHub({ repositories });
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', github.oidcUrl);
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', github.oidc.requestToken);
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true); // the client masks the token
    const { getIDToken } = await import('@actions/core');
    const token = await getIDToken('https://es.example:9200');
    print.mockRestore();

    const keys = createLocalJWKSet(await github.jwks());
    const { issuer } = github.oidc;
    const { payload } = await jwtVerify(token, keys, { issuer, audience: 'https://es.example:9200' });
    expect(payload).toMatchObject({
      sub: 'repo:acme/web:ref:refs/heads/main',
      repository: 'acme/web',
      repository_id: '42',
      ref: 'refs/heads/main',
    });
    expect(payload.exp! - payload.iat!).toBe(300);
    expect(github.oidc.issued).toBe(1);
    expect(github.requests).toMatchObject([{ method: 'GET', path: '/oidc', operation: 'oidc', status: 200 }]);

    const otherIssuer = createLocalJWKSet(await (await startAndStop()).jwks());
    await expect(jwtVerify(token, otherIssuer)).rejects.toThrow('no applicable key');
  });

  const startAndStop = async () => {
    const github = await startGitHub({ repositories });
    await github.close();
    return github;
  };

  test('is refused to a wrong request token, and without one', async () => {
    await using github = await startGitHub({ repositories });
    expect((await ask(github, 'x', 'wrong')).status).toBe(401);
    expect((await fetch(github.oidcUrl)).status).toBe(401);
    expect(github.oidc.issued).toBe(0);
  });

  test('carries the claims, the issuer and the lifetime that are set', async () => {
    await using github = await startGitHub({ repositories, clockSkewMs: 3_600_000 });
    github.oidc.claims = { environment: 'production', repository_id: '7' };
    github.oidc.issuer = 'https://ghes.example/_services/token';
    github.oidc.lifetimeSeconds = -60;
    const claims = decodeJwt(await tokenOf(github, 'x'));
    expect(claims).toMatchObject({
      iss: 'https://ghes.example/_services/token',
      sub: 'repo:acme/web:environment:production',
      environment: 'production',
      repository_id: '7',
    });
    expect(claims.exp).toBe(claims.iat! - 60);
    expect(claims.iat! * 1000).toBeGreaterThan(Date.now() + 3_500_000);
  });

  test('is signed by a key that is given, so that a realm can know it beforehand', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await using github = await startGitHub({ repositories, oidc: { privateKey: pem } });
    await jwtVerify(await tokenOf(github, 'x'), publicKey, { audience: 'x' });
    const { keys } = await github.jwks();
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({
      kty: 'RSA',
      alg: 'RS256',
      use: 'sig',
      n: publicKey.export({ format: 'jwk' }).n,
    });
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('can fail like anything else', async () => {
    await using github = await startGitHub({ repositories });
    github.fail({ path: '/oidc', occurrence: 1, with: { status: 503 } });
    expect((await ask(github, 'x')).status).toBe(503);
    expect((await ask(github, 'x')).status).toBe(200);
  });
});

describe('the double as a process', () => {
  const start = async (
    options: GitHubOptions,
    folder: string,
  ): Promise<{ child: ChildProcess; apiUrl: string }> => {
    const config = join(folder, 'github.json');
    await writeFile(config, JSON.stringify(options));
    const cli = join(import.meta.dirname, '../support/github/cli.ts');
    const child = spawn(process.execPath, [cli, config], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [apiUrl] = await once(createInterface(child.stdout!), 'line');
    return { child, apiUrl };
  };

  test('prints its address, can be observed, and stops on request', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'github-double-'));
    const { child, apiUrl } = await start(
      {
        repositories,
        prefix: '/api/v3',
        tokens: { ghs_writer: { permissions: { secrets: 'write' } } },
        faults: [
          { method: 'PUT', path: '/repos/acme/web/actions/secrets/A', occurrence: 2, with: { status: 503 } },
        ],
      },
      folder,
    );
    try {
      const octokit = octokitFor({ apiUrl }, 'ghs_writer');
      const address = { scope: 'repository', owner: 'acme', repo: 'web', name: 'A' } as const;
      await deliver(octokit, address, 'value');
      await expect(deliver(octokit, address, 'other')).rejects.toMatchObject({ status: 503 });
      expect(await observe(apiUrl, 'secrets')).toMatchObject([{ ...address, value: 'value' }]);
      expect((await observe(apiUrl, 'requests')).map(({ status }) => status)).toEqual([200, 201, 200, 503]);
      expect(await observe(apiUrl, 'violations')).toEqual([]);
      expect((await observe(apiUrl, 'jwks')).keys).toHaveLength(1);
      const { status } = await fetch(new URL('/_double/other', apiUrl));
      expect(status).toBe(404);
    } finally {
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      await rm(folder, { recursive: true });
    }
  });
});
