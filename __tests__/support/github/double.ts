/**
 * A double of GitHub for tests, spoken to over HTTP as GITHUB_API_URL: Actions and Dependabot secrets of repositories,
 * environments and organizations, and the ID token endpoint. It holds every request and every answer of success against
 * GitHub's own OpenAPI description, opens each sealed box with libsodium, refuses what GitHub refuses, and fails on demand.
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
  /** Default: a free one. */
  port?: number;
  /** Milliseconds that GitHub's clock is ahead of this machine's. */
  clockSkewMs?: number;
  oidc?: OidcOptions;
  faults?: FaultRule[];
  /** GitHub documents 80. Default: any number. */
  writesPerMinute?: number;
}

/** A secret as the double opened it. Times are GitHub's: whole seconds, ISO 8601. */
export interface OpenedSecret extends SecretAddress {
  value: string;
  createdAt: string;
  updatedAt: string;
  /** Of an organization's secrets. */
  visibility?: Visibility;
  /** `owner/name`, when the visibility is `selected`. */
  selectedRepositories?: string[];
}

/** A secret that is there before the test begins. */
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
  /** ACTIONS_ID_TOKEN_REQUEST_URL; the token that goes with it is `oidc.requestToken`. */
  readonly oidcUrl: string;
  /** Issuer, claims and lifetime can be set at any time; `issued` counts. */
  readonly oidc: Oidc;
  readonly requests: readonly RequestRecord[];
  /** What no correct client does. A test asserts that there is none. */
  readonly violations: readonly Violation[];
  clockSkewMs: number;
  /** How many writes came beyond `writesPerMinute`. */
  readonly refusedWrites: number;
  /** GitHub's clock runs so many times faster from now on; gives the moment, ms since the epoch. */
  hasten(times: number): number;
  secret(address: SecretAddress): OpenedSecret | undefined;
  secrets(): OpenedSecret[];
  /** Puts a secret there, past all rules. */
  give(address: SecretAddress, secret: GivenSecret): void;
  /** Takes one away, as a person would on the web page. Returns whether it was there. */
  take(address: SecretAddress): boolean;
  /** Renames or transfers a repository (`owner/name`); its secrets go with it. */
  rename(from: string, to: string): void;
  /** `after-next-read`: the next client that reads the public key gets one that is stale by the time it writes. */
  rotateKey(target: Target, when?: 'now' | 'after-next-read'): void;
  fail(rule: FaultRule): Fault;
  /** Forgets all faults, those that hang at this moment excepted. */
  heal(): void;
  jwks(): Promise<JSONWebKeySet>;
  close(): Promise<void>;
}

/** Starts a double on 127.0.0.1. Throws when the port is taken, or GitHub's description lacks an operation that is served. */
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
