/** The runner's ID token endpoint, and its issuer. */

import { createPrivateKey, createPublicKey } from 'node:crypto';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importPKCS8,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from 'jose';
import type { Answer } from './call.ts';
import type { Clock } from './clock.ts';
import type { Repository } from './directory.ts';
import { Refusal } from './refusal.ts';

export interface OidcOptions {
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  requestToken?: string;
  issuer?: string;
  /** Claims that replace those of a run on the main branch of the first repository. */
  claims?: Record<string, unknown>;
  /** Seconds from `iat` to `exp`; negative for an expired token. Default: 300, as in GitHub's documented example. */
  lifetimeSeconds?: number;
  /** PKCS #8 PEM of an RSA key, for a realm that was configured before this double started. Default: a new key. */
  privateKey?: string;
}

interface SigningKey {
  privateKey: Parameters<SignJWT['sign']>[0];
  publicJwk: JWK;
}

const algorithm = 'RS256';
/** `nbf` is ten minutes before `iat` in GitHub's documented example. */
const notBeforeLeewaySeconds = 600;

export class Oidc {
  readonly requestToken: string;
  issuer: string;
  claims: Record<string, unknown>;
  lifetimeSeconds: number;
  /** The number of issued tokens. */
  issued = 0;
  readonly #pem: string | undefined;
  readonly #clock: Clock;
  readonly #repository: Repository | undefined;
  #key: Promise<SigningKey> | undefined;

  constructor(options: OidcOptions, clock: Clock, repository: Repository | undefined) {
    this.requestToken = options.requestToken ?? 'id-token-request-token';
    this.issuer = options.issuer ?? 'https://token.actions.githubusercontent.com';
    this.claims = options.claims ?? {};
    this.lifetimeSeconds = options.lifetimeSeconds ?? 300;
    this.#pem = options.privateKey;
    this.#clock = clock;
    this.#repository = repository;
  }

  /** The public key, for a JWT realm's `pkc_jwkset_path`. */
  async jwks(): Promise<JSONWebKeySet> {
    return { keys: [(await this.#signingKey()).publicJwk] };
  }

  /** Answers `GET …&audience=…`. Throws a refusal for a wrong request token. */
  async answer(authorization: string | undefined, query: URLSearchParams): Promise<Answer> {
    if (authorization !== `Bearer ${this.requestToken}`) throw new Refusal(401, 'Unauthorized');
    const audience = query.get('audience') ?? `https://github.com/${this.#repository?.owner}`;
    const value = await this.#token(audience);
    this.issued += 1;
    return { status: 200, body: { value, count: value.length } };
  }

  async #token(audience: string): Promise<string> {
    const { privateKey, publicJwk } = await this.#signingKey();
    const issuedAt = Math.floor(this.#clock.now().getTime() / 1000);
    return new SignJWT({ ...runOnMain(this.#repository, this.claims), ...this.claims })
      .setProtectedHeader({ typ: 'JWT', alg: algorithm, kid: publicJwk.kid ?? '' })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setJti(crypto.randomUUID())
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt - notBeforeLeewaySeconds)
      .setExpirationTime(issuedAt + this.lifetimeSeconds)
      .sign(privateKey);
  }

  /** Created on first use, because a new RSA key takes longer than the rest of the start. */
  #signingKey(): Promise<SigningKey> {
    this.#key ??= this.#pem === undefined ? newKey() : keyFrom(this.#pem);
    return this.#key;
  }
}

async function newKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return { privateKey, publicJwk: await publicForm(await exportJWK(publicKey)) };
}

async function keyFrom(pem: string): Promise<SigningKey> {
  const publicKey = createPublicKey(createPrivateKey(pem));
  return {
    privateKey: await importPKCS8(pem, algorithm),
    publicJwk: await publicForm(await exportJWK(publicKey)),
  };
}

const publicForm = async (jwk: JWK): Promise<JWK> => ({
  ...jwk,
  kid: await calculateJwkThumbprint(jwk),
  use: 'sig',
  alg: algorithm,
});

/** The claims that GitHub sets, for a push to the main branch; a job with an environment has it in its subject. */
function runOnMain(
  repository: Repository | undefined,
  { environment }: Record<string, unknown>,
): Record<string, unknown> {
  if (!repository) return {};
  const { id, owner, fullName } = repository;
  const workflow = `${fullName}/.github/workflows/deploy.yml@refs/heads/main`;
  const sha = '0'.repeat(40);
  return {
    sub:
      environment === undefined
        ? `repo:${fullName}:ref:refs/heads/main`
        : `repo:${fullName}:environment:${environment}`,
    repository: fullName,
    repository_id: String(id),
    repository_owner: owner,
    repository_owner_id: '1',
    repository_visibility: 'private',
    ref: 'refs/heads/main',
    ref_type: 'branch',
    ref_protected: 'true',
    sha,
    event_name: 'push',
    actor: 'octocat',
    actor_id: '1',
    workflow: 'deploy',
    workflow_ref: workflow,
    workflow_sha: sha,
    job_workflow_ref: workflow,
    job_workflow_sha: sha,
    run_id: '1',
    run_number: '1',
    run_attempt: '1',
    runner_environment: 'github-hosted',
  };
}
