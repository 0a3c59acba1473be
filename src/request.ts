import type { RoleDescriptors } from './beats/role-descriptors.ts';
import type { Duration } from './runner/clock.ts';
import type { Secret } from './runner/secret.ts';

/** What one step was asked to do: every input, parsed and checked. Plain data. */
export type Request = CreateRequest | RotateRequest | ConfirmRequest | InvalidateRequest | ReportRequest;

export const operations = ['create', 'rotate', 'confirm', 'invalidate', 'report'] as const;
export type Operation = (typeof operations)[number];

/** How long an older key stays valid; or until a `confirm` has seen its host with the new one. */
export type Overlap = Duration | typeof untilConfirmed;
export const untilConfirmed = 'until-confirmed';

export interface Connection {
  /** Base URLs of one cluster, without userinfo; a Cloud ID is one URL by now. */
  nodes: string[];
  credentials: Credentials;
  caCertificate?: string;
  /** SHA-256 in upper-case hexadecimal pairs with colons. */
  caFingerprint?: string;
  clientCertificate?: { certificate: string; key: Secret };
  /** Milliseconds for one request. */
  requestTimeout: number;
}

export type Credentials =
  | { kind: 'basic'; username: string; password: Secret }
  /** An API key of Elastic Cloud; one of Elasticsearch itself cannot create keys with privileges. */
  | { kind: 'cloud-key'; key: Secret }
  | { kind: 'bearer'; token: Secret; clientSecret?: Secret }
  | { kind: 'oidc'; audience: string; clientSecret?: Secret }
  | { kind: 'certificate' };

/** Whose key it is: a key belongs to one identity (docs/design.md). */
export interface Owner {
  /** GITHUB_SERVER_URL */
  server: string;
  /** GITHUB_REPOSITORY_ID; the lower-case `owner/name` where a runner gives none. */
  repositoryId: string;
  /** `owner/name` in lower case, as the repository is called now: a rename or a transfer changes it. */
  repository: string;
  /** GITHUB_REPOSITORY_OWNER_ID, where a runner gives one. */
  organizationId?: string;
  /** Lower case; absent is an identity of its own, not "any". */
  environment?: string;
}

/** For people and for recovery: where the step ran. */
export interface Run {
  repository: string;
  run_id: string;
  run_attempt: string;
  /** GITHUB_JOB: the job's key in the workflow file. */
  job: string;
  workflow: string;
  actor: string;
  sha: string;
}

interface Common {
  connection: Connection;
  owner: Owner;
  run: Run;
  dryRun: boolean;
}

/** Where a key is delivered: the step's outputs, or one GitHub secret. */
export type Target = OutputsTarget | SecretTarget;

interface OutputsTarget {
  scope: 'outputs';
}

export const secretScopes = ['repository', 'environment', 'organization', 'dependabot'] as const;
export type SecretScope = (typeof secretScopes)[number];

export interface SecretTarget {
  scope: SecretScope;
  /** `owner/name`, lower case; for an organization its login alone. */
  holder: string;
  /** The holder's id, where it is the workflow's own repository or its organization: that outlives a rename. */
  holderId?: string;
  /** The GitHub environment, for that scope only. */
  environment?: string;
  /** Upper case. */
  name: string;
}

/** What a secret holds: the form that Beats take, or the one of an `Authorization: ApiKey` header. */
export const secretFormats = ['id:api_key', 'encoded'] as const;
export type SecretFormat = (typeof secretFormats)[number];

export const visibilities = ['all', 'private', 'selected'] as const;
export type Visibility = (typeof visibilities)[number];

/** How secrets are written: one for all hosts of the step. */
export interface Delivery {
  token: Secret;
  /** Only what the inputs say; an organization secret that exists keeps what it has. */
  visibility?: Visibility;
  /** `owner/name` or name, for `selected`. */
  repositories?: string[];
}

export interface HostRequest<T extends Target = Target> {
  host: string;
  keyName: string;
  target: T;
}

/** Where the keys of one step go: all of them to its outputs, or each to a secret of its own. */
export type Destination = ToOutputs | ToSecrets;

export interface ToOutputs {
  hosts: HostRequest<OutputsTarget>[];
  delivery?: undefined;
  format?: undefined;
}

export interface ToSecrets {
  hosts: HostRequest<SecretTarget>[];
  delivery: Delivery;
  format: SecretFormat;
}

/** What `create` and `rotate` have in common. */
export type MintRequest = KeyRequest & Destination;

/** What the keys are to be. */
export interface KeyRequest extends Common {
  beat: string;
  /** Sorted. */
  purposes: string[];
  /** The identity's text: purposes joined with `+`. */
  purpose: string;
  roleDescriptors: RoleDescriptors;
  /** What the built-in roles are where some of their privileges do not exist; absent for a user's own. */
  serverlessRoles?: RoleDescriptors;
  expiration?: Duration;
  /** The user's own metadata. */
  metadata: Record<string, unknown>;
  verify: boolean;
}

export type CreateRequest = MintRequest & {
  operation: 'create';
  revokeAfterJob: boolean;
};

export type RotateRequest = MintRequest & RotationRules;

export interface RotationRules {
  operation: 'rotate';
  renewBefore?: Duration;
  maxAge?: Duration;
  overlap: Overlap;
  adopt: boolean;
}

/** Where the documents are that say which key wrote them. */
export interface Evidence {
  /** Index patterns; empty: those that the keys may write to. */
  seenIn: string[];
  /** The object that the processor `set_security_user` fills. */
  seenField: string;
}

export interface ConfirmRequest extends Common, Evidence {
  operation: 'confirm';
  /** These keys; if empty, the newest of each host, or of each line of the environment (no host: any). */
  keyIds: string[];
  hosts: string[];
  beat?: string;
  purpose?: string;
  timeout: Duration;
  overlap: Duration;
}

export interface InvalidateRequest extends Common {
  operation: 'invalidate';
  /** What is invalidated: these ids, or every key of the owner that fits the filters (empty: any). */
  keyIds: string[];
  hosts: string[];
  beat?: string;
  purpose?: string;
  /**
   * Only with `adopt`: hand-made keys are ours too, if they have one of these names and these role descriptors.
   * Both are absent with key ids alone: an id is unambiguous.
   */
  adopt?: { keyNames?: string[]; roleDescriptors?: RoleDescriptors };
  /** Also delete the GitHub secrets that the keys were delivered to. Absent without a `github-token`. */
  delivery?: Delivery;
}

/** What a report may find of a key that fails the step where `fail-on` says so. */
export const findings = [
  'expiring',
  'leftover',
  'undelivered',
  'unconfirmed',
  'never-expires',
  'unmanaged',
] as const;
export type Finding = (typeof findings)[number];

export interface ReportRequest extends Common {
  operation: 'report';
  hosts: string[];
  beat?: string;
  purpose?: string;
  renewBefore: Duration;
  overlap: Duration;
  /** Empty: the step reports and does not fail. */
  failOn: Finding[];
  /** Absent: documents are not searched. */
  evidence?: Evidence;
  /** To check whether a key was ever delivered. */
  delivery?: Delivery;
}
