/**
 * A double of GitHub for tests, an HTTP server for GITHUB_API_URL: Actions and Dependabot secrets of repositories, environments
 * and organizations, and the ID token endpoint. It validates every request and every successful answer against GitHub's own OpenAPI
 * description, opens each sealed box with libsodium, refuses what GitHub refuses, and fails on demand.
 */
import type { JSONWebKeySet } from 'jose';
import { Access, type TokenGrant } from './access.ts';
import { belongsToOrganization, type SecretAddress, type Target } from './addresses.ts';
import { Clock } from './clock.ts';
import { Control } from './control.ts';
import { describe } from './description.ts';
import { Directory, type RepositoryOptions } from './directory.ts';
import { type Fault, type FaultRule, Faults } from './faults.ts';
import { Oidc, type OidcOptions } from './oidc.ts';
import { operations } from './operations.ts';
import { RequestLog, type RequestRecord, type Violation } from './requests.ts';
import { GitHubServer } from './server.ts';
import { oidcPath, Service } from './service.ts';
import { type StoredSecret, Vault, type Visibility } from './vault.ts';
import { WriteLimit } from './write-limit.ts';

export interface GitHubOptions {
  /** By `owner/name`. */
  repositories?: Record<string, RepositoryOptions>;
  /** Default: the owners of the repositories. */
  organizations?: string[];
  tokens?: Record<string, TokenGrant>;
  /** `/api/v3` as on GitHub Enterprise Server. Default: none. */
  prefix?: string;
  /** Default: a free port. */
  port?: number;
  /** How far GitHub's clock is ahead of this machine's, in milliseconds. */
  clockSkewMs?: number;
  oidc?: OidcOptions;
  faults?: FaultRule[];
  /** GitHub documents 80. Default: any number. */
  writesPerMinute?: number;
}

/** A secret as the double decrypted it. Times are as at GitHub: whole seconds, ISO 8601. */
export interface OpenedSecret extends SecretAddress {
  value: string;
  createdAt: string;
  updatedAt: string;
  /** Of an organization's secrets. */
  visibility?: Visibility;
  /** `owner/name`, when the visibility is `selected`. */
  selectedRepositories?: string[];
}

/** A secret that exists before the test starts. */
export interface GivenSecret {
  value: string;
  /** Default: now, by GitHub's clock. */
  updatedAt?: Date;
  /** Default for an organization: private. */
  visibility?: Visibility;
  selectedRepositoryIds?: number[];
}

/** Stopped by `close`, or at the end of an `await using` block. */
export interface GitHubDouble extends AsyncDisposable {
  /** GITHUB_API_URL. */
  readonly apiUrl: string;
  /** ACTIONS_ID_TOKEN_REQUEST_URL; its token is `oidc.requestToken`. */
  readonly oidcUrl: string;
  /** Issuer, claims and lifetime can be changed at any time; `issued` is the number of tokens. */
  readonly oidc: Oidc;
  readonly requests: readonly RequestRecord[];
  /** Requests that no correct client sends. A test asserts that there are none. */
  readonly violations: readonly Violation[];
  clockSkewMs: number;
  /** The number of writes beyond `writesPerMinute`. */
  readonly refusedWrites: number;
  /** Runs GitHub's clock so many times faster from now on. Returns the current time, ms since the epoch. */
  hasten(times: number): number;
  secret(address: SecretAddress): OpenedSecret | undefined;
  secrets(): OpenedSecret[];
  /** Stores a secret without any checks. */
  give(address: SecretAddress, secret: GivenSecret): void;
  /** Deletes a secret, as a person can on the web page. Returns whether it existed. */
  take(address: SecretAddress): boolean;
  /** Renames or transfers a repository (`owner/name`) with its secrets. */
  rename(from: string, to: string): void;
  /** `after-next-read`: the public key that the next client reads is out of date when it writes. */
  rotateKey(target: Target, when?: 'now' | 'after-next-read'): void;
  fail(rule: FaultRule): Fault;
  /** Removes all faults, except those that hang now. */
  heal(): void;
  jwks(): Promise<JSONWebKeySet>;
  close(): Promise<void>;
}

/** Starts a double on 127.0.0.1. Throws if the port is in use, or GitHub's description lacks a served operation. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubDouble> {
  const { prefix = '', port = 0 } = options;
  const clock = new Clock(options.clockSkewMs);
  const directory = new Directory(options.repositories ?? {}, options.organizations);
  const vault = new Vault(clock);
  const log = new RequestLog();
  const faults = new Faults();
  for (const rule of options.faults ?? []) faults.add(rule);
  const oidc = new Oidc(options.oidc ?? {}, clock, directory.repositories[0]);
  const access = new Access(options.tokens ?? {}, directory);
  const description = describe(operations.map(({ id }) => id));
  const service = new Service({ directory, vault, access, oidc, log, description });
  const opened = (secret: StoredSecret) => openedForm(secret, directory);

  const observed = {
    oidc,
    requests: log.requests,
    violations: log.violations,
    secrets: () => vault.all().map(opened),
    jwks: () => oidc.jwks(),
  };
  const writeLimit = new WriteLimit(clock, options.writesPerMinute ?? Number.POSITIVE_INFINITY);
  const server = new GitHubServer({
    writeLimit,
    service,
    control: new Control(observed),
    faults,
    log,
    clock,
    prefix,
  });
  await server.listen(port);
  const close = () => server.close();
  return {
    ...observed,
    apiUrl: server.origin + prefix,
    oidcUrl: `${server.origin}${oidcPath}?api-version=2.0`,
    get refusedWrites() {
      return writeLimit.refused;
    },
    hasten: (times) => clock.hasten(times),
    get clockSkewMs() {
      return clock.skewMs;
    },
    set clockSkewMs(skewMs) {
      clock.skewMs = skewMs;
    },
    secret: (address) => {
      const found = vault.get(address);
      return found && opened(found);
    },
    give: (address, { value, visibility, selectedRepositoryIds = [], updatedAt }) => {
      const reach = { visibility: visibility ?? 'private', selectedRepositoryIds };
      vault.put(address, value, belongsToOrganization(address) ? reach : undefined, updatedAt);
    },
    take: (address) => vault.delete(address),
    rename: (from, to) => {
      directory.rename(from, to);
      const [before, after] = [from, to].map((fullName) => {
        const [owner = '', repo = ''] = fullName.split('/');
        return { owner, repo };
      });
      if (before && after) vault.move(before, after);
    },
    rotateKey: (target, when = 'now') => vault.rotateKey(target, when),
    fail: (rule) => faults.add(rule),
    heal: () => faults.clear(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function openedForm({ reach, ...secret }: StoredSecret, directory: Directory): OpenedSecret {
  if (!reach) return secret;
  const { visibility, selectedRepositoryIds } = reach;
  if (visibility !== 'selected') return { ...secret, visibility };
  const selected = directory.repositories.filter(({ id }) => selectedRepositoryIds.includes(id));
  return { ...secret, visibility, selectedRepositories: selected.map(({ fullName }) => fullName) };
}
